import { dayOf, minuteOfDay, weekdayOf } from '@daowei/shared/kernel/local-date';
import type { SchedulingPolicy } from '../contract/scheduling.facade.js';

/** What became of the promises of one district, weekday and hour. */
export interface Tally {
  readonly kept: number;
  readonly total: number;
}

/** Weekday (1 Monday … 7 Sunday) and hour a promise is counted under, in Shanghai. */
export function cellOf(promisedFrom: Date): { weekday: number; hour: number } {
  return { weekday: weekdayOf(dayOf(promisedFrom)), hour: Math.floor(minuteOfDay(promisedFrom) / 60) };
}

/**
 * The smoothed rate: the mean of a beta distribution whose prior is the whole city's rate, as heavy as the policy's
 * number of visits. Few visits stay near the city, many speak for themselves; too few say nothing.
 */
export function keptRate(
  here: Tally | undefined,
  city: Tally,
  policy: Pick<SchedulingPolicy, 'keptPriorVisits' | 'keptLeastVisits'>,
): number | null {
  if (!here || here.total < Math.max(1, policy.keptLeastVisits)) return null;
  const prior = city.kept / city.total;
  return (here.kept + policy.keptPriorVisits * prior) / (here.total + policy.keptPriorVisits);
}
