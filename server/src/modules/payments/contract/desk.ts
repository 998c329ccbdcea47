import type { Fen } from '@daowei/shared/kernel/fen';
import type { Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { CountedUnder } from './books.js';

export const DESK_METHODS = ['cash', 'alipay', 'bank'] as const;
export type DeskMethod = (typeof DESK_METHODS)[number];

/** `recorded`: waits for a second person and does not count; `refused` by that person; `voided` after it had counted. */
export const RECEIPT_STATES = ['recorded', 'counted', 'refused', 'voided'] as const;
export type ReceiptState = (typeof RECEIPT_STATES)[number];

/** Money taken at the desk. */
export interface DeskReceipt {
  readonly id: string;
  /** what it pays, opaque to payments */
  readonly reference: string;
  readonly method: DeskMethod;
  /** on the paper or in the other system; once per method for ever */
  readonly receiptNo: string;
  readonly amountFen: Fen;
  /** given back of it at the desk, or owed back */
  readonly refundedFen: Fen;
  readonly state: ReceiptState;
  readonly recordedBy: AuditActor;
  readonly recordedAt: Date;
  /** the second person, where one was needed */
  readonly checkedBy: string | null;
  /** why it was refused or voided */
  readonly because: string | null;
}

export interface NewReceipt {
  readonly reference: string;
  readonly method: DeskMethod;
  readonly receiptNo: string;
  readonly amountFen: Fen;
}

/**
 * Money at the desk, in the transaction of whoever knows what it pays. A receipt counts at once, or above a policy
 * amount only when another person has confirmed it.
 */
export abstract class DeskReceipts {
  /** Oldest first. */
  abstract of(tx: Tx, reference: string): Promise<DeskReceipt[]>;
  abstract lock(tx: Tx, receiptId: string): Promise<DeskReceipt | null>;
  /** RECEIPT_TAKEN when the number is in the books of this method. */
  abstract record(tx: Tx, receipt: NewReceipt, by: AuditActor): Promise<Result<DeskReceipt>>;
  /** Counts. Refuses RECEIPT_STATE, SECOND_PERSON to whoever recorded it. */
  abstract confirm(tx: Tx, receipt: DeskReceipt, by: AuditActor): Promise<Result<DeskReceipt>>;
  /** A recorded one is refused, a counted one voided. Refuses RECEIPT_STATE, also once part of it was given back. */
  abstract takeBack(tx: Tx, receipt: DeskReceipt, because: string, by: AuditActor): Promise<Result<DeskReceipt>>;
  /**
   * Cash over the desk, at once. Refuses RECEIPT_STATE, REFUND_EXCEEDS_PAYMENT, and SECOND_PERSON from the policy's
   * amount on: so much is owed (`PaymentsFacade.refundAcross`), and two people pay it.
   */
  abstract refund(
    tx: Tx,
    receipt: DeskReceipt,
    refund: { readonly amountFen: Fen; readonly because: string; readonly under: CountedUnder },
    by: AuditActor,
  ): Promise<Result<DeskReceipt>>;
}
