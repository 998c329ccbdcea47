import { addDays, daysBetween, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { LiveInTerms } from '../../catalog/contract/catalog.facade.js';
import type { DayRange } from '../../scheduling/contract/whole-days.js';
import { STAYS_POLICY } from './stays-policy.js';

/** How many days a range has. */
export function lengthOf({ first, last }: DayRange): number {
  return daysBetween(first, last) + 1;
}

/** The days a stay may lie in at `now`. */
export function bookableRange(now: Date, policy = STAYS_POLICY): DayRange {
  const today = dayOf(now);
  return { first: addDays(today, policy.noticeDays.value), last: addDays(today, policy.horizonDays.value - 1) };
}

/** Refuses STAY_DAYS_INVALID for days in the past or too soon, beyond the horizon, and for too few or too many. */
export function checkDays(range: DayRange, terms: LiveInTerms, now: Date, policy = STAYS_POLICY): Result<null> {
  const bookable = bookableRange(now, policy);
  if (range.last < range.first) return refuse('STAY_DAYS_INVALID', '结束的日子应在开始之后');
  if (range.first < bookable.first) {
    return refuse('STAY_DAYS_INVALID', `住家服务请至少提前${policy.noticeDays.value}天预约`);
  }
  if (range.last > bookable.last) {
    return refuse('STAY_DAYS_INVALID', `目前只能预约未来${policy.horizonDays.value}天内的日子`);
  }
  const days = lengthOf(range);
  if (days < terms.minDays) return refuse('STAY_DAYS_INVALID', `这项服务至少预约${terms.minDays}天`);
  return days <= terms.maxDays ? null : refuse('STAY_DAYS_INVALID', `这项服务一次最多预约${terms.maxDays}天`);
}

/** The last day of the trial of a service that begins on `first`; null where there is none. */
export function trialUntil({ first, last }: DayRange, { trialDays }: Pick<LiveInTerms, 'trialDays'>): LocalDate | null {
  if (trialDays === 0) return null;
  const until = addDays(first, trialDays - 1);
  return until < last ? until : last;
}

/** Everybody's free days, as the calendar is asked for. */
export type FreeDays = readonly { readonly free: ReadonlySet<LocalDate> }[];

/**
 * The latest last day of a stay that begins on `first` with one and the same worker, or null when nobody is free long
 * enough. Any last day between the shortest stay and this one can be had.
 */
export function latestLast(
  first: LocalDate,
  workers: FreeDays,
  { minDays, maxDays }: LiveInTerms,
  horizon: LocalDate,
): LocalDate | null {
  const bound = addDays(first, maxDays - 1);
  const end = bound < horizon ? bound : horizon;
  let latest: LocalDate | null = null;
  for (const { free } of workers) {
    let day = first;
    while (day <= end && free.has(day)) day = addDays(day, 1);
    const last = addDays(day, -1);
    if (last >= addDays(first, minDays - 1) && (latest === null || last > latest)) latest = last;
  }
  return latest;
}

/** Those who are free on every day of the range. */
export function freeThroughout<Worker extends FreeDays[number]>(workers: readonly Worker[], range: DayRange): Worker[] {
  const days = Array.from({ length: lengthOf(range) }, (_, index) => addDays(range.first, index));
  return workers.filter(({ free }) => days.every((day) => free.has(day)));
}

/** Ranges of the same length that somebody is free for, those that begin nearest to the wish first. */
export function nearestRanges(wish: DayRange, workers: FreeDays, bookable: DayRange, count: number): DayRange[] {
  const length = lengthOf(wish);
  const starts = Array.from({ length: Math.max(0, lengthOf(bookable) - length + 1) }, (_, index) =>
    addDays(bookable.first, index),
  );
  const gap = (first: LocalDate): number => Math.abs(daysBetween(wish.first, first));
  return starts
    .map((first) => ({ first, last: addDays(first, length - 1) }))
    .filter((range) => freeThroughout(workers, range).length > 0)
    .sort((a, b) => gap(a.first) - gap(b.first) || (a.first < b.first ? -1 : 1))
    .slice(0, count);
}
