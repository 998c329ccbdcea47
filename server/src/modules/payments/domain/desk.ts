import type { Fen } from '@daowei/shared/kernel/fen';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { DeskReceipt, ReceiptState } from '../contract/desk.js';

/** A receipt that ended stays on record, and so does its number. */
export const RECEIPT_TRANSITIONS = {
  recorded: ['counted', 'refused'],
  counted: ['voided'],
  refused: [],
  voided: [],
} as const satisfies Record<ReceiptState, readonly ReceiptState[]>;

/** RECEIPT_STATE unless it waits; SECOND_PERSON to whoever recorded it. */
export function mayConfirm(receipt: DeskReceipt, accountId: string | null): Result<'counted'> {
  if (receipt.state !== 'recorded') return refuse('RECEIPT_STATE');
  return receipt.recordedBy.accountId === accountId ? refuse('SECOND_PERSON') : 'counted';
}

/** What taking it back makes of it, or RECEIPT_STATE. */
export function takenBack(receipt: DeskReceipt): Result<'refused' | 'voided'> {
  if (receipt.state === 'recorded') return 'refused';
  return receipt.state === 'counted' && receipt.refundedFen === 0 ? 'voided' : refuse('RECEIPT_STATE');
}

/** What was given back of it after so much more; or RECEIPT_STATE, REFUND_EXCEEDS_PAYMENT. */
export function refundedAfter(receipt: DeskReceipt, amountFen: number): Result<Fen> {
  if (receipt.state !== 'counted') return refuse('RECEIPT_STATE');
  const refundedFen = receipt.refundedFen + amountFen;
  return amountFen > 0 && refundedFen <= receipt.amountFen ? (refundedFen as Fen) : refuse('REFUND_EXCEEDS_PAYMENT');
}
