import type { Interval } from '@daowei/shared/kernel/interval';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Order } from './orders.facade.js';

/** Which customers, by what they have booked. */
export interface HistoryFilter {
  /** of the promised start */
  readonly span: Interval;
  readonly serviceId?: string;
  readonly district?: string;
}

/** Customers by their bookings, for whoever writes to several at once. */
export abstract class CustomerHistory {
  /** The earliest paid visit ahead of each customer in the span, the earliest first. */
  abstract nextVisits(tx: Tx, filter: HistoryFilter, most: number): Promise<Order[]>;
  /** The last visit of each customer who has had none since and has none ahead, the latest first. */
  abstract lastVisits(tx: Tx, filter: HistoryFilter, most: number): Promise<Order[]>;
  /** Somebody has come to this customer before, and the visit was done. */
  abstract wasVisited(tx: Tx, accountId: string): Promise<boolean>;
  /** What these customers have booked and paid since, in no order. */
  abstract paidSince(
    tx: Tx,
    accountIds: readonly string[],
    since: Date,
  ): Promise<{ readonly orderId: string; readonly accountId: string; readonly paidAt: Date }[]>;
}
