import { addMinutes } from '@daowei/shared/kernel/interval';
import type { HeldUp } from '../../fieldwork/contract/fieldwork.facade.js';
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
  /** the visit before, which still goes on; null: nothing is known of one */
  readonly heldUp: HeldUp | null;
  /** when they can be there with all that the warehouse still brings them; null: nothing is waited for */
  readonly partsAt: Date | null;
}

/**
 * When the worker can be there, said no better than it is known: before departure the usual way from now on, not before
 * they are through with the visit before, and not before what is missing has come from the warehouse; afterwards the last estimate, and never before now.
 */
export function predictedArrival(visit: OnTheWay, now: Date, policy = COMPENSATION_POLICY): Date {
  const way = visit.remote ? 0 : policy.wayMinutes.value;
  const known = visit.departedAt ? [visit.etaAt] : [addMinutes(now, way), visit.heldUp?.arrival, visit.partsAt];
  return new Date(Math.max(now.getTime(), ...known.map((at) => at?.getTime() ?? 0)));
}

/** Whole minutes beyond the promised window; 0 or less: in time. */
export function predictedDelay(visit: OnTheWay, now: Date): number {
  return Math.ceil((predictedArrival(visit, now).getTime() - visit.promisedTo.getTime()) / 60_000);
}

/** The first moment at which the delay is long enough to be told, as things stand; a moment past is now. */
export function tellAt(visit: OnTheWay, rule: Pick<CompensationRule, 'predicted'>, policy = COMPENSATION_POLICY): Date {
  const { overMinutes } = rule.predicted;
  const limit = addMinutes(visit.promisedTo, overMinutes);
  // one second more: a delay of exactly the rule's minutes is not told
  return new Date(addMinutes(limit, -leastMinutes(visit, limit, policy)).getTime() + 1_000);
}

/** From whenever on until they can be there, at least, as long as nothing more is heard. */
function leastMinutes(
  { remote, departedAt, heldUp }: OnTheWay,
  limit: Date,
  policy: typeof COMPENSATION_POLICY,
): number {
  if (departedAt) return 0;
  const way = remote ? 0 : policy.wayMinutes.value;
  if (!heldUp) return way;
  // a pace that is too slow is heard of before its end only where it may slip that far
  const before = heldUp.latest > limit ? heldUp.paceMinutes : heldUp.gapMinutes;
  return Math.max(way, before);
}

/** When a visit nobody has set out for counts as one nobody comes to. */
export function noShowAt(promisedTo: Date, rule: Pick<CompensationRule, 'noShow'>): Date {
  return addMinutes(promisedTo, rule.noShow.afterMinutes);
}
