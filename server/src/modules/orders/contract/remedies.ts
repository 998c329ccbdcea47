import type { Fen } from '@daowei/shared/kernel/fen';
import type { Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { Order } from './orders.facade.js';

/** Money that goes back because a promise was broken. */
export interface Amends {
  readonly amountFen: Fen;
  /** what the customer reads at WeChat */
  readonly reason: string;
  /** the same one never gives back twice; the cost is counted under it */
  readonly cause: string;
}

/** The visit once more, for nothing. */
export interface FreeVisit {
  readonly startAt: Date;
  /** what it is for, on its price line, in Chinese */
  readonly because: string;
  /** ASCII, at most 32 characters; the same one never opens two for an order */
  readonly cause: string;
}

/** Why a paid visit does not take place that nobody called off: nobody came, or nobody could be sent. */
export type Unserved = 'no_show' | 'held_back';

/** What can be done for a customer to whom a promise was broken. All in the caller's transaction, the order locked there. */
export abstract class Remedies {
  /**
   * Part of what was paid goes back the way it came, while the visit goes on or after it; what it costs is ours, the visit
   * earns in full. Refuses as a refund: NOT_FOUND where nothing was paid by WeChat, REFUND_EXCEEDS_PAYMENT, REFUND_LIMIT.
   */
  abstract giveBack(tx: Tx, order: Order, amends: Amends): Promise<Result<null>>;
  /** Nobody came or could be sent: called off, all that was paid goes back. Refuses NOT_FOUND, ORDER_STATE, and as a refund. */
  abstract callOff(tx: Tx, by: AuditActor, orderId: string, because: Unserved): Promise<Result<null>>;
  /**
   * The visit at another start because the worker would be late: none of the agreement's conditions is asked, and who is
   * under way turns back. Refuses NOT_FOUND, ORDER_STATE, SLOT_… of a wrong start, SLOT_TAKEN.
   */
  abstract move(tx: Tx, by: AuditActor, orderId: string, startAt: Date): Promise<Result<Order>>;
  /** The nearest starts at which the visit could be had instead, or again; outside of transactions that claim. */
  abstract times(tx: Tx, order: Order, most: number): Promise<Date[]>;
  /**
   * The same visit once more for nothing: claimed, and dispatched like any other (publishes OrderPaid). Refuses SLOT_… of a
   * wrong start, SLOT_TAKEN.
   */
  abstract redo(tx: Tx, by: AuditActor, order: Order, visit: FreeVisit): Promise<Result<Order>>;
  /** The visit this one does again; null: it is no redo. */
  abstract redoOf(tx: Tx, orderId: string): Promise<Order | null>;
  /** Those of the orders that their own customer called off. */
  abstract givenUp(tx: Tx, orderIds: readonly string[]): Promise<ReadonlySet<string>>;
}
