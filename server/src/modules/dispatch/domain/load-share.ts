import { PLANNING_POLICY } from './planning-policy.js';

/** Of one worker, over some weeks. */
export interface LoadFacts {
  readonly workerId: string;
  readonly name: string;
  /** visits that were or are theirs */
  readonly visits: number;
  /** minutes on duty */
  readonly duty: number;
}

export interface LoadShare extends LoadFacts {
  /** of all visits, in hundredths of a percent */
  readonly shareBasisPoints: number;
  /** the share of visits over the share of duty, in hundredths: 100 is fair, 200 twice as much as fair; null: never on duty */
  readonly ofFairPercent: number | null;
  /** more than the policy allows, by more visits than chance explains */
  readonly isOver: boolean;
}

/** How evenly work is spread, measured against time on duty: whoever works half the hours is due half the visits. Most loaded first. */
export function loadShares(facts: readonly LoadFacts[], policy = PLANNING_POLICY): LoadShare[] {
  const visits = facts.reduce((sum, one) => sum + one.visits, 0);
  const duty = facts.reduce((sum, one) => sum + one.duty, 0);
  return facts
    .map((one): LoadShare => {
      const share = visits === 0 ? 0 : one.visits / visits;
      const fair = duty === 0 ? 0 : one.duty / duty;
      const ofFairPercent = fair === 0 ? null : Math.round((share / fair) * 100);
      return {
        ...one,
        shareBasisPoints: Math.round(share * 10_000),
        ofFairPercent,
        isOver: one.visits >= policy.judgedVisits.value && (ofFairPercent ?? 0) > policy.mostOfFairPercent.value,
      };
    })
    .sort((a, b) => (b.ofFairPercent ?? 0) - (a.ofFairPercent ?? 0) || b.visits - a.visits);
}
