import { rateOf, type Rate } from '@daowei/shared/kernel/rate';
import type { ComplaintState } from './complaint-life.js';
import { COMPLAINT_POLICY } from './complaint-policy.js';

/** How many complaints are in a state, and how many of them should have been solved by now. */
export interface StateCount {
  readonly state: ComplaintState;
  readonly count: number;
  /** made longer ago than a solution may take */
  readonly old: number;
}

/** Of the complaints whose time has come, how many are solved. */
export interface Resolution {
  readonly resolved: number;
  readonly counted: number;
  /** null: too few to read a share from */
  readonly rate: Rate | null;
}

/**
 * A complaint counts once it is solved or its time for that has come; one that was opened again counts as it is now.
 * Withdrawn and merged ones count for nothing: there is nothing to solve any more.
 */
export function resolutionOf(counts: readonly StateCount[], policy = COMPLAINT_POLICY): Resolution {
  let [resolved, counted] = [0, 0];
  for (const { state, count, old } of counts) {
    if (state === 'withdrawn' || state === 'merged') continue;
    const isSolved = state === 'solved' || state === 'closed';
    if (isSolved) resolved += count;
    counted += isSolved ? count : old;
  }
  return { resolved, counted, rate: rateOf(resolved, counted, policy.leastForRate.value, policy.sureness.value) };
}
