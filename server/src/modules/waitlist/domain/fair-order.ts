import { TIERS, type Tier } from '@daowei/shared/rules/tiers';

/** What decides who is offered freed time first. */
export interface Standing {
  readonly id: string;
  readonly tier: Tier;
  readonly joinedAt: Date;
}

/** The higher tier, then who joined first; of the same instant the entry made first. Same facts, same order. */
export function byFairness(a: Standing, b: Standing): number {
  return (
    TIERS.indexOf(b.tier) - TIERS.indexOf(a.tier) ||
    a.joinedAt.getTime() - b.joinedAt.getTime() ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
