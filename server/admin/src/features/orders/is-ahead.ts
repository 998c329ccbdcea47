import type { AdminOrder } from './api/get-order';

/** Paid for, and the worker is not at work yet: it may be assigned, moved and called off. */
export function isAhead({ state }: AdminOrder): boolean {
  return state === 'paid' || state === 'confirmed';
}
