import type { Order } from '../../orders/contract/orders.facade.js';
import type { Visit } from '../../fieldwork/contract/fieldwork.facade.js';

/**
 * Who and what a rating is about, as it was when the visit was finished. Frozen, because later corrections of an order
 * must not move old stars from one worker or promise to another.
 */
export interface Attribution {
  readonly workerId: string;
  readonly serviceId: string;
  readonly serviceVersion: number;
  readonly promisedFrom: Date;
  readonly promisedTo: Date;
  readonly arrivedAt: Date | null;
  readonly startedAt: Date | null;
  readonly completedAt: Date;
}

/** null for an order that was not served to its end: there is nobody to rate. */
export function attributionOf(order: Order, visit: Visit | null): Attribution | null {
  const workerId = visit?.workerId ?? order.workerId;
  if (order.state !== 'completed' || !order.completedAt || !workerId) return null;
  return {
    workerId,
    serviceId: order.serviceId,
    serviceVersion: order.serviceVersion,
    promisedFrom: order.promised.from,
    promisedTo: order.promised.to,
    arrivedAt: visit?.arrivedAt ?? null,
    startedAt: visit?.startedAt ?? null,
    completedAt: order.completedAt,
  };
}
