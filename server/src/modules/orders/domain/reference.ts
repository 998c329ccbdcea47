const PREFIX = 'order:';

/** How payments, scheduling and the audit name an order without knowing one. */
export function referenceOf(orderId: string): string {
  return `${PREFIX}${orderId}`;
}

/** The order a reference names, or null when it names something else. */
export function orderIdIn(reference: string): string | null {
  return reference.startsWith(PREFIX) ? reference.slice(PREFIX.length) : null;
}

const CAUSE = 'cancellation:';

/** Why a refund is owed for one of several visits that were paid together. */
export function causeOf(orderId: string): string {
  return `${CAUSE}${orderId}`;
}

/** The visit whose cancellation is the cause of a refund, or null. */
export function orderIdInCause(key: string): string | null {
  return key.startsWith(CAUSE) ? key.slice(CAUSE.length) : null;
}
