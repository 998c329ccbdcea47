import { ApiProblem } from '@/lib/api/problem';
import type { Outcome } from './queue';

/** What an answer, or none, says of an act. */
export async function outcomeOf<T>(answer: Promise<T>): Promise<Outcome<T>> {
  try {
    return { is: 'taken', answer: await answer };
  } catch (fault) {
    if (!(fault instanceof ApiProblem)) throw fault;
    if (fault.outcomeUnknown || fault.needsLogin) return { is: 'unknown' };
    return { is: 'refused', why: { code: fault.code, sentence: fault.sentence } };
  }
}
