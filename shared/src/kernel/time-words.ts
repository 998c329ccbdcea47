import { clockTime, dayOf, WEEKDAY_NAMES, weekdayOf, type LocalDate } from './local-date.js';

/** `周二` */
export function weekdayName(day: LocalDate): string {
  return WEEKDAY_NAMES[weekdayOf(day) - 1]!;
}

/** `3月10日` */
export function monthDay(day: LocalDate): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
}

/** `3月10日` of an instant in Shanghai. */
export function monthDayOf(instant: Date): string {
  return monthDay(dayOf(instant));
}

/** `3月10日 周二` */
export function dayWords(day: LocalDate): string {
  return `${monthDay(day)} ${weekdayName(day)}`;
}

/** `3月10日 周二 09:00` of an instant in Shanghai. */
export function momentWords(instant: Date): string {
  return `${dayWords(dayOf(instant))} ${clockTime(instant)}`;
}
