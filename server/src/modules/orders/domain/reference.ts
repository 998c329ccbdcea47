const PREFIX = 'order:';

/** How payments, scheduling and the audit name an order without knowing one. */
export function referenceOf(orderId: string): string {
  return `${PREFIX}${orderId}`;
}

/** The order a reference names, or null when it names something else. */
export function orderIdIn(reference: string): string | null {
  return reference.startsWith(PREFIX) ? reference.slice(PREFIX.length) : null;
}
