/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. China has had one offset and no summer time since 1991. */
export type LocalDate = string & { readonly __localDate: unique symbol };

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
/** Minutes in a calendar day in Shanghai: always the same, there is no summer time. */
export const DAY_MINUTES = 1_440;

/** True for a real calendar day written `YYYY-MM-DD`. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** @throws RangeError when the text is no real day */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`not a calendar day: ${text}`);
  return text;
}

/** The day an instant falls on in Shanghai. */
export function dayOf(instant: Date): LocalDate {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as LocalDate;
}

/** Midnight in Shanghai at the start of the day, as an instant. */
export function startOfDay(day: LocalDate): Date {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - SHANGHAI_OFFSET_MS);
}

/** The instant `minutes` after the day's midnight; may pass into later days. */
export function atMinute(day: LocalDate, minutes: number): Date {
  return new Date(startOfDay(day).getTime() + minutes * 60_000);
}

/** Whole minutes of an instant since midnight in Shanghai, 0–1439. */
export function minuteOfDay(instant: Date): number {
  return Math.floor((instant.getTime() - startOfDay(dayOf(instant)).getTime()) / 60_000);
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10) as LocalDate;
}

/** Whole days from `from` to `to`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY_MS);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: LocalDate): number {
  return ((new Date(`${day}T00:00:00.000Z`).getUTCDay() + 6) % 7) + 1;
}

/** As people say them, Monday first. */
export const WEEKDAY_NAMES = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

export function isWeekend(day: LocalDate): boolean {
  return weekdayOf(day) >= 6;
}

/** As papers and sentences write a day: 2026年3月10日. */
export function chineseDay(day: LocalDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** `HH:mm` of an instant in Shanghai. */
export function clockTime(instant: Date): string {
  const minute = minuteOfDay(instant);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
