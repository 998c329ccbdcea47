import type { Fen } from '@daowei/shared/kernel/fen';
import type { Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { DomainEvent } from '../../../platform/outbox/outbox.js';
import type { CountedUnder, Earning } from './books.js';

/** Something the office must do about a certificate before its end. */
export interface KeyAlarm {
  readonly id: string;
  readonly text: string;
  readonly openedAt: Date;
  readonly dueAt: Date;
}

export interface PaymentRequest {
  /** opaque to payments, e.g. `order:01J…`; one live payment per reference */
  readonly reference: string;
  readonly description: string;
  readonly amountFen: Fen;
  readonly payerOpenid: string;
  /** the payment is closed at WeChat after this */
  readonly payBefore: Date;
}

/** What wx.requestPayment needs. */
export interface PaymentParams {
  readonly appId: string;
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: 'RSA';
  readonly paySign: string;
}

export type PaymentState = 'created' | 'pending' | 'paid' | 'closed' | 'held';

export interface PaymentRecord {
  readonly outTradeNo: string;
  readonly reference: string;
  readonly state: PaymentState;
  readonly amountFen: Fen;
  readonly transactionId: string | null;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
  readonly settledBy: 'notification' | 'query' | 'client_return' | null;
  readonly problem: string | null;
}

/**
 * abnormal: WeChat found no account to pay to, and pays another way once a person has named one; at_desk: WeChat does not
 * pay it to the customer at all, the desk does, with two people.
 */
export type RefundState = 'created' | 'processing' | 'success' | 'closed' | 'abnormal' | 'at_desk';

export interface RefundRequest {
  readonly amountFen: Fen;
  /** what the payer reads at WeChat */
  readonly reason: string;
  /** the cause: the same one never refunds twice */
  readonly key: string;
  /** which payment of the reference; the one that stands when not said */
  readonly outTradeNo?: string;
  /** set where it makes good a broken promise: it is a cost of ours, counted here, and what was held is earned in full */
  readonly compensates?: CountedUnder;
  /** the work it paid for is signed off: it comes out of what was earned, whatever is still held for the rest of the payment */
  readonly earned?: boolean;
}

/** Of a payment that paid for more than one thing: how much of it may still go back for this one, which is done. */
export interface PaidShare {
  readonly outTradeNo: string;
  readonly leftFen: Fen;
}

export interface RefundRecord {
  readonly outRefundNo: string;
  /** what was paid */
  readonly reference: string;
  /** the cause it was owed for, in the words of whoever owed it */
  readonly key: string;
  readonly outTradeNo: string;
  readonly state: RefundState;
  readonly amountFen: Fen;
  readonly reason: string;
  /** where WeChat says the money went */
  readonly receivedAccount: string | null;
  readonly createdAt: Date;
  readonly succeededAt: Date | null;
  readonly problem: string | null;
  /** where it is being sent instead, in words; null on the usual way */
  readonly rerouted: string | null;
}

/**
 * What became of a refund: the money is back; it is on another way (rerouted); WeChat closed it; it found no account to
 * pay to (abnormal); it must be paid over the desk, because WeChat cannot (at_desk) or because the desk had taken it
 * (over_desk); or WeChat does not take it (stuck). All but the first two need a person.
 */
export type RefundSettled = DomainEvent<
  'payments.refund-settled',
  {
    reference: string;
    /** the cause, as it was named when the refund was asked for */
    key: string;
    outRefundNo: string;
    amountFen: number;
    outcome: 'success' | 'rerouted' | 'closed' | 'abnormal' | 'at_desk' | 'over_desk' | 'stuck';
    because: string | null;
  }
>;

/**
 * Published once per captured payment, in the transaction that settled it. Money is never lost: it also comes for a
 * payment that had been closed, and in theory twice for one reference; the owner of the reference decides what becomes
 * of it. Such a payment carries a `problem`.
 */
export type PaymentCaptured = DomainEvent<
  'payments.payment-captured',
  { reference: string; outTradeNo: string; amountFen: number; transactionId: string; paidAt: string }
>;
/** WeChat says something that does not fit (amount, payer, merchant): money is not credited, a person must look. */
export type PaymentHeld = DomainEvent<
  'payments.payment-held',
  { reference: string; outTradeNo: string; because: string }
>;

export abstract class PaymentsFacade {
  /**
   * Prepays at WeChat and signs the parameters for the phone. Called outside any transaction: the number is committed
   * before the call. Called again for a live payment it answers with a fresh signature for the same payment.
   * Other terms (amount, payer, time) close the old payment at WeChat first.
   * Refuses PAYMENT_UNAVAILABLE when WeChat does not answer (the number stays and is used again), ORDER_STATE when the
   * reference is already paid, PAYMENT_HELD while a person looks into it, HOLD_EXPIRED after `payBefore`.
   */
  abstract start(request: PaymentRequest): Promise<Result<PaymentParams>>;
  /** Asks WeChat and settles through the one `settle()`; for the client's return and the sweep. */
  abstract refresh(reference: string, by: 'client_return' | 'query'): Promise<PaymentState | 'none'>;
  /**
   * Closes at WeChat so that it can no longer be paid. 'closed' (also when nothing was ever started), 'paid' (it was
   * paid meanwhile and is settled now), or 'unknown' (WeChat does not answer, or there is money that a person must look
   * at: try again, keep the capacity).
   */
  abstract close(reference: string): Promise<'closed' | 'paid' | 'unknown'>;
  /**
   * Owes the payer money back, in the caller's transaction; WeChat is asked after the commit, for ever under the same
   * number. Refuses NOT_FOUND without a captured payment, REFUND_EXCEEDS_PAYMENT and REFUND_LIMIT.
   */
  abstract refund(tx: Tx, reference: string, request: RefundRequest): Promise<Result<RefundRecord>>;
  /**
   * What was held for a customer is ours: work signed off, or a fee that is kept. In the caller's transaction, once per
   * key, never more than is held for the reference.
   * @returns what was earned now
   */
  abstract earn(tx: Tx, earning: Earning): Promise<Fen>;
  /**
   * A refund of money that several payments of one booking brought: the newest payment gives back first. One key per
   * decision. Refuses as `refund`. What came over the desk goes back over the desk: it is owed, and the office pays it.
   * @param outTradeNos numbers of payments, and of receipts of the desk
   * @param share where one of them paid for more than this booking
   */
  abstract refundAcross(
    tx: Tx,
    outTradeNos: readonly string[],
    request: Omit<RefundRequest, 'outTradeNo'>,
    share?: PaidShare,
  ): Promise<Result<RefundRecord[]>>;
  /** Oldest first. */
  abstract refundsOf(tx: Tx, reference: string): Promise<RefundRecord[]>;
  /** Certificates whose end is near or past. */
  abstract keyAlarms(): KeyAlarm[];
  abstract paymentsOf(tx: Tx, reference: string): Promise<PaymentRecord[]>;
  /** Captured fen for days in [from, to) of Shanghai time. */
  abstract collected(tx: Tx, from: Date, to: Date): Promise<Fen>;
}
