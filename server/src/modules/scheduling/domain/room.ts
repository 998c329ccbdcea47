import type { Interval } from '@daowei/shared/kernel/interval';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { GapRules } from '../contract/scheduling.facade.js';
import { tooNear, type Neighbour } from './gaps.js';
import type { DayShape } from './quarters.js';
import { fit, type WorkerDays } from './roster.js';

/** Days on which the visit itself happens; its buffer may reach one further. */
export function visitDays(shape: readonly DayShape[]): LocalDate[] {
  return shape.filter(({ visit }) => visit.some((word) => word !== 0)).map(({ day }) => day);
}

/** Whether a worker could take the visit now: exactly what the claim asks. 'busy' when they work but have no room. */
export function roomFor(
  visit: Interval,
  shape: readonly DayShape[],
  // `neighbours`: the visits they already have, seen from the place that is asked for
  { days, neighbours }: { readonly days: WorkerDays; readonly neighbours: readonly Neighbour[] },
  rules: GapRules,
): 'free' | 'busy' | 'off' {
  const state = fit(shape, days);
  return state === 'free' && tooNear(visit, neighbours, rules).length > 0 ? 'busy' : state;
}
