import { sumFen, fen, type Fen } from '@daowei/shared/kernel/fen';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { CashierClose } from '../contract/cashier.js';

export interface Counted {
  readonly bookFen: Fen;
  /** above zero: more lay there than the book says */
  readonly differenceFen: Fen;
}

/**
 * What was counted against the book of one cashier since the last close. SHIFT_EMPTY without any cash, SHIFT_REASON when
 * it differs and nobody says why.
 */
export function countShift(amounts: readonly number[], countedFen: number, because: string | null): Result<Counted> {
  if (amounts.length === 0) return refuse('SHIFT_EMPTY');
  const bookFen = sumFen(amounts);
  const differenceFen = fen(countedFen - bookFen);
  return differenceFen !== 0 && because === null ? refuse('SHIFT_REASON') : { bookFen, differenceFen };
}

/** SHIFT_STATE once it was checked; SECOND_PERSON to the cashier. */
export function mayCheck(
  close: Pick<CashierClose, 'state' | 'cashierId'>,
  accountId: string | null,
): Result<'checked'> {
  if (close.state !== 'handed') return refuse('SHIFT_STATE');
  return close.cashierId === accountId ? refuse('SECOND_PERSON') : 'checked';
}
