import { addMinutes } from '@daowei/shared/kernel/interval';
import type { Order } from '../../orders/contract/orders.facade.js';

/** Until when the work is agreed on: the time that was sold, from the arrival on where that was late, and overtime on top. */
export function agreedEnd(order: Pick<Order, 'planned' | 'durationMinutes' | 'runsUntil'>, arrivedAt: Date): Date {
  if (order.runsUntil) return order.runsUntil;
  const served = addMinutes(arrivedAt, order.durationMinutes);
  return served > order.planned.to ? served : order.planned.to;
}
