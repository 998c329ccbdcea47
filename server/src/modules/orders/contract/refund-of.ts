import { balanceOrderIdIn, orderIdIn, orderIdInCause } from '../domain/reference.js';

/** The order that a refund or receipt of payments is about, or null when it is about something else. */
export function orderOfRefund({ reference, key }: { readonly reference: string; readonly key: string }): string | null {
  return orderIdIn(reference) ?? balanceOrderIdIn(reference) ?? orderIdInCause(key);
}
