import { isRedo } from '../domain/reference.js';
import type { Order } from './orders.facade.js';

/** How an order was sold. One that is done again was not sold at all: its cost counts with single visits. */
export function channelOf({ prepaidBy }: Pick<Order, 'prepaidBy'>): 'single' | 'package' {
  return prepaidBy !== null && !isRedo(prepaidBy) ? 'package' : 'single';
}
