import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { WorkingDay } from '../../workforce/contract/workforce.facade.js';
import { ALL_QUARTERS, coveredQuarters, without, type DayShape, type Words } from './quarters.js';

/** One worker's day: what is claimed, and what is outside the shifts. */
export interface WorkerDay {
  readonly busy: Words;
  readonly off: Words;
}

/** The same as it stood when it was read. The version changes with every bit. */
export interface SeenDay extends WorkerDay {
  readonly ver: number;
}

/** A worker's days by date. */
export type WorkerDays = ReadonlyMap<LocalDate, WorkerDay>;

/** All days in [from, to], in order. */
export function daysFromTo(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * Off bits by worker and day for days in [from, to]: everything that no shift covers. A night shift counts for both
 * of its days; who is not in the roster does not work.
 */
export function offBits(
  workingDays: readonly WorkingDay[],
  workerIds: readonly string[],
  from: LocalDate,
  to: LocalDate,
): Map<string, Map<LocalDate, Words>> {
  const days = daysFromTo(from, to);
  const off = new Map(workerIds.map((id) => [id, new Map(days.map((day) => [day, ALL_QUARTERS]))]));
  for (const { workerId, spans } of workingDays) {
    const own = off.get(workerId);
    if (!own) continue;
    for (const { day, words } of spans.flatMap(coveredQuarters)) {
      const before = own.get(day);
      if (before) own.set(day, without(before, words));
    }
  }
  return off;
}

/**
 * Whether a worker could take a visit of this shape: exactly the condition of the claim's UPDATE.
 * 'off': outside the shifts (or the day is not in the roster); 'busy': on shift, but claimed.
 */
export function fit(shape: readonly DayShape[], days: WorkerDays): 'free' | 'busy' | 'off' {
  let busy = false;
  for (const { day, visit, busy: taken } of shape) {
    const found = days.get(day);
    if (!found) return 'off';
    for (let word = 0; word < 3; word += 1) {
      if ((found.off[word]! & visit[word]!) !== 0) return 'off';
      if ((found.busy[word]! & taken[word]!) !== 0) busy = true;
    }
  }
  return busy ? 'busy' : 'free';
}
