import type { CountedUnder } from '../../payments/contract/books.js';
import { channelOf } from '../contract/channel.js';
import type { Order } from '../contract/orders.facade.js';
import { referenceOf } from './reference.js';

/** The reference whose payment paid an order: its own, or that of what it was sold with. */
export function paidUnder({ id, prepaidBy }: Pick<Order, 'id' | 'prepaidBy'>): string {
  return prepaidBy ?? referenceOf(id);
}

/** Where the finance page counts an order. */
export function countedUnder(order: Pick<Order, 'serviceId' | 'prepaidBy'>): CountedUnder {
  return { service: order.serviceId, channel: channelOf(order) };
}
