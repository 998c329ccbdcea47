import { createHash } from 'node:crypto';
import { crewOf } from '../../orders/contract/crew.js';
import type { Order } from '../../orders/contract/orders.facade.js';

/** Stands for when and by whom a visit is served: a tick is good for this and nothing else. */
export function planKey({ planned, ...order }: Pick<Order, 'planned' | 'workerId' | 'mates'>): string {
  const plan = [planned.from.toISOString(), planned.to.toISOString(), ...crewOf(order)].join(' ');
  return createHash('sha256').update(plan).digest('base64url');
}
