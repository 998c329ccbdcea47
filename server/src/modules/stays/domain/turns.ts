import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { StayTurn } from '../contract/stays.facade.js';

/** Whose turn a day is; null: nobody's, it is not served. */
export function workerOn(turns: readonly Pick<StayTurn, 'workerId' | 'first' | 'last'>[], day: LocalDate) {
  return turns.find(({ first, last }) => first <= day && day <= last)?.workerId ?? null;
}

/** Who lives there on the day or later, each once. */
export function workersFrom(turns: readonly Pick<StayTurn, 'workerId' | 'first' | 'last'>[], day: LocalDate): string[] {
  return [...new Set(livedTurns(turns).flatMap(({ workerId, last }) => (last >= day ? [workerId] : [])))];
}

/** Turns that were lived, or will be: one that was given away or called off before it began is none. */
export function livedTurns<Turn extends Pick<StayTurn, 'first' | 'last'>>(turns: readonly Turn[]): Turn[] {
  return turns.filter(({ first, last }) => first <= last);
}
