import { tierProblems, type CancellationTier } from '@daowei/shared/rules/cancellation';
import { nextKey } from '../../../components/rules/keyed';
import { basisPointsOf } from '../../../components/rules/numbers';

/** One tier as people write it; null while a field is empty. */
export interface DraftTier {
  readonly key: number;
  /** notice, in hours */
  readonly hours: number | null;
  /** of what was paid */
  readonly percent: number | null;
  readonly because: string;
}

export type TierChange = Partial<Omit<DraftTier, 'key'>>;

const HOUR_MINUTES = 60;

/** Two decimals of an hour name every minute. */
const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

export function draftOf(tiers: readonly CancellationTier[]): DraftTier[] {
  return tiers.map(({ noticeMinutes, basisPoints, because }, key) => ({
    key,
    hours: twoDecimals(noticeMinutes / HOUR_MINUTES),
    percent: basisPoints / 100,
    because,
  }));
}

/** What is sent. An empty field becomes NaN, which no check lets through. */
export function tiersOf(draft: readonly DraftTier[]): CancellationTier[] {
  return draft.map(({ hours, percent, because }) => ({
    noticeMinutes: Math.round((hours ?? NaN) * HOUR_MINUTES),
    basisPoints: basisPointsOf(percent),
    because: because.trim(),
  }));
}

/** What keeps the draft from being published; the server checks by the same rule. */
export function draftProblems(draft: readonly DraftTier[]): string[] {
  return tierProblems(tiersOf(draft));
}

/** A tier before the last one, empty until somebody fills it in. */
export function withTier(draft: readonly DraftTier[]): DraftTier[] {
  const added: DraftTier = { key: nextKey(draft), hours: null, percent: null, because: '' };
  return [...draft.slice(0, -1), added, ...draft.slice(-1)];
}
