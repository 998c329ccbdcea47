import { View } from '@tarojs/components';
import { Cell } from '@/components/cell';
import { nowMs } from '@/lib/clock';
import { go, routes } from '@/lib/routes';
import { moment } from '@/lib/time';
import type { WarrantyClaim } from '../api';

/** What was called in, and the free visit it led to. */
export function ClaimRow({ claim }: { claim: WarrantyClaim }) {
  const { id, causeText, words, stateText, redoOrderId, redoOrderNo, redoAt, photos } = claim;
  return (
    <View className="card" id={`claim-${id}`}>
      <View className="card-title">{causeText}</View>
      {words ? <View className="warranty-words">{words}</View> : null}
      {photos.length > 0 ? <View className="muted">附{photos.length}张照片</View> : null}
      <Cell
        id={`redo-${redoOrderId}`}
        icon="calendar"
        title={`免费返工 ${moment(redoAt, nowMs())}`}
        hint={`${stateText} · ${redoOrderNo}`}
        onClick={() => go(routes.visit(redoOrderId))}
      />
    </View>
  );
}
