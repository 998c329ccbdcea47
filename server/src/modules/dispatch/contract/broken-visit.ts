import type { Order } from '../../orders/contract/orders.facade.js';

/** A visit whose worker cannot serve it as planned. */
export interface BrokenVisit {
  readonly order: Order;
  /** set out or on site: it is not moved any more */
  readonly isUnderWay: boolean;
  /** sentences in Chinese, at least one */
  readonly why: readonly string[];
}
