import type { Fen } from '@daowei/shared/kernel/fen';
import type { Result } from '@daowei/shared/kernel/result';
import type { DomainEvent } from '../../../platform/outbox/outbox.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { Order } from './orders.facade.js';

/**
 * `proposed` by the worker, who takes it back or waits for the answer; only what the customer `agreed` to counts.
 * `lapsed`: more time that nobody agreed to by its deadline, which is a no.
 */
export const EXTRA_STATES = ['proposed', 'agreed', 'declined', 'withdrawn', 'lapsed'] as const;
export type ExtraState = (typeof EXTRA_STATES)[number];

/** More time on site, asked for before it happens. */
export interface Overtime {
  readonly minutes: number;
  /** end of the work as agreed when it was asked */
  readonly endsAt: Date;
  /** no answer by then is a no */
  readonly answerBy: Date;
}

/** Something more that is done on site, priced by the catalogue of the version sold: an add-on, or more time. */
export interface VisitExtra {
  readonly id: string;
  readonly orderId: string;
  /** null: more time */
  readonly addOnId: string | null;
  /** null: an add-on */
  readonly overtime: Overtime | null;
  readonly name: string;
  readonly quantity: number;
  readonly amountFen: Fen;
  /** why, in the worker's words */
  readonly reason: string;
  readonly state: ExtraState;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly answeredAt: Date | null;
}

/** An add-on the worker may propose now. */
export interface OfferedExtra {
  readonly addOnId: string;
  readonly name: string;
  readonly priceFen: Fen;
  readonly minutes: number;
  /** how many more of it may be proposed */
  readonly most: number;
}

/** More time the worker may ask for now. */
export interface OfferedOvertime {
  readonly minutes: number;
  readonly amountFen: Fen;
}

/** How money came in: by WeChat, or over the desk. */
export const INSTALMENT_METHODS = ['wechat', 'cash', 'alipay', 'bank'] as const;
export type InstalmentMethod = (typeof INSTALMENT_METHODS)[number];

/**
 * Which part of a booking's money a payment is for: all of the price, or a deposit, when booking; after the visit what is
 * left of the price, extras included, or nothing but extras.
 */
export const INSTALMENTS = ['full', 'deposit', 'balance', 'extras'] as const;
export type InstalmentName = (typeof INSTALMENTS)[number];

/** Money of one booking that has come in. */
export interface Collected {
  readonly id: string;
  readonly purpose: 'booking' | 'balance';
  readonly method: InstalmentMethod;
  readonly amountFen: Fen;
  readonly paidAt: Date;
}

/** What is owed after sign-off. */
export interface Balance {
  readonly orderId: string;
  readonly amountFen: Fen;
  readonly paidFen: Fen;
  readonly dueAt: Date;
  readonly settledAt: Date | null;
}

/** The same as people read it. */
interface OwedBalance extends Balance {
  /** recorded at the desk, and waits for a second person: it does not count yet, and nobody should pay it again */
  readonly waitingFen: Fen;
}

/** The money of a booking as customer, worker and office see it. */
export interface Bill {
  /** null: all of the price was paid when booking, or is to be */
  readonly depositFen: Fen | null;
  /** why it is paid in two parts, for the customer */
  readonly because: string | null;
  readonly extras: readonly VisitExtra[];
  /** the rest of the price and the extras agreed on so far */
  readonly afterVisitFen: Fen;
  /** null: the visit is not signed off yet, or nothing is owed after it */
  readonly balance: OwedBalance | null;
  readonly collected: readonly Collected[];
}

/** The worker asks for more time; the customer has until `answerBy`. */
export type OvertimeAsked = DomainEvent<
  'orders.overtime-asked',
  { orderId: string; minutes: number; amountFen: number; answerBy: string }
>;
/** The customer agreed: who comes is busy until then. */
export type OvertimeAgreed = DomainEvent<'orders.overtime-agreed', { orderId: string; until: string }>;

/** The visit is signed off and something is still to be paid. */
export type BalanceOpened = DomainEvent<'orders.balance-opened', { orderId: string; amountFen: number; dueAt: string }>;
/** The day it was due has come, and again some time later. */
export type BalanceOverdue = DomainEvent<'orders.balance-overdue', { orderId: string; owedFen: number }>;
/** Nothing is owed any more. */
export type BalanceSettled = DomainEvent<'orders.balance-settled', { orderId: string }>;

/** Money taken at the desk went back over the desk, all or part of it. */
export type ReceiptReturned = DomainEvent<'orders.receipt-returned', { orderId: string; receiptId: string }>;

/** The money of a booking beyond its first payment. */
export abstract class Collecting {
  abstract bill(tx: Tx, order: Order): Promise<Bill>;
  /** Everything payments know of the booking by: its own reference first, then those of its balance. */
  abstract referencesOf(tx: Tx, orderId: string): Promise<string[]>;
  /** What the worker may propose: add-ons of the version sold, as many as it allows. */
  abstract offered(tx: Tx, order: Order): Promise<OfferedExtra[]>;
  /**
   * The worker finds more to do; it counts once the customer agrees. Refuses ADD_ON_UNKNOWN, EXTRA_LIMIT, ORDER_STATE
   * unless the visit is under way.
   * @param order as locked in this transaction
   */
  abstract propose(
    tx: Tx,
    order: Order,
    wish: { readonly addOnId: string; readonly quantity: number; readonly reason: string },
    by: AuditActor,
  ): Promise<Result<VisitExtra>>;
  /** More time that may be asked for now; empty when none, or none any more. @param endsAt as agreed so far */
  abstract offeredOvertime(tx: Tx, order: Order, endsAt: Date): Promise<OfferedOvertime[]>;
  /**
   * The worker asks for more time before it is needed; without a yes by the deadline it does not happen. Refuses
   * ORDER_STATE unless the visit is under way, OVERTIME_TOO_LATE, OVERTIME_NOT_SOLD, OVERTIME_LIMIT, EXTRA_OPEN while an
   * earlier question waits.
   * @param order as locked in this transaction
   */
  abstract askOvertime(
    tx: Tx,
    order: Order,
    wish: { readonly minutes: number; readonly endsAt: Date; readonly reason: string },
    by: AuditActor,
  ): Promise<Result<VisitExtra>>;
  /** The worker takes a proposal back. Refuses NOT_FOUND, EXTRA_ANSWERED. */
  abstract withdraw(tx: Tx, order: Order, extraId: string, by: AuditActor): Promise<Result<null>>;
}
