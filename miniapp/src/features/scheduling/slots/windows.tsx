import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { yuan } from '@/lib/money';
import { clockTime } from '@/lib/time';
import { Empty } from '@/components/state';
import { dayParts, hasRoom } from './day-parts';
import './windows.scss';

interface Props {
  day: Schemas['SlotDay'];
  /** Start of the chosen slot. */
  chosen: string | null;
  onChoose: (slot: Schemas['Slot']) => void;
  /** A full one was tapped; without it there is no waiting for a full one. */
  onFull?: (slot: Schemas['Slot']) => void;
  /** What is said of the price, when it is not the slot's own. */
  priceText?: string;
}

/** The windows of one day with their prices. Full ones stay visible and say so. */
export function Windows({ day, chosen, ...rest }: Props) {
  if (day.slots.length === 0) {
    return <Empty icon="clock" title="这一天来不及安排了" hint="请看看后面几天，或换一个时长" />;
  }
  return (
    <>
      {hasRoom(day) ? null : <View className="windows-full">这一天已经约满，请看看前后几天</View>}
      {dayParts(day.slots).map((part) => (
        <View key={part.name}>
          <View className="windows-part">{part.name}</View>
          <View className="windows">
            {part.slots.map((slot) => (
              <Window key={slot.startAt} slot={slot} on={slot.startAt === chosen} {...rest} />
            ))}
          </View>
        </View>
      ))}
    </>
  );
}

interface WindowProps extends Omit<Props, 'day' | 'chosen'> {
  slot: Schemas['Slot'];
  on: boolean;
}

function Window({ slot, on, onChoose, onFull, priceText = yuan(slot.priceFen) }: WindowProps) {
  const time = clockTime(slot.startAt);
  const kept = keptText(slot.promiseKept);
  if (!slot.available) {
    const words = onFull ? '约满·候补' : '约满';
    return (
      <View
        id={`slot-${time}`}
        className="window window-full"
        hoverClass={onFull ? 'pressed' : 'none'}
        ariaRole={onFull ? 'button' : undefined}
        ariaLabel={`${time}，${words}`}
        onClick={() => onFull?.(slot)}
      >
        <View className="window-time">{time}</View>
        <View className="window-price">{words}</View>
      </View>
    );
  }
  return (
    <View
      id={`slot-${time}`}
      className={`window ${on ? 'window-on' : ''}`}
      hoverClass="pressed"
      ariaRole="button"
      ariaLabel={[time, priceText, kept, on ? '已选' : null].filter(Boolean).join('，')}
      onClick={() => onChoose(slot)}
    >
      <View className="window-time">{time}</View>
      <View className="window-price">{priceText}</View>
      {kept ? <View className="window-kept">{kept}</View> : null}
    </View>
  );
}

/** Rounded down: 100% is said only when no promise was broken. Null while too little is known. */
function keptText(rate: number | null): string | null {
  return rate === null ? null : `准时率 ${Math.floor(rate * 100)}%`;
}
