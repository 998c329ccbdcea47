import type { Fen } from '@daowei/shared/kernel/fen';
import type { Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { DomainEvent } from '../../../platform/outbox/outbox.js';

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
  abstract paymentsOf(tx: Tx, reference: string): Promise<PaymentRecord[]>;
  /** Captured fen for days in [from, to) of Shanghai time. */
  abstract collected(tx: Tx, from: Date, to: Date): Promise<Fen>;
}
