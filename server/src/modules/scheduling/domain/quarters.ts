import { addMinutes, minutesBetween, type Interval } from '@daowei/shared/kernel/interval';
import { addDays, DAY_MINUTES, dayOf, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';

/**
 * A day as 96 quarter-hours in three 32-bit words: quarter q is bit q % 32 of word ⌊q / 32⌋.
 * Shanghai's offset is a whole number of quarters and never changes, so quarters of the day are quarters of the epoch.
 */
export type Words = readonly [number, number, number];

/** Bits of one calendar day. */
export interface DayWords {
  readonly day: LocalDate;
  readonly words: Words;
}

export const QUARTER_MINUTES = 15;
export const QUARTERS_PER_DAY = 96;
const QUARTER_MS = QUARTER_MINUTES * 60_000;
const WORD_BITS = 32;

export const NO_QUARTERS: Words = [0, 0, 0];
export const ALL_QUARTERS: Words = [0xffffffff, 0xffffffff, 0xffffffff];

function ones(from: number, to: number): number {
  const width = Math.min(WORD_BITS, to) - Math.max(0, from);
  return width <= 0 ? 0 : ((2 ** width - 1) << Math.max(0, from)) >>> 0;
}

/** The bits of quarters [from, to) of one day. */
export function quarters(from: number, to: number): Words {
  return [ones(from, to), ones(from - WORD_BITS, to - WORD_BITS), ones(from - 2 * WORD_BITS, to - 2 * WORD_BITS)];
}

export const union = (a: Words, b: Words): Words => [(a[0] | b[0]) >>> 0, (a[1] | b[1]) >>> 0, (a[2] | b[2]) >>> 0];
export const without = (a: Words, b: Words): Words => [
  (a[0] & ~b[0]) >>> 0,
  (a[1] & ~b[1]) >>> 0,
  (a[2] & ~b[2]) >>> 0,
];
export const meets = (a: Words, b: Words): boolean => ((a[0] & b[0]) | (a[1] & b[1]) | (a[2] & b[2])) !== 0;

/** How many quarters are set. */
export function count(words: Words): number {
  let total = 0;
  for (let word of words) for (; word !== 0; word = (word & (word - 1)) >>> 0) total += 1;
  return total;
}

function split(fromQuarter: number, toQuarter: number): DayWords[] {
  const days: DayWords[] = [];
  if (fromQuarter >= toQuarter) return days;
  let day = dayOf(new Date(fromQuarter * QUARTER_MS));
  for (;;) {
    const first = startOfDay(day).getTime() / QUARTER_MS;
    if (first >= toQuarter) return days;
    days.push({
      day,
      words: quarters(Math.max(0, fromQuarter - first), Math.min(QUARTERS_PER_DAY, toQuarter - first)),
    });
    day = addDays(day, 1);
  }
}

/** Every quarter the span touches, day by day in order: a visit of 50 minutes takes its whole last quarter. */
export function touchedQuarters(span: Interval): DayWords[] {
  return split(Math.floor(span.from.getTime() / QUARTER_MS), Math.ceil(span.to.getTime() / QUARTER_MS));
}

/** Every quarter that lies wholly inside the span: a shift until 17:50 allows nothing after 17:45. */
export function coveredQuarters(span: Interval): DayWords[] {
  return split(Math.ceil(span.from.getTime() / QUARTER_MS), Math.floor(span.to.getTime() / QUARTER_MS));
}

/** What a visit takes of one day: it must be on shift, and it and its buffer must be free. */
export interface DayShape {
  readonly day: LocalDate;
  readonly visit: Words;
  readonly busy: Words;
}

/** No claim is longer: whoever stays for weeks is claimed day by day. */
export const LONGEST_CLAIM_DAYS = 2;

/**
 * What a visit takes, day by day in order. The last day may hold nothing but buffer.
 * @throws RangeError for an empty visit or one beyond the longest claim
 */
export function shapeOf(visit: Interval, bufferMinutes: number): DayShape[] {
  const minutes = minutesBetween(visit.from, visit.to);
  if (!(minutes > 0) || minutes + bufferMinutes > LONGEST_CLAIM_DAYS * DAY_MINUTES) {
    throw new RangeError(`no visit: ${minutes} minutes`);
  }
  const visited = new Map(touchedQuarters(visit).map(({ day, words }) => [day, words]));
  const busy = touchedQuarters({ from: visit.from, to: addMinutes(visit.to, bufferMinutes) });
  return busy.map(({ day, words }) => ({ day, visit: visited.get(day) ?? NO_QUARTERS, busy: words }));
}
