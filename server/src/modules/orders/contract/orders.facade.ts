import type { Fen } from '@daowei/shared/kernel/fen';
import type { Interval } from '@daowei/shared/kernel/interval';
import type { Result } from '@daowei/shared/kernel/result';
import type { HomeGroup, HomeOption } from '@daowei/shared/rules/home-groups';
import type { Actor } from '../../../platform/http/access.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { DomainEvent } from '../../../platform/outbox/outbox.js';
import type { AddressSnapshot } from '../../identity/contract/identity.facade.js';
import type { AddOnChoice, ServiceAgreement } from '../../catalog/contract/catalog.facade.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { RefundRecord } from '../../payments/contract/payments.facade.js';
import type { QuoteLine } from '../../pricing/contract/pricing.facade.js';
import type { AskedVisit, PrepaidVisit } from './prepaid.js';
import type { VisitRequest } from './visit-holds.js';

export const ORDER_STATES = [
  'awaiting_payment',
  'paid',
  'confirmed',
  'paused',
  'in_service',
  'completed',
  'cancelled',
  'expired',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** A worker's time that is claimed for the order. */
export interface Seat {
  readonly claimId: string;
  readonly workerId: string;
}

/** A place in the crew. `workerId`: the mate who has it; null: nobody has it. */
export type Place = { readonly role: 'lead' } | { readonly role: 'mate'; readonly workerId: string | null };

export interface Order {
  readonly id: string;
  /** for people: DW + day + 6 digits */
  readonly no: string;
  readonly accountId: string;
  readonly state: OrderState;
  readonly serviceId: string;
  readonly serviceVersion: number;
  readonly serviceName: string;
  readonly serviceIcon: string;
  readonly hours: number | null;
  readonly addOns: readonly AddOnChoice[];
  readonly note: string | null;
  /** who lives in the home, as the customer told for this visit */
  readonly homeGroups: readonly HomeGroup[];
  /** served by video: nobody comes, and `address` holds the contact only */
  readonly remote: boolean;
  readonly address: AddressSnapshot;
  readonly revision: number;
  /** the promised arrival window; immutable inside a revision */
  readonly promised: Interval;
  /** the visit as planned: start of the promise plus duration */
  readonly planned: Interval;
  readonly durationMinutes: number;
  /** by overtime the customer agreed to on site, the work goes on until then; null: as planned */
  readonly runsUntil: Date | null;
  readonly lines: readonly QuoteLine[];
  readonly totalFen: Fen;
  /** what is paid when booking; the rest after sign-off. null: all of the price when booking */
  readonly depositFen: Fen | null;
  /** for the booking: the deposit or all of the price; what came in after the visit is in the bill */
  readonly paidFen: Fen;
  readonly holdUntil: Date | null;
  readonly paidAt: Date | null;
  readonly confirmedAt: Date | null;
  /** the worker is under way; null again whenever somebody else or another time is agreed on */
  readonly departedAt: Date | null;
  readonly completedAt: Date | null;
  /** the reference of a payment that paid this order together with others, e.g. `contract:01J…`; null: paid by itself */
  readonly prepaidBy: string | null;
  readonly claimId: string | null;
  /** whose time is claimed; from confirmation on, who comes */
  readonly workerId: string | null;
  /** who comes along where the service needs more than one; the lead is `workerId` */
  readonly mates: readonly Seat[];
  /** 6 digits; given to the customer from confirmation until check-in */
  readonly doorCode: string;
  readonly voucher: string;
  readonly rated: boolean;
  readonly createdAt: Date;
  /** for compare-and-set by the office */
  readonly version: number;
}

/** The customer's signature under the agreement of a booking. */
export interface AgreementSignature {
  /** of the text that was signed */
  readonly hash: string;
  readonly method: 'typed' | 'drawn';
  readonly signerName: string | null;
  readonly signatureFile: string | null;
  readonly signedAt: Date;
}

/** What a booking was sold under. A delayed booking keeps both the text and the signature. */
export interface BookedAgreement extends ServiceAgreement {
  readonly serviceName: string;
  readonly version: number;
  readonly hash: string;
  readonly signature: AgreementSignature | null;
}

/** A fact of the order's life, kept for ever. `kind` is dotted past tense: `visit.arrived`. */
export interface TimelineFact {
  readonly kind: string;
  /** a sentence in Chinese the customer may read */
  readonly text: string;
  readonly actor: string;
  readonly happenedAt: Date;
}

export interface TimelineEntry extends TimelineFact {
  readonly id: string;
  readonly recordedAt: Date;
}

export type OrderHeld = DomainEvent<'orders.order-held', { orderId: string }>;
export type OrderPaid = DomainEvent<'orders.order-paid', { orderId: string; workerId: string }>;
export type OrderConfirmed = DomainEvent<'orders.order-confirmed', { orderId: string; workerId: string }>;
export type OrderCompleted = DomainEvent<'orders.order-completed', { orderId: string; workerId: string }>;
/** `workerId` and `mates`: whose time was given back; `refundFen`: what goes back to the customer. */
export type OrderEnded = DomainEvent<
  'orders.order-ended',
  {
    orderId: string;
    state: 'cancelled' | 'expired';
    workerId: string | null;
    mates: string[];
    wasPaid: boolean;
    refundFen: number;
  }
>;
/** The same booking at another time: a new revision with a new promise, waiting for its worker's word. */
export type OrderRescheduled = DomainEvent<
  'orders.order-rescheduled',
  {
    orderId: string;
    revision: number;
    fromWorkerId: string | null;
    toWorkerId: string;
    fromMates: string[];
    toMates: string[];
    oldStart: string;
  }
>;
/** A visit of a package holds nobody's time until its package goes on. */
export type OrderPaused = DomainEvent<'orders.order-paused', { orderId: string; workerId: string | null }>;
/** The customer has the money back. */
export type RefundArrived = DomainEvent<'orders.refund-arrived', { orderId: string; amountFen: number }>;

/** A remote service and a visit it turned into, seen from one of the two. */
export interface LinkedOrders {
  /** the other side, with what of the remote fee was taken off the visit */
  readonly links: readonly { readonly order: Order; readonly creditFen: Fen }[];
  /** it may be turned into a visit now */
  readonly convertible: boolean;
}

/** Money that a person must look at. */
export interface OrderException {
  readonly id: string;
  readonly kind: 'payment_mismatch' | 'refund' | 'balance' | 'receipt';
  readonly orderId: string;
  readonly text: string;
  readonly dueAt: Date;
  readonly openedAt: Date;
}

export interface OrderFilter {
  readonly states?: readonly OrderState[];
  /** part of order number, customer's or contact's name, or the last four digits of the phone */
  readonly text?: string;
  readonly district?: string;
  /** of the promised start */
  readonly from?: Date;
  readonly to?: Date;
  readonly orderIds?: readonly string[];
  readonly page: number;
  readonly pageSize: number;
}

/** Visits that begin together. */
export interface VisitCount {
  readonly district: string;
  readonly serviceId: string;
  readonly startAt: Date;
  readonly visits: number;
}

export abstract class OrdersFacade {
  abstract order(tx: Tx, orderId: string): Promise<Order | null>;
  /** Locks the row for the transaction. */
  abstract lock(tx: Tx, orderId: string): Promise<Order | null>;
  abstract orders(tx: Tx, ids: readonly string[]): Promise<Map<string, Order>>;
  abstract search(tx: Tx, filter: OrderFilter): Promise<{ items: Order[]; total: number }>;
  /** Orders whose visit starts in the interval and is to happen or happened, held ones and unassigned ones included. */
  abstract visitsBetween(tx: Tx, span: Interval): Promise<Order[]>;
  /** How many visits somebody was or is to come to, by district, service and promised start in the interval. */
  abstract demand(tx: Tx, span: Interval): Promise<VisitCount[]>;
  /** Orders that hold the worker's time at or after `since`, as lead or mate, the earliest first; unpaid ones included. */
  abstract heldBy(tx: Tx, workerId: string, since: Date): Promise<Order[]>;
  /** Workers whose time is held at or after `since`. */
  abstract holders(tx: Tx, since: Date): Promise<string[]>;
  /** What went back of what was paid for this order, also where it was paid together with others. Oldest first. */
  abstract refundsOf(tx: Tx, order: Order): Promise<RefundRecord[]>;
  abstract linked(tx: Tx, order: Order): Promise<LinkedOrders>;
  abstract timeline(tx: Tx, orderId: string): Promise<TimelineEntry[]>;
  /**
   * Adds a fact to the order's timeline and to the audit chain.
   * @param files what proves it: the chain keeps the SHA-256 of each
   * @param data what a dispute would want to know beyond the sentence; kept in the chain
   */
  abstract record(
    tx: Tx,
    orderId: string,
    fact: TimelineFact,
    files?: readonly string[],
    data?: Readonly<Record<string, unknown>>,
  ): Promise<void>;
  /**
   * What a customer asks for, checked: NOT_FOUND, SERVICE_NOT_BOOKABLE, HOURS_NOT_OFFERED or ADD_ON_UNKNOWN.
   */
  abstract checkVisit(tx: Tx, accountId: string, request: VisitRequest): Promise<Result<AskedVisit>>;
  /**
   * Opens a visit that a payment over several has paid; its time is claimed already. It starts its life as `paid` and is
   * dispatched like any other (publishes OrderPaid). Once per `requestKey`: the order it made is found again.
   */
  abstract openPrepaid(tx: Tx, visit: PrepaidVisit): Promise<string>;
  /**
   * paid → confirmed by everybody whose time is claimed, the lead first. Publishes OrderConfirmed. ORDER_STATE when they
   * are not exactly the crew.
   */
  abstract confirm(tx: Tx, orderId: string, workerIds: readonly string[], actor: string): Promise<Result<Order>>;
  /**
   * Gives a place of the crew to another worker's time (claim first, then release of the old one). State becomes `paid`
   * again until the new worker accepts; a visit under way goes on while its mate is exchanged. SLOT_TAKEN when none of
   * the workers is free.
   */
  abstract reassign(
    tx: Tx,
    orderId: string,
    workerIds: readonly string[],
    actor: string,
    because: string,
    place?: Place,
  ): Promise<Result<Order>>;
  /** Nobody could be found for the place; its claim is given back and the office must act. */
  abstract leaveUnassigned(tx: Tx, orderId: string, because: string, place?: Place): Promise<Result<Order>>;
  /** Groups the version sold has steps for, while the order may still be told of them; empty: nothing to tell. */
  abstract homeOptions(tx: Tx, order: Order): Promise<HomeOption[]>;
  /**
   * Who lives in the home, anew; the visit's steps are the caller's. Told the same again, nothing is written. NOT_FOUND,
   * ORDER_STATE once the worker has set out or nobody comes, VALIDATION_FAILED for a group the version has no steps for.
   */
  abstract tellHome(tx: Tx, orderId: string, groups: readonly HomeGroup[], by: AuditActor): Promise<Result<Order>>;
  /** The worker sets out: from here on the customer cannot move the visit. ORDER_STATE unless confirmed. */
  abstract setOut(tx: Tx, orderId: string, at: Date): Promise<Result<Order>>;
  abstract startService(tx: Tx, orderId: string, at: Date): Promise<Result<Order>>;
  abstract complete(tx: Tx, orderId: string, at: Date): Promise<Result<Order>>;
  /** True once, for a completed order. */
  abstract markRated(tx: Tx, orderId: string): Promise<boolean>;
  abstract agreement(tx: Tx, order: Order): Promise<BookedAgreement>;
  /** Those of the orders whose agreement the customer has signed. */
  abstract agreementsSigned(tx: Tx, orderIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** The customer's own order or null. */
  abstract ownOrder(tx: Tx, actor: Actor, orderId: string): Promise<Order | null>;
  /** Payments that did not fit or came too late, and that nobody has settled yet. */
  abstract openExceptions(tx: Tx): Promise<OrderException[]>;
}
