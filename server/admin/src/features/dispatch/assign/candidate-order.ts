import type { Schemas } from '@daowei/shared/api/client';

export type Candidate = Schemas['Candidate'];

export interface CandidateGroups {
  /** may be chosen, best score first */
  readonly allowed: readonly Candidate[];
  /** refused by a hard rule, those nearest to being allowed first */
  readonly refused: readonly Candidate[];
}

/** Sorts the candidates whose name or level contains the text into those who may go and those who may not. */
export function groupCandidates(candidates: readonly Candidate[], text: string): CandidateGroups {
  const wanted = text.trim();
  const matching = candidates.filter(({ worker }) => `${worker.name}${worker.level}`.includes(wanted));
  return {
    allowed: matching.filter((each) => each.allowed).sort((a, b) => b.score - a.score),
    refused: matching
      .filter((each) => !each.allowed)
      .sort((a, b) => a.violations.length - b.violations.length || b.score - a.score),
  };
}
