import { TIERS, type Tier } from '@daowei/shared/rules/tiers';

/** What decides who is offered freed time first. */
export interface Standing {
  readonly id: string;
  /** has the right to be asked first */
  readonly priority: boolean;
  readonly tier: Tier;
  readonly joinedAt: Date;
}

/** Who has priority, the higher tier, then who joined first; of the same instant the entry made first. Same facts, same order. */
export function byFairness(a: Standing, b: Standing): number {
  return (
    Number(b.priority) - Number(a.priority) ||
    TIERS.indexOf(b.tier) - TIERS.indexOf(a.tier) ||
    a.joinedAt.getTime() - b.joinedAt.getTime() ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
