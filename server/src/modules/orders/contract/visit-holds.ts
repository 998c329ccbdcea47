import type { Fen } from '@daowei/shared/kernel/fen';
import type { Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AddOnChoice, ServiceKind } from '../../catalog/contract/catalog.facade.js';
import type { AddressSnapshot } from '../../identity/contract/identity.facade.js';
import type { FrozenQuote } from '../../pricing/contract/pricing.facade.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { VisitNeed } from '../../scheduling/contract/scheduling.facade.js';
import type { Order } from './orders.facade.js';

/** A visit as a customer asks for it. Nothing in it is trusted. */
export interface VisitRequest {
  readonly serviceId: string;
  /** null: none was given, which only a remote service does without */
  readonly addressId: string | null;
  readonly hours: number | null;
  readonly addOns: readonly AddOnChoice[];
}

/** The same after every id and choice was checked. */
export interface WantedVisit {
  readonly service: ServiceKind;
  readonly address: AddressSnapshot;
  readonly need: VisitNeed;
}

/** A price somebody was promised: what is sold later costs no more. */
export interface PromisedPrice {
  readonly totalFen: Fen;
  /** of the line that keeps it */
  readonly label: string;
  readonly because: string;
}

export interface HoldRequest {
  readonly accountId: string;
  /** who gives the time to the customer */
  readonly actor: AuditActor;
  /** at most 64 characters; the same key never holds twice */
  readonly requestKey: string;
  readonly request: VisitRequest;
  readonly startAt: Date;
  /** whose time is taken; null: of those who are free the one a direct booking would get */
  readonly workerId: string | null;
  readonly promised: PromisedPrice;
  readonly holdMinutes: number;
}

/** Time held for a customer who did not pick it from the calendar: it was full, and somebody opened it for them. */
export abstract class VisitHolds {
  /** Refuses NOT_FOUND, SERVICE_NOT_BOOKABLE, HOURS_NOT_OFFERED or ADD_ON_UNKNOWN. */
  abstract check(tx: Tx, accountId: string, request: VisitRequest): Promise<Result<WantedVisit>>;
  /** What the visit costs today at a start that may be asked for, frozen. Refuses as `check`, or SLOT_… of a wrong start. */
  abstract price(tx: Tx, accountId: string, request: VisitRequest, startAt: Date): Promise<Result<FrozenQuote>>;
  /**
   * Claims the time and opens an order that waits for its payment, never dearer than promised. SLOT_TAKEN when nobody
   * is free any more, also when somebody else was faster: the caller's transaction rolls back and may try again.
   */
  abstract hold(tx: Tx, hold: HoldRequest): Promise<Result<Order>>;
}
