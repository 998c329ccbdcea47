import { fen } from '@daowei/shared/kernel/fen';
import { isOwed, latenessWorth, type CompensationTerms, type LatenessTier } from '@daowei/shared/rules/compensation';
import type { Fen } from '@daowei/shared/kernel/fen';

/** Arrivals of the past that were equally late at the same price. */
export interface PastLateness {
  readonly lateMinutes: number;
  readonly priceFen: Fen;
  readonly visits: number;
}

export interface TriedTier {
  readonly tier: LatenessTier;
  readonly visits: number;
  /** if every one of them had taken the money; a redo costs its wages instead */
  readonly costFen: number;
}

/** What a table would have cost. */
export interface Tried {
  readonly tiers: readonly TriedTier[];
  readonly visits: number;
  /** arrivals that would have got something */
  readonly owed: number;
  readonly costFen: number;
}

/** The rule tried on what really happened, by the very function that pays. */
export function tryOn(terms: Pick<CompensationTerms, 'tiers'>, past: readonly PastLateness[]): Tried {
  const counts = new Map(terms.tiers.map((tier) => [tier, { visits: 0, costFen: 0 }]));
  let owed = 0;
  for (const { lateMinutes, priceFen, visits } of past) {
    const worth = latenessWorth(terms, lateMinutes, priceFen, fen(0));
    const count = counts.get(worth.tier)!;
    count.visits += visits;
    count.costFen += worth.moneyFen * visits;
    if (isOwed(worth)) owed += visits;
  }
  const tiers = [...counts].map(([tier, count]) => ({ tier, ...count }));
  return {
    tiers,
    visits: tiers.reduce((sum, one) => sum + one.visits, 0),
    owed,
    costFen: tiers.reduce((sum, one) => sum + one.costFen, 0),
  };
}
