import { ORDER_STATES, type OrderState } from '../contract/orders.facade.js';

export const FIRST_STATE: OrderState = 'awaiting_payment';

/**
 * How an order may go on. `paid` again from `confirmed`: another worker is asked, or another time was chosen. `confirmed`
 * and `in_service` again: a mate is exchanged while the visit is under way. `paused`: paid for with others, and nobody's
 * time until its package goes on. From `cancelled` and `expired`: the payment came late and there was still room.
 */
export const ORDER_TRANSITIONS = {
  awaiting_payment: ['paid', 'cancelled', 'expired'],
  paid: ['paid', 'confirmed', 'paused', 'cancelled'],
  confirmed: ['paid', 'confirmed', 'paused', 'in_service', 'cancelled'],
  paused: ['paid', 'cancelled'],
  in_service: ['in_service', 'completed'],
  completed: [],
  cancelled: ['paid'],
  expired: ['paid'],
} as const satisfies Record<OrderState, readonly OrderState[]>;

type Transitions = Readonly<Record<OrderState, readonly OrderState[]>>;

export function mayBecome(from: OrderState, to: OrderState): boolean {
  return (ORDER_TRANSITIONS as Transitions)[from].includes(to);
}

/** States no order can ever reach: a table with one is a mistake that start-up refuses. */
export function unreachableStates(transitions: Transitions = ORDER_TRANSITIONS): OrderState[] {
  const reached = new Set<OrderState>();
  const ahead: OrderState[] = [FIRST_STATE];
  for (let state = ahead.pop(); state !== undefined; state = ahead.pop()) {
    if (reached.has(state)) continue;
    reached.add(state);
    ahead.push(...transitions[state]);
  }
  return ORDER_STATES.filter((state) => !reached.has(state));
}
