import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { VisitStep } from '../contract/fieldwork.facade.js';
import { FIELDWORK_POLICY } from './fieldwork-policy.js';

/**
 * Which steps are done again when a customer does not take the work over. STEP_UNKNOWN for a step the visit does not have;
 * REDO_LIMIT after the policy's rounds: then it is not the worker alone who can put it right.
 */
export function toRedo(
  steps: readonly VisitStep[],
  asked: readonly string[],
  roundsBefore: number,
  policy = FIELDWORK_POLICY,
): Result<readonly VisitStep[]> {
  if (roundsBefore >= policy.redoRounds.value) return refuse('REDO_LIMIT');
  const wanted = new Set(asked);
  const again = steps.filter(({ id }) => wanted.has(id));
  return again.length === wanted.size ? again : refuse('STEP_UNKNOWN');
}
