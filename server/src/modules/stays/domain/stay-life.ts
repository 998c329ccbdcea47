import type { StayState } from '../contract/stays.facade.js';

export const FIRST_STATE: StayState = 'awaiting_payment';

/** How a stay may go on. From `cancelled` and `expired`: the payment came late and she was still free. */
export const STAY_TRANSITIONS = {
  awaiting_payment: ['active', 'cancelled', 'expired'],
  active: ['cancelled', 'ended'],
  ended: [],
  cancelled: ['active'],
  expired: ['active'],
} as const satisfies Record<StayState, readonly StayState[]>;

export function mayBecome(from: StayState, to: StayState): boolean {
  return (STAY_TRANSITIONS as Readonly<Record<StayState, readonly StayState[]>>)[from].includes(to);
}
