import { addMinutes } from '@daowei/shared/kernel/interval';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Worker } from '../../workforce/contract/workforce.facade.js';
import type { SchedulingPolicy, SlotStart } from '../contract/scheduling.facade.js';
import { lacks, type Demand } from './qualification.js';
import { shapeOf, type DayShape } from './quarters.js';
import { fit, type WorkerDays } from './roster.js';
import { bookableDays, startsOf } from './starts.js';

export interface RosteredWorker {
  readonly worker: Pick<Worker, 'id' | 'skills' | 'certificates'>;
  readonly days: WorkerDays;
}

export interface CalendarDay {
  readonly day: LocalDate;
  readonly slots: SlotStart[];
}

/** Days on which the visit itself happens; its buffer may reach one further. */
export function visitDays(shape: readonly DayShape[]): LocalDate[] {
  return shape.filter(({ visit }) => visit.some((word) => word !== 0)).map(({ day }) => day);
}

/**
 * Every start of the horizon that somebody works at, and whether somebody is still free.
 * What is available here a claim would get at this instant, and the reverse.
 */
export function buildCalendar(
  policy: SchedulingPolicy,
  now: Date,
  demand: Demand,
  durationMinutes: number,
  workers: readonly RosteredWorker[],
): CalendarDay[] {
  const qualifiedOn = new Map<string, readonly RosteredWorker[]>();
  const qualified = (days: readonly LocalDate[]): readonly RosteredWorker[] => {
    const key = days.join();
    const known = qualifiedOn.get(key) ?? workers.filter(({ worker }) => lacks(worker, demand, days).length === 0);
    qualifiedOn.set(key, known);
    return known;
  };
  return bookableDays(policy, now).map((day) => ({
    day,
    slots: startsOf(policy, now, day).flatMap((startAt) => {
      const endAt = addMinutes(startAt, durationMinutes);
      const shape = shapeOf({ from: startAt, to: endAt }, policy.bufferMinutes);
      const state = bestFit(shape, qualified(visitDays(shape)));
      return state === 'off' ? [] : [{ startAt, endAt, available: state === 'free' }];
    }),
  }));
}

function bestFit(shape: readonly DayShape[], workers: readonly RosteredWorker[]): 'free' | 'busy' | 'off' {
  let best: 'busy' | 'off' = 'off';
  for (const { days } of workers) {
    const state = fit(shape, days);
    if (state === 'free') return 'free';
    if (state === 'busy') best = 'busy';
  }
  return best;
}
