import type { Tx } from '../../../platform/database/transactions.js';
import type { Order } from '../../orders/contract/orders.facade.js';

/** What customers answered the day before their visit. */
export abstract class Reminders {
  /** Which of these were asked about as they are now, and have not been answered. */
  abstract silent(tx: Tx, orders: readonly Pick<Order, 'id' | 'revision'>[]): Promise<ReadonlySet<string>>;
}
