import type { PaymentParams } from '../contract/payments.facade.js';
import type { WatchedCertificate } from './key-policy.js';
import type { Payment } from './payment.js';
import type { Refund, RefundFacts } from './refund.js';
import type { WeChatWay } from './refund-way.js';
import type { TransactionFacts } from './settlement.js';
import type { TransferFacts } from './transfers/transfer.js';

/** No usable answer: what was asked for may or may not have happened. Never to be taken for "not done". */
export interface Unknown {
  readonly kind: 'unknown';
}

export type PrepayOutcome =
  | { readonly kind: 'prepaid'; readonly prepayId: string }
  | { readonly kind: 'already_paid' }
  /** this number cannot be paid any more, or not with these words: closed, out of time, other parameters */
  | { readonly kind: 'spent' }
  /** WeChat understood and says no; code in the log */
  | { readonly kind: 'refused' }
  | Unknown;

export type QueryOutcome =
  | { readonly kind: 'transaction'; readonly facts: TransactionFacts }
  /** WeChat knows no such number */
  | { readonly kind: 'missing' }
  | Unknown;

export type CloseOutcome = { readonly kind: 'closed' | 'already_paid' | 'missing' } | Unknown;

export type RefundOutcome =
  | { readonly kind: 'refund'; readonly facts: RefundFacts }
  /** WeChat understood and says no */
  | { readonly kind: 'refused'; readonly code: string }
  | Unknown;

export type RefundQueryOutcome =
  | { readonly kind: 'refund'; readonly facts: RefundFacts }
  /** WeChat knows no such number */
  | { readonly kind: 'missing' }
  | Unknown;

/** A notification as it came in; enough to verify it again later. */
export interface RawNotification {
  readonly timestamp: string;
  readonly nonce: string;
  readonly serial: string;
  readonly signature: string;
  readonly body: string;
}

export interface GenuineNotification {
  readonly id: string;
  readonly eventType: string;
  /** null when what it tells is no transaction */
  readonly facts: TransactionFacts | null;
  /** null when what it tells is no refund */
  readonly refund: RefundFacts | null;
  /** null when what it tells is no transfer */
  readonly transfer: TransferFacts | null;
}

export type NotificationReading =
  | { readonly genuine: GenuineNotification }
  /** why not, for the log */
  | { readonly forged: string };

/** WeChat Pay as payments sees it. Implementations answer with values and never throw for what the network does. */
export abstract class PaymentGateway {
  /** who we are there */
  abstract readonly merchant: {
    readonly appid: string;
    readonly mchid: string;
    readonly notifyUrl: string;
    readonly refundNotifyUrl: string;
  };
  /** what calls and notifications are signed with and that ends one day */
  abstract readonly certificates: readonly WatchedCertificate[];
  abstract prepay(payment: Payment): Promise<PrepayOutcome>;
  /** Signs a prepay_id for the phone; costs no call. */
  abstract paramsFor(prepayId: string): PaymentParams;
  abstract query(payment: Pick<Payment, 'outTradeNo'>): Promise<QueryOutcome>;
  abstract close(payment: Pick<Payment, 'outTradeNo'>): Promise<CloseOutcome>;
  /** Asks for a refund; the same number again is the same refund. */
  abstract refund(refund: Refund): Promise<RefundOutcome>;
  abstract queryRefund(refund: Pick<Refund, 'outRefundNo'>): Promise<RefundQueryOutcome>;
  /** Asks for an abnormal refund to be paid into another account; the same way again is the same one. */
  abstract refundAnotherWay(refund: Pick<Refund, 'outRefundNo' | 'refundId'>, way: WeChatWay): Promise<RefundOutcome>;
  /** Encrypts for WeChat Pay alone, with the key named by `sealingKeyId`. */
  abstract seal(plain: string): string;
  abstract readonly sealingKeyId: string;
  /** Checks signature, age and encryption. */
  abstract read(notification: RawNotification): NotificationReading;
  /** Decrypts a notification that was checked when it came in; its age and a key change since then do not matter. */
  abstract reopen(notification: RawNotification): GenuineNotification;
}
