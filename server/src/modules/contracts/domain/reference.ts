const PREFIX = 'contract:';

/** How payments, scheduling, orders and the audit name a contract without knowing one. */
export function referenceOf(contractId: string): string {
  return `${PREFIX}${contractId}`;
}

/** The contract a reference names, or null when it names something else. */
export function contractIdIn(reference: string): string | null {
  return reference.startsWith(PREFIX) ? reference.slice(PREFIX.length) : null;
}
