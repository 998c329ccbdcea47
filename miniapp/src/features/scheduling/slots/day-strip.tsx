import type { Schemas } from '@daowei/shared/api/client';
import { localDate } from '@daowei/shared/kernel/local-date';
import { ScrollView, View } from '@tarojs/components';
import { useState } from 'react';
import { nowMs } from '@/lib/clock';
import { localDateAt, nearDay } from '@/lib/time';
import { hasRoom } from './day-parts';
import './day-strip.scss';

function stateOf(day: Schemas['SlotDay'], samePrice: boolean): string {
  // No window at all: too late today, or nobody works.
  if (day.slots.length === 0) return '不可约';
  if (!hasRoom(day)) return '约满';
  return day.isWeekend && !samePrice ? '周末价' : '可约';
}

interface Props {
  days: readonly Schemas['SlotDay'][];
  date: string;
  onPick: (date: string) => void;
  /** The day does not change the price: weekends are days like any other. */
  samePrice?: boolean;
}

/** Two weeks in a row to swipe through; weekends are marked, full days say so. */
export function DayStrip({ days, date, onPick, samePrice = false }: Props) {
  const today = localDateAt(nowMs());
  // Once, and with the day before still in sight: a strip that jumps under the thumb is hard to tap.
  const [first] = useState(() => days[days.findIndex((day) => day.date === date) - 1]?.date);
  return (
    <ScrollView className="strip" scrollX enableFlex scrollIntoView={first ? `day-${first}` : ''} showScrollbar={false}>
      <View className="strip-row">
        {days.map((day) => {
          const free = hasRoom(day);
          return (
            <View
              key={day.date}
              id={`day-${day.date}`}
              className={`strip-day ${day.date === date ? 'strip-on' : ''} ${free ? '' : 'strip-full'}`}
              hoverClass="pressed"
              ariaRole="button"
              onClick={() => onPick(day.date)}
            >
              <View className="strip-name">{nearDay(localDate(day.date), today)}</View>
              <View className="strip-number">{Number(day.date.slice(8))}</View>
              <View className="strip-state">{stateOf(day, samePrice)}</View>
            </View>
          );
        })}
      </View>
    </ScrollView>
  );
}
