import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { yuan } from '@/lib/money';
import { clockTime } from '@/lib/time';
import { Empty } from '@/components/state';
import { dayParts, hasRoom } from './day-parts';

interface Props {
  day: Schemas['SlotDay'];
  /** Start of the chosen slot. */
  chosen: string | null;
  onChoose: (slot: Schemas['Slot']) => void;
  /** A full one was tapped. */
  onFull: (slot: Schemas['Slot']) => void;
}

/** The windows of one day with their prices. Full ones stay visible and say so. */
export function Windows({ day, chosen, onChoose, onFull }: Props) {
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
              <Window key={slot.startAt} slot={slot} on={slot.startAt === chosen} onChoose={onChoose} onFull={onFull} />
            ))}
          </View>
        </View>
      ))}
    </>
  );
}

interface WindowProps extends Pick<Props, 'onChoose' | 'onFull'> {
  slot: Schemas['Slot'];
  on: boolean;
}

function Window({ slot, on, onChoose, onFull }: WindowProps) {
  const time = clockTime(slot.startAt);
  const kept = keptText(slot.promiseKept);
  if (!slot.available) {
    return (
      <View
        id={`slot-${time}`}
        className="window window-full"
        hoverClass="pressed"
        ariaRole="button"
        ariaLabel={`${time}，已约满，可候补`}
        onClick={() => onFull(slot)}
      >
        <View className="window-time">{time}</View>
        <View className="window-price">约满·候补</View>
      </View>
    );
  }
  return (
    <View
      id={`slot-${time}`}
      className={`window ${on ? 'window-on' : ''}`}
      hoverClass="pressed"
      ariaRole="button"
      ariaLabel={[time, yuan(slot.priceFen), kept, on ? '已选' : null].filter(Boolean).join('，')}
      onClick={() => onChoose(slot)}
    >
      <View className="window-time">{time}</View>
      <View className="window-price">{yuan(slot.priceFen)}</View>
      {kept ? <View className="window-kept">{kept}</View> : null}
    </View>
  );
}

/** Rounded down: 100% is said only when no promise was broken. Null while too little is known. */
function keptText(rate: number | null): string | null {
  return rate === null ? null : `准时率 ${Math.floor(rate * 100)}%`;
}
