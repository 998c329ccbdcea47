import {
  chineseDay,
  clockTime as clockTimeOf,
  dayOf,
  daysBetween,
  localDate,
  type LocalDate,
  minuteOfDay,
} from '@daowei/shared/kernel/local-date';
import { monthDay, weekdayName } from '@daowei/shared/kernel/time-words';

/** Moments and days as people in Shanghai read them. Computed, not asked of `Intl`: mini-programs have no time zones. */

const NEAR_DAYS: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' };

/** The day in Shanghai at a moment in ms. */
export function localDateAt(ms: number): LocalDate {
  return dayOf(new Date(ms));
}

/** `14:05` */
export function clockTime(iso: string): string {
  return clockTimeOf(new Date(iso));
}

/** Hour of the day in Shanghai, 0–23. */
export function hourOf(iso: string): number {
  return Math.floor(minuteOfDay(new Date(iso)) / 60);
}

/** `11月25日` of a day as the API writes it. */
export function shortDay(date: string): string {
  return monthDay(localDate(date));
}

/** `11月25日`, with the year when it is another one. */
export function calendarDay(date: LocalDate, today: LocalDate): string {
  const [year = ''] = date.split('-');
  return today.startsWith(year) ? monthDay(date) : chineseDay(date);
}

/** 今天, 明天, 后天, 昨天, otherwise 周三. */
export function nearDay(date: LocalDate, today: LocalDate): string {
  return NEAR_DAYS[daysBetween(today, date)] ?? weekdayName(date);
}

/** `今天`, `11月25日 周三` */
export function dayText(iso: string, now: number): string {
  const date = dayOf(new Date(iso));
  const today = localDateAt(now);
  return NEAR_DAYS[daysBetween(today, date)] ?? `${calendarDay(date, today)} ${weekdayName(date)}`;
}

/** `今天 14:00`, `11月25日 周三 14:00` */
export function moment(iso: string, now: number): string {
  return `${dayText(iso, now)} ${clockTime(iso)}`;
}

/** A promised window, `今天 14:00–14:30`; one moment when both ends are the same. */
export function timeWindow(from: string, to: string, now: number): string {
  const start = moment(from, now);
  return from === to ? start : `${start}–${clockTime(to)}`;
}

/** `2小时30分钟` */
export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `${hours > 0 ? `${hours}小时` : ''}${rest > 0 || hours === 0 ? `${rest}分钟` : ''}`;
}

/** What is left of a deadline, `14:59`; never negative. */
export function countdownText(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`;
}
