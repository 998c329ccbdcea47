import type { ClaimState } from './warranty-claim.js';
import { WARRANTY_POLICY } from './warranty-policy.js';

/** 质保兑现率: of the claims whose time has come, how many were made good in time. */
export interface KeptRate {
  readonly kept: number;
  /** kept, late, overdue and broken ones; what its customer called off and what is still to come counts for nothing */
  readonly due: number;
  /** in 1/10,000, rounded down; null: nothing was due */
  readonly basisPoints: number | null;
  readonly underLine: boolean;
}

export function keptRateOf(states: readonly ClaimState[], policy = WARRANTY_POLICY): KeptRate {
  const kept = states.filter((state) => state === 'kept').length;
  const due = states.filter((state) => state !== 'open' && state !== 'given_up').length;
  const basisPoints = due === 0 ? null : Math.floor((kept * 10_000) / due);
  return { kept, due, basisPoints, underLine: basisPoints !== null && basisPoints < policy.keptLineBasisPoints.value };
}
