import { CONTRACTS_POLICY } from './contracts-policy.js';

/** Why a customer wishes for somebody else, asked gently: nobody has to accuse anybody. */
export const REPLACEMENT_REASONS = {
  rhythm: '时间或节奏合不上',
  habits: '做事的方式不太习惯',
  communication: '沟通不太顺畅',
  preference: '想换一位试试',
  other: '其他原因',
} as const;
export type ReplacementReason = keyof typeof REPLACEMENT_REASONS;

/** Somebody who could come instead. */
export interface Possible {
  readonly workerId: string;
  /** numbers of the visits they are free for */
  readonly free: readonly number[];
  readonly ratingAverage: number | null;
  readonly distanceMetres: number;
}

/**
 * Who could come to the rest of a contract, the best first: whoever can take most visits, of these the better rated,
 * of these the nearer. Nobody who can take fewer than half: a new face that comes now and then is no replacement.
 * @param visits how many are left
 */
export function rankReplacements(possible: readonly Possible[], visits: number): Possible[] {
  return possible
    .filter(({ free }) => free.length > 0 && free.length * 2 >= visits)
    .sort(
      (a, b) =>
        b.free.length - a.free.length ||
        (b.ratingAverage ?? 0) - (a.ratingAverage ?? 0) ||
        a.distanceMetres - b.distanceMetres ||
        (a.workerId < b.workerId ? -1 : 1),
    )
    .slice(0, CONTRACTS_POLICY.replacementCandidates.value);
}
