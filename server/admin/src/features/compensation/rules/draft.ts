import { compensationProblems, type CompensationTerms } from '@daowei/shared/rules/compensation';
import { nextKey } from '../../../components/rules/keyed';
import { basisPointsOf, fenOf } from '../../../components/rules/numbers';

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
      basisPoints: basisPointsOf(percent),
      redo,
      because: because.trim(),
    })),
    choiceHours: draft.choiceHours ?? NaN,
    noShow: {
      afterMinutes: draft.noShowMinutes ?? NaN,
      couponFen: fenOf(draft.noShowYuan),
      because: draft.noShowBecause.trim(),
    },
    predicted: {
      overMinutes: draft.predictedMinutes ?? NaN,
      couponFen: fenOf(draft.predictedYuan),
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
  const redo = draft.tiers.at(-1)?.redo ?? false;
  return {
    ...draft,
    tiers: [...draft.tiers, { key: nextKey(draft.tiers), minutes: null, percent: null, redo, because: '' }],
  };
}
