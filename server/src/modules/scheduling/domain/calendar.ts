import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Worker } from '../../workforce/contract/workforce.facade.js';
import type { GapRules, SchedulingPolicy, SlotStart } from '../contract/scheduling.facade.js';
import { tooNear, type Neighbour } from './gaps.js';
import { lacks, type Demand } from './qualification.js';
import { shapeOf, type DayShape } from './quarters.js';
import { fit, type WorkerDays } from './roster.js';
import { bookableDays, startsOf } from './starts.js';

export interface RosteredWorker {
  readonly worker: Pick<Worker, 'id' | 'skills' | 'certificates'>;
  readonly days: WorkerDays;
  /** the visits they already have, seen from the place that is asked for */
  readonly neighbours: readonly Neighbour[];
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
 * Every start of the horizon that enough people work at, and whether enough of them are still free.
 * What is available here a claim would get at this instant, and the reverse.
 */
export function buildCalendar(
  policy: SchedulingPolicy,
  now: Date,
  demand: Demand & { readonly crew: number },
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
      const visit = { from: startAt, to: endAt };
      const shape = shapeOf(visit, policy.bufferMinutes);
      const state = crewFit(visit, shape, qualified(visitDays(shape)), demand.crew, policy);
      return state === 'off' ? [] : [{ startAt, endAt, available: state === 'free' }];
    }),
  }));
}

/** Whether a worker could take the visit now: exactly what the claim asks. 'busy' when they work but have no room. */
export function roomFor(
  visit: Interval,
  shape: readonly DayShape[],
  { days, neighbours }: Pick<RosteredWorker, 'days' | 'neighbours'>,
  rules: GapRules,
): 'free' | 'busy' | 'off' {
  const state = fit(shape, days);
  return state === 'free' && tooNear(visit, neighbours, rules).length > 0 ? 'busy' : state;
}

function crewFit(
  visit: Interval,
  shape: readonly DayShape[],
  workers: readonly RosteredWorker[],
  crew: number,
  rules: GapRules,
): 'free' | 'busy' | 'off' {
  let free = 0;
  let working = 0;
  for (const worker of workers) {
    const state = roomFor(visit, shape, worker, rules);
    if (state === 'off') continue;
    working += 1;
    if (state === 'free') free += 1;
    if (free === crew) return 'free';
  }
  return working >= crew ? 'busy' : 'off';
}
