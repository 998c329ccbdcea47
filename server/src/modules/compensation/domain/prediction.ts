import { addMinutes } from '@daowei/shared/kernel/interval';
import type { CompensationRule } from '@daowei/shared/rules/compensation';
import { COMPENSATION_POLICY } from './compensation-policy.js';

/** What is known of a visit that has not begun. */
export interface OnTheWay {
  readonly promisedTo: Date;
  /** served by video: there is no way */
  readonly remote: boolean;
  readonly departedAt: Date | null;
  /** the last one that was told */
  readonly etaAt: Date | null;
}

/**
 * When the worker can be there, said no better than it is known: before departure the usual way from now on, afterwards
 * the last estimate, and never before now.
 */
export function predictedArrival(visit: OnTheWay, now: Date, policy = COMPENSATION_POLICY): Date {
  const way = visit.remote ? 0 : policy.wayMinutes.value;
  const expected = visit.departedAt ? (visit.etaAt ?? now) : addMinutes(now, way);
  return expected > now ? expected : now;
}

/** Whole minutes beyond the promised window; 0 or less: in time. */
export function predictedDelay(visit: OnTheWay, now: Date): number {
  return Math.ceil((predictedArrival(visit, now).getTime() - visit.promisedTo.getTime()) / 60_000);
}

/** The first moment at which the delay is long enough to be told, as things stand; a moment past is now. */
export function tellAt(visit: OnTheWay, rule: Pick<CompensationRule, 'predicted'>, policy = COMPENSATION_POLICY): Date {
  const { overMinutes } = rule.predicted;
  const way = visit.remote || visit.departedAt ? 0 : policy.wayMinutes.value;
  // one second more: a delay of exactly the rule's minutes is not told
  return new Date(addMinutes(visit.promisedTo, overMinutes - way).getTime() + 1_000);
}

/** When a visit nobody has set out for counts as one nobody comes to. */
export function noShowAt(promisedTo: Date, rule: Pick<CompensationRule, 'noShow'>): Date {
  return addMinutes(promisedTo, rule.noShow.afterMinutes);
}
