import { addDays, atMinute, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';

/** Two instants, as the API takes them. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** A day and a quarter-hour of it, as a person picks them. */
export interface Moment {
  readonly date: LocalDate;
  /** minutes since midnight; 1440 is the end of the day */
  readonly minute: number;
}

const QUARTER = 15;
const HOURS = Array.from({ length: 25 }, (_, hour) => hour);
const QUARTERS = [0, QUARTER, 2 * QUARTER, 3 * QUARTER];

const two = (n: number): string => String(n).padStart(2, '0');

/** The columns of the time picker: leave is kept in quarter-hours, and a day ends at 24:00. */
export const TIME_COLUMNS = [HOURS.map((hour) => `${two(hour)}时`), QUARTERS.map((minute) => `${two(minute)}分`)];

export function timeText(minute: number): string {
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** What was picked in both columns; nothing is later than 24:00. */
export function minuteOf([hour = 0, quarter = 0]: readonly number[]): number {
  return Math.min(hour * 60 + quarter * QUARTER, 1_440);
}

export function columnsOf(minute: number): number[] {
  return [Math.floor(minute / 60), Math.floor((minute % 60) / QUARTER)];
}

/** A whole working day tomorrow: what is asked for most. */
export function firstSpan(today: LocalDate): { from: Moment; to: Moment } {
  const date = addDays(today, 1);
  return { from: { date, minute: 8 * 60 }, to: { date, minute: 20 * 60 } };
}

/** null while the end is not after the start. */
export function spanOf(from: Moment, to: Moment): Span | null {
  const [start, end] = [atMinute(from.date, from.minute), atMinute(to.date, to.minute)];
  return start < end ? { from: start.toISOString(), to: end.toISOString() } : null;
}

/** Moves the start; an end that would lie before it moves along. */
export function withStart(from: Moment, to: Moment): { from: Moment; to: Moment } {
  return to.date < from.date ? { from, to: { ...to, date: from.date } } : { from, to };
}

/** A picked day, or the one there was when the picker gave none. */
export function dayPicked(value: string, before: LocalDate): LocalDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? localDate(value) : before;
}
