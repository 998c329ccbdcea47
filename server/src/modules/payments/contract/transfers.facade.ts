import type { Fen } from '@daowei/shared/kernel/fen';
import type { Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { DomainEvent } from '../../../platform/outbox/outbox.js';
import type { CountedUnder } from './books.js';

/** Why money goes to a person; each is a scene of its own at WeChat and an account of its own in the books. */
export const TRANSFER_PURPOSES = ['red_packet', 'compensation', 'worker_pay'] as const;
export type TransferPurpose = (typeof TRANSFER_PURPOSES)[number];

/**
 * created: decided, perhaps for a later day; processing: WeChat has it; awaiting: the receiver may take it;
 * transferring: taken, on its way; cancelling: being taken back. The last three are the end.
 */
export const TRANSFER_STATES = [
  'created',
  'processing',
  'awaiting',
  'transferring',
  'cancelling',
  'success',
  'failed',
  'cancelled',
] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

/** What WeChat wants to be told about a transfer, by its purpose; each at most 32 characters. */
export type TransferReport =
  | { readonly purpose: 'red_packet'; readonly activity: string; readonly reward: string }
  | { readonly purpose: 'compensation'; readonly cause: string }
  | { readonly purpose: 'worker_pay'; readonly post: string; readonly pay: string };

export interface TransferRequest {
  /** opaque to payments, e.g. `red-packet:01J…` */
  readonly reference: string;
  /** the cause within the reference: the same one is never paid twice */
  readonly key: string;
  readonly report: TransferReport;
  readonly accountId: string;
  readonly openid: string;
  /** the receiver's name as on the identity card; WeChat wants it from 2,000 yuan on */
  readonly receiverName?: string;
  readonly amountFen: Fen;
  /** what the receiver reads; at most 32 characters are kept */
  readonly remark: string;
  /** over the limits of a day: refuse, or send it on the next day that has room */
  readonly overLimit: 'refuse' | 'queue';
  /** what its cost is counted under on the finance page */
  readonly under?: CountedUnder;
}

export interface TransferRecord {
  readonly outBillNo: string;
  readonly reference: string;
  readonly key: string;
  /** 1 is the first; another one is made only after the one before has failed */
  readonly attempt: number;
  readonly purpose: TransferPurpose;
  readonly accountId: string;
  readonly state: TransferState;
  readonly amountFen: Fen;
  readonly remark: string;
  readonly createdAt: Date;
  /** WeChat is asked then at the earliest */
  readonly askAt: Date;
  /** until when the receiver may take it; null before WeChat has taken it on */
  readonly confirmBefore: Date | null;
  readonly settledAt: Date | null;
  /** as WeChat names it, e.g. OVERDUE_CLOSE */
  readonly failReason: string | null;
  /** what a person must look at */
  readonly problem: string | null;
  readonly cancelWanted: boolean;
}

/** What wx.requestMerchantTransfer needs. */
export interface TransferPackage {
  readonly mchId: string;
  readonly appId: string;
  readonly package: string;
}

/**
 * What became of a transfer: the receiver may take it now; it arrived; WeChat gave it up (also when nobody took it in
 * time); it was taken back; or WeChat does not take it on (stuck).
 */
export type TransferSettled = DomainEvent<
  'payments.transfer-settled',
  {
    reference: string;
    key: string;
    outBillNo: string;
    accountId: string;
    purpose: TransferPurpose;
    amountFen: number;
    outcome: 'awaiting' | 'success' | 'failed' | 'cancelled' | 'stuck';
    because: string | null;
    /** until when it may be taken; null unless it waits for that */
    takeBefore: string | null;
  }
>;

/** What a worker has earned, or what is taken off it again. */
export interface PayAccrual {
  /** the cause: it is booked once */
  readonly key: string;
  /** whose pay it is, e.g. `worker:01J…` */
  readonly reference: string;
  /** above zero: we owe more; below zero: less */
  readonly amountFen: Fen;
  readonly at: Date;
  readonly under: CountedUnder;
}

/** Money to people. One engine for red packets, compensations and workers' pay. */
export abstract class TransfersFacade {
  /**
   * Owes a person money, in the caller's transaction; WeChat is asked after the commit, for ever under the same number.
   * The same cause asked for twice is the same transfer. Refuses TRANSFER_AMOUNT and TRANSFER_LIMIT.
   */
  abstract request(tx: Tx, request: TransferRequest): Promise<Result<TransferRecord>>;
  /**
   * Another attempt under a number of its own, only after WeChat has said that the last one failed. Refuses
   * TRANSFER_STATE otherwise, TRANSFER_LIMIT as a request does, NOT_FOUND.
   */
  abstract retry(
    tx: Tx,
    reference: string,
    key: string,
    overLimit: 'refuse' | 'queue',
  ): Promise<Result<TransferRecord>>;
  /**
   * Takes it back as far as WeChat still allows; what was never sent is over at once. Refuses TRANSFER_STATE when it was
   * taken or is over, NOT_FOUND.
   */
  abstract cancel(tx: Tx, reference: string, key: string): Promise<Result<TransferRecord>>;
  /** Books that a worker is owed more or less; the same cause is booked once. */
  abstract accrue(tx: Tx, accrual: PayAccrual): Promise<void>;
  /** Cuts an amount of pay into transfers that WeChat takes, the largest first. */
  abstract partsOfPay(amountFen: number): number[];
  /** Every attempt of these references, the oldest first. */
  abstract of(tx: Tx, references: readonly string[]): Promise<TransferRecord[]>;
}
