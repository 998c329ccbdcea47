import type { Schemas } from '@daowei/shared/api/client';
import { hourOf } from '@/lib/time';

type Slot = Schemas['Slot'];

export interface DayPart {
  name: '上午' | '下午' | '晚上';
  slots: Slot[];
}

const NOON = 12;
const EVENING = 18;

/** A day's windows in the parts people think in; parts without any are left out. */
export function dayParts(slots: readonly Slot[]): DayPart[] {
  const part = (name: DayPart['name'], from: number, to: number): DayPart => ({
    name,
    slots: slots.filter(({ startAt }) => hourOf(startAt) >= from && hourOf(startAt) < to),
  });
  return [part('上午', 0, NOON), part('下午', NOON, EVENING), part('晚上', EVENING, 24)].filter(
    ({ slots: own }) => own.length > 0,
  );
}

/** The first day that still has room, else the first day at all. */
export function firstFreeDay(days: readonly Schemas['SlotDay'][]): string | undefined {
  return (days.find(hasRoom) ?? days[0])?.date;
}

/** Whether anything can be booked on a day. */
export function hasRoom(day: Schemas['SlotDay']): boolean {
  return day.slots.some(({ available }) => available);
}
