import type { Fen } from '@daowei/shared/kernel/fen';
import type { DeskMethod, DeskReceipt } from '../contract/desk.js';
import type { Account } from './accounts.js';
import { checkJournal, moved, type CountedUnder, type Journal } from './journal.js';

/** Where money of a method lies. */
export const DESK_ACCOUNTS = {
  cash: 'desk_cash',
  alipay: 'alipay',
  bank: 'bank',
} as const satisfies Readonly<Record<DeskMethod, Account>>;

/** Money came over the desk: it lies there, and we owe the customer its worth. */
export function receiptCountedJournal(
  { id, reference, method, amountFen }: Pick<DeskReceipt, 'id' | 'reference' | 'method' | 'amountFen'>,
  happenedAt: Date,
): Journal {
  const lines = moved(amountFen, { debit: DESK_ACCOUNTS[method], credit: 'customer_deposits' });
  return checkJournal({ kind: 'receipt_counted', ref: id, reference, happenedAt, lines });
}

/** What goes back of a receipt, and where it is taken from. */
export interface GivenBack {
  readonly kind: 'receipt_voided' | 'receipt_refunded';
  readonly ref: string;
  readonly reference: string;
  readonly amountFen: Fen;
  readonly from: Account;
}

/**
 * It goes back: out of what is still held for the customer, and beyond that out of what was earned already.
 * @param heldFen what stands in the customer's deposits for this reference; never below zero
 */
export function receiptGivenBackJournal(
  { kind, ref, reference, amountFen, from }: GivenBack,
  heldFen: Fen,
  happenedAt: Date,
  under: CountedUnder,
): Journal {
  const fromHeld = Math.min(heldFen, amountFen) as Fen;
  const fromEarned = (amountFen - fromHeld) as Fen;
  return checkJournal({
    kind,
    ref,
    reference,
    happenedAt,
    lines: [
      ...(fromHeld > 0 ? [{ account: 'customer_deposits', amountFen: fromHeld } as const] : []),
      ...(fromEarned > 0 ? [{ account: 'revenue', amountFen: fromEarned } as const] : []),
      { account: from, amountFen: -amountFen as Fen },
    ],
    under: fromEarned > 0 ? under : {},
  });
}

/**
 * The drawer held more or less than the book says, and two people have counted.
 * @param differenceFen above zero: more
 */
export function cashDifferenceJournal(closeId: string, differenceFen: Fen, happenedAt: Date): Journal {
  return checkJournal({
    kind: 'cash_counted',
    ref: closeId,
    reference: `cashier-close:${closeId}`,
    happenedAt,
    lines: moved(differenceFen, { debit: 'desk_cash', credit: 'cash_difference' }),
  });
}
