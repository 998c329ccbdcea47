import { addDays, clockTime, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { weekdayName } from '@daowei/shared/kernel/time-words';

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `昨天`, `今天`, `明天`, otherwise `11-23 周一`; another year is written out. */
export function dayName(day: LocalDate, today: LocalDate): string {
  if (day === today) return '今天';
  if (day === addDays(today, 1)) return '明天';
  if (day === addDays(today, -1)) return '昨天';
  const date = day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day;
  return `${date} ${weekdayName(day)}`;
}

/** `今天 14:30` of an ISO instant, in Shanghai. */
export function dayAndTime(iso: string, today: LocalDate): string {
  const at = new Date(iso);
  return `${dayName(dayOf(at), today)} ${clockTime(at)}`;
}

/** `明早8:00` of an ISO instant, `今早8:00`; after noon and on other days as `dayAndTime`. */
export function morning(iso: string, today: LocalDate): string {
  const [day, time] = [dayOf(new Date(iso)), clockTime(new Date(iso))];
  if (time >= '12:00' || (day !== today && day !== addDays(today, 1))) return dayAndTime(iso, today);
  return `${day === today ? '今早' : '明早'}${time.replace(/^0/, '')}`;
}

/** `14:00–16:30`; an end on a later day says so. */
export function timeSpan(fromIso: string, toIso: string): string {
  const from = new Date(fromIso);
  const to = new Date(toIso);
  const nextDay = dayOf(from) === dayOf(to) ? '' : '次日 ';
  return `${clockTime(from)}–${nextDay}${clockTime(to)}`;
}

/** `今天 14:00–16:30`. */
export function dayAndSpan(fromIso: string, toIso: string, today: LocalDate): string {
  return `${dayName(dayOf(new Date(fromIso)), today)} ${timeSpan(fromIso, toIso)}`;
}

/** `14:30:05`, for timelines where seconds count. */
export function exactTime(iso: string): string {
  const at = new Date(iso);
  return `${clockTime(at)}:${two(at.getUTCSeconds())}`;
}

/** `2026-11-23 14:30:05` in Shanghai, for exports and hover texts. */
export function fullStamp(iso: string): string {
  return `${dayOf(new Date(iso))} ${exactTime(iso)}`;
}

const DAY_MINUTES = 1_440;

/** `7天`, `2天23小时`, `3小时`, `1小时30分`, `45分钟`; below two days hours say it better. */
export function duration(minutes: number): string {
  if (minutes >= 2 * DAY_MINUTES) return `${Math.floor(minutes / DAY_MINUTES)}天${restOf(minutes % DAY_MINUTES)}`;
  return minutes === 0 ? '0分钟' : restOf(minutes);
}

function restOf(minutes: number): string {
  if (minutes === 0) return '';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}分钟`;
  return rest === 0 ? `${hours}小时` : `${hours}小时${rest}分`;
}

export type Urgency = 'over' | 'soon' | 'calm';

/** Below this many minutes a deadline asks to be looked at now. */
const SOON_MINUTES = 5;

/** How long until a deadline, in words, and how loud to say it. */
export function timeLeft(dueIso: string, now: Date): { text: string; urgency: Urgency } {
  const minutes = (Date.parse(dueIso) - now.getTime()) / 60_000;
  const whole = Math.floor(Math.abs(minutes));
  const span = whole < 1 ? '不到1分钟' : whole < 1_440 ? duration(whole) : `${Math.floor(whole / 1_440)}天`;
  if (minutes < 0) return { text: `超时${span}`, urgency: 'over' };
  return { text: `剩${span}`, urgency: minutes < SOON_MINUTES ? 'soon' : 'calm' };
}
