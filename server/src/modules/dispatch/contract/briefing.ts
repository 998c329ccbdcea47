import type { Tx } from '../../../platform/database/transactions.js';
import type { Order } from '../../orders/contract/orders.facade.js';

/** Somebody read a booking out in the morning and found it in order. */
export interface BriefingTick {
  readonly by: string;
  readonly at: Date;
}

export abstract class BriefingFacade {
  /** Ticks of these orders by order; one whose time or crew changed since it was ticked counts as not ticked. */
  abstract ticks(tx: Tx, orders: readonly Order[]): Promise<Map<string, BriefingTick>>;
}
