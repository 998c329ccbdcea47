import { REWARD_POLICY } from './reward-policy.js';

interface ServedVisit {
  readonly state: string;
  readonly totalFen: number;
  /** paid for it and not gone back */
  readonly keptFen: number;
  /** something is still to be paid after the visit */
  readonly owed: boolean;
}

/** A good visit is completed, paid in full, and no more than a small part of its money has gone back. A free one earns nothing. */
export function isGood({ state, totalFen, keptFen, owed }: ServedVisit, policy = REWARD_POLICY): boolean {
  return state === 'completed' && totalFen > 0 && !owed && keptFen * 100 >= totalFen * policy.goodPercent.value;
}
