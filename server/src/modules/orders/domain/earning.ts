import type { CountedUnder } from '../../payments/contract/books.js';
import type { Order } from '../contract/orders.facade.js';
import { isRedo, referenceOf } from './reference.js';

/** The reference whose payment paid an order: its own, or that of what it was sold with. */
export function paidUnder({ id, prepaidBy }: Pick<Order, 'id' | 'prepaidBy'>): string {
  return prepaidBy ?? referenceOf(id);
}

/** Where the finance page counts an order. */
export function countedUnder({ serviceId, prepaidBy }: Pick<Order, 'serviceId' | 'prepaidBy'>): CountedUnder {
  // a redo earns nothing; what is added on site is sold like anything else
  return { service: serviceId, channel: prepaidBy && !isRedo(prepaidBy) ? 'package' : 'single' };
}
