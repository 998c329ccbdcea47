import { addDays, atMinute, dayOf, minuteOfDay } from '@daowei/shared/kernel/local-date';

/** When somebody is not to be disturbed, in minutes since midnight in Shanghai; may run over midnight. Equal: never. */
export interface QuietHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** When the quiet that reigns now is over; null: it is not quiet. */
export function quietUntil({ fromMinute, toMinute }: QuietHours, now: Date): Date | null {
  if (fromMinute === toMinute) return null;
  const minute = minuteOfDay(now);
  const overMidnight = fromMinute > toMinute;
  const isQuiet = overMidnight ? minute >= fromMinute || minute < toMinute : minute >= fromMinute && minute < toMinute;
  if (!isQuiet) return null;
  const today = dayOf(now);
  return atMinute(overMidnight && minute >= fromMinute ? addDays(today, 1) : today, toMinute);
}
