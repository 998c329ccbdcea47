import type { Order } from '../../orders/contract/orders.facade.js';

/** A visit that a worker of its crew cannot serve as planned. */
export interface BrokenVisit {
  readonly order: Order;
  /** who cannot come */
  readonly workerId: string;
  /** set out or on site: it is not moved any more */
  readonly isUnderWay: boolean;
  /** sentences in Chinese, at least one */
  readonly why: readonly string[];
}
