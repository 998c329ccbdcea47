import { compensationProblems, type CompensationTerms } from '@daowei/shared/rules/compensation';

/** One tier as people write it; null while a field is empty. */
export interface DraftTier {
  readonly key: number;
  /** whole minutes after the promised window */
  readonly minutes: number | null;
  /** of the visit's price */
  readonly percent: number | null;
  readonly redo: boolean;
  readonly because: string;
}

/** A whole rule as people write it: percent and yuan. */
export interface Draft {
  readonly tiers: readonly DraftTier[];
  readonly choiceHours: number | null;
  readonly noShowMinutes: number | null;
  readonly noShowYuan: number | null;
  readonly noShowBecause: string;
  readonly predictedMinutes: number | null;
  readonly predictedYuan: number | null;
  readonly predictedBecause: string;
}

export type TierChange = Partial<Omit<DraftTier, 'key'>>;

/** Yuan to fen and percent to hundredths of a percent are both a factor of 100; rounding undoes binary fractions. */
const hundredfold = (written: number | null): number => Math.round((written ?? NaN) * 100);

export function draftOf({ tiers, choiceHours, noShow, predicted }: CompensationTerms): Draft {
  return {
    tiers: tiers.map(({ fromMinutes, basisPoints, redo, because }, key) => ({
      key,
      minutes: fromMinutes,
      percent: basisPoints / 100,
      redo,
      because,
    })),
    choiceHours,
    noShowMinutes: noShow.afterMinutes,
    noShowYuan: noShow.couponFen / 100,
    noShowBecause: noShow.because,
    predictedMinutes: predicted.overMinutes,
    predictedYuan: predicted.couponFen / 100,
    predictedBecause: predicted.because,
  };
}

/** What is tried and published. An empty field becomes NaN, which no check lets through. */
export function termsOf(draft: Draft) {
  return {
    tiers: draft.tiers.map(({ minutes, percent, redo, because }) => ({
      fromMinutes: minutes ?? NaN,
      basisPoints: hundredfold(percent),
      redo,
      because: because.trim(),
    })),
    choiceHours: draft.choiceHours ?? NaN,
    noShow: {
      afterMinutes: draft.noShowMinutes ?? NaN,
      couponFen: hundredfold(draft.noShowYuan),
      because: draft.noShowBecause.trim(),
    },
    predicted: {
      overMinutes: draft.predictedMinutes ?? NaN,
      couponFen: hundredfold(draft.predictedYuan),
      because: draft.predictedBecause.trim(),
    },
  } satisfies CompensationTerms;
}

/** What keeps the draft from being published; the server checks by the same rule. */
export function draftProblems(draft: Draft): string[] {
  return compensationProblems(termsOf(draft));
}

/** A tier after the last one, empty until somebody fills it in: a later lateness is what a new tier is for. */
export function withTier(draft: Draft): Draft {
  const key = Math.max(-1, ...draft.tiers.map((tier) => tier.key)) + 1;
  const redo = draft.tiers.at(-1)?.redo ?? false;
  return { ...draft, tiers: [...draft.tiers, { key, minutes: null, percent: null, redo, because: '' }] };
}

export function withoutTier(draft: Draft, key: number): Draft {
  return { ...draft, tiers: draft.tiers.filter((tier) => tier.key !== key) };
}

export function withChange(draft: Draft, key: number, change: TierChange): Draft {
  return { ...draft, tiers: draft.tiers.map((tier) => (tier.key === key ? { ...tier, ...change } : tier)) };
}
