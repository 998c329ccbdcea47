const PREFIX = 'order:';

/** How payments, scheduling and the audit name an order without knowing one. */
export function referenceOf(orderId: string): string {
  return `${PREFIX}${orderId}`;
}

/** The order a reference names, or null when it names something else. */
export function orderIdIn(reference: string): string | null {
  return reference.startsWith(PREFIX) ? reference.slice(PREFIX.length) : null;
}

const BALANCE_PREFIX = 'balance:';

/**
 * How payments name what is owed after a visit.
 * @param taken payments that came in for it before: each has kept its own reference
 */
export function balanceReferenceOf(orderId: string, taken: number): string {
  return `${BALANCE_PREFIX}${orderId}${taken > 0 ? `:${taken}` : ''}`;
}

/** The order whose balance a reference names, or null when it names something else. */
export function balanceOrderIdIn(reference: string): string | null {
  return reference.startsWith(BALANCE_PREFIX) ? (reference.slice(BALANCE_PREFIX.length).split(':')[0] ?? null) : null;
}

const CAUSE = 'cancellation:';

/** Why a refund is owed for one of several visits that were paid together. */
export function causeOf(orderId: string): string {
  return `${CAUSE}${orderId}`;
}

const AMENDS = 'compensation:';

/** Why part of what was paid goes back to a customer to whom a promise was broken. */
export function amendsKeyOf(orderId: string, cause: string): string {
  return `${AMENDS}${orderId}:${cause}`;
}

const SERVED = 'served:';

/** Why part of what paid for several visits goes back for one that is done. */
export function servedKeyOf(orderId: string, key: string): string {
  return `${SERVED}${orderId}:${key}`;
}

/** The visit a refund is owed for, as its key says, where the payment paid for more than it; or null. */
export function orderIdInCause(key: string): string | null {
  const prefix = [AMENDS, SERVED].find((each) => key.startsWith(each));
  if (prefix !== undefined) return key.slice(prefix.length).split(':')[0] ?? null;
  return key.startsWith(CAUSE) ? key.slice(CAUSE.length) : null;
}

const REDO_PREFIX = 'redo:';

/** What stands for the payment of a visit that is done again: the visit it does again. */
export function redoReferenceOf(orderId: string): string {
  return `${REDO_PREFIX}${orderId}`;
}

/** True for the reference of a visit that is done again. */
export function isRedo(reference: string): boolean {
  return reference.startsWith(REDO_PREFIX);
}
