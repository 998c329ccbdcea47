import type { Interval } from '@daowei/shared/kernel/interval';
import type { OrderState } from '../../src/modules/orders/contract/orders.facade.js';

/** What a model run sees of an order. */
export interface OrderFacts {
  readonly id: string;
  readonly customer: number;
  readonly state: OrderState;
  readonly visit: Interval;
  /** whose time is claimed */
  readonly worker: number | null;
  readonly totalFen: number;
  readonly paidFen: number;
}

/** Money WeChat has taken for an order. */
export interface Captured {
  readonly orderId: string;
  readonly tradeNo: string;
  readonly amountFen: number;
}

/** The money of an order that was called off after it was paid. */
export interface Settled {
  readonly feeFen: number;
  readonly refundFen: number;
  /** WeChat says the customer has it */
  readonly arrived: boolean;
}

/** null, or why not: a stable code. */
export type Outcome = string | null;

/**
 * A company that can be played with: in memory on the domain's own rules, or on the real database through the API.
 * Every step is complete when it returns: what follows by itself has followed.
 */
export interface House {
  readonly workers: number;
  readonly customers: number;
  /** whether a visit leaves a worker who is away at once, or the office is asked first */
  readonly replans: boolean;
  now(): Date;
  wait(minutes: number): Promise<void>;
  book(customer: number, startAt: Date): Promise<{ readonly orderId: string } | { readonly refused: string }>;
  /** The customer goes to the cashier; nothing is paid yet. */
  openCashier(orderId: string): Promise<Outcome>;
  /** WeChat takes the money, now or never, and tells. */
  pay(orderId: string): Promise<Outcome>;
  cancel(orderId: string): Promise<Outcome>;
  /** The customer calls a paid booking off, on the fee that was shown a moment before. */
  callOff(orderId: string): Promise<Outcome>;
  /** Delayed booking: the same booking and the same money at another time. */
  reschedule(orderId: string, startAt: Date): Promise<Outcome>;
  /** The worker who is asked says yes. */
  accept(orderId: string): Promise<Outcome>;
  /** The worker is away for the time: on leave, or ill from now on. Visits that are broken go to others, or wait openly. */
  away(worker: number, span: Interval): Promise<void>;
  orders(): Promise<OrderFacts[]>;
  captured(): Promise<Captured[]>;
  /** What goes back and what is kept, by order. */
  settled(): Promise<ReadonlyMap<string, Settled>>;
  /** How many payments wait visibly for a person, by order. */
  moneyWaiting(): Promise<ReadonlyMap<string, number>>;
  /** What should always hold in the house's own books and does not. */
  broken(): Promise<string[]>;
}
