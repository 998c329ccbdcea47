import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { nowMs } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { moment } from '@/lib/time';
import './nearby-row.scss';

interface Props {
  id: string;
  slot: Schemas['Slot'];
  /** What it costs instead of the full one: never more than that. */
  priceFen: number;
  onTake: (slot: Schemas['Slot']) => void;
}

/** A free time near a full one. */
export function NearbyRow({ id, slot, priceFen, onTake }: Props) {
  return (
    <View id={id} className="nearby" hoverClass="pressed" ariaRole="button" onClick={() => onTake(slot)}>
      <View className="nearby-time">{moment(slot.startAt, nowMs())}</View>
      <View className="nearby-price">{yuan(priceFen)}</View>
      <View className="nearby-take">改约这个</View>
    </View>
  );
}
