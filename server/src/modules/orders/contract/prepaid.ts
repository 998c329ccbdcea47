import type { Fen } from '@daowei/shared/kernel/fen';
import type { Result } from '@daowei/shared/kernel/result';
import type { Tier } from '@daowei/shared/rules/tiers';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AddOnChoice, ServiceKind } from '../../catalog/contract/catalog.facade.js';
import type { AddressSnapshot } from '../../identity/contract/identity.facade.js';
import type { QuoteLine } from '../../pricing/contract/pricing.facade.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { Order, Seat } from './orders.facade.js';

/** A visit as a customer asked for it, after every id and choice was checked. */
export interface AskedVisit {
  readonly service: ServiceKind;
  readonly address: AddressSnapshot;
  readonly scope: {
    readonly hours: number | null;
    readonly addOns: readonly AddOnChoice[];
    readonly durationMinutes: number;
  };
  /** the customer’s, for the price */
  readonly tier: Tier;
}

/** One of several visits that one payment has paid. */
export interface PrepaidVisit {
  /** unique per account: the same visit is never opened twice */
  readonly requestKey: string;
  readonly accountId: string;
  readonly customerName: string;
  readonly service: Pick<ServiceKind, 'id' | 'version' | 'name' | 'icon'>;
  readonly address: AddressSnapshot;
  readonly scope: AskedVisit['scope'];
  readonly note: string | null;
  readonly startAt: Date;
  /** the worker's time, claimed before */
  readonly seat: Seat;
  /** the same of who comes along */
  readonly mates: readonly Seat[];
  readonly price: {
    readonly quoteId: string;
    readonly hash: string;
    readonly ruleVersion: number;
    readonly lines: readonly QuoteLine[];
    /** this visit's share of what was paid */
    readonly shareFen: Fen;
  };
  readonly payment: {
    /** what the payment was for, e.g. `contract:01J…` */
    readonly reference: string;
    readonly outTradeNo: string;
    readonly paidAt: Date;
  };
  /** the first sentence of the timeline, for the customer */
  readonly text: string;
}

/** Why a visit of a package changes, and who says so. */
export interface PrepaidChange {
  readonly by: AuditActor;
  /** the revision that was looked at */
  readonly revision: number;
  /** a category of `change_reason` */
  readonly code: string;
  /** for the customer, in Chinese */
  readonly because: string;
  /** who usually comes, for a visit that is nobody's now */
  readonly usual?: string | null;
}

/**
 * What the owner of several prepaid visits may do to one of them, in its own transaction and by its own conditions.
 * All refuse NOT_FOUND, ORDER_STATE (also once the worker is under way) and STALE_VERSION; the caller rolls back.
 */
export abstract class PrepaidVisits {
  /**
   * The same visit at another start, with whoever was to come if they are free, else with anybody who is. A paused one
   * goes on with `change.usual`. Publishes OrderRescheduled. Refuses SLOT_TAKEN when nobody is free.
   */
  abstract move(tx: Tx, orderId: string, startAt: Date, change: PrepaidChange): Promise<Result<Order>>;
  /** The visit is nobody's until `move` gives it a time again; its money stays. Publishes OrderPaused. */
  abstract pause(tx: Tx, orderId: string, until: Date, change: PrepaidChange): Promise<Result<Order>>;
  /**
   * Calls the visit off and owes its share back, to the fen, from the payment it was paid with. Publishes OrderEnded.
   * Refuses what a refund refuses.
   * @returns what is owed
   */
  abstract callOff(tx: Tx, orderId: string, change: PrepaidChange): Promise<Result<Fen>>;
}
