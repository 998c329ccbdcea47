import type { Interval } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { GapRules } from '../contract/scheduling.facade.js';
import type { Neighbour } from './gaps.js';
import { ALL_QUARTERS, QUARTER_MINUTES, quarters, type DayShape } from './quarters.js';
import { roomFor } from './room.js';
import type { WorkerDays } from './roster.js';
import { WHOLE_DAYS_POLICY } from './whole-days-policy.js';

/** Midnight to midnight. */
export function spanOfDays(first: LocalDate, last: LocalDate): Interval {
  return { from: startOfDay(first), to: startOfDay(addDays(last, 1)) };
}

/** The part of a whole day in which the worker must be on shift and not away. */
export function dutyOf(day: LocalDate, { dutyFromMinute, dutyToMinute } = WHOLE_DAYS_POLICY): Interval {
  return { from: atMinute(day, dutyFromMinute.value), to: atMinute(day, dutyToMinute.value) };
}

/** What a whole day takes: the worker is on duty in the daytime, and nothing else is in the day. No buffer: it is theirs. */
export function wholeDay(day: LocalDate, policy = WHOLE_DAYS_POLICY): DayShape {
  const { dutyFromMinute, dutyToMinute } = policy;
  const duty = quarters(dutyFromMinute.value / QUARTER_MINUTES, dutyToMinute.value / QUARTER_MINUTES);
  return { day, visit: duty, busy: ALL_QUARTERS };
}

/**
 * Whether a day could be taken whole now, with the rest that visits of other days ask for. Neighbours inside the range
 * would make their own day busy, so a range is free exactly when each of its days is.
 */
export function isFreeWhole(
  day: LocalDate,
  worker: { readonly days: WorkerDays; readonly neighbours: readonly Neighbour[] },
  rules: GapRules,
): boolean {
  return roomFor(spanOfDays(day, day), [wholeDay(day)], worker, rules) === 'free';
}
