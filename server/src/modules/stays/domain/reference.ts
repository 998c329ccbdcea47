const PREFIX = 'stay:';

/** How payments, scheduling and the audit name a stay without knowing one. */
export function referenceOf(stayId: string): string {
  return `${PREFIX}${stayId}`;
}

/** The stay a reference names, or null when it names something else. */
export function stayIdIn(reference: string): string | null {
  return reference.startsWith(PREFIX) ? reference.slice(PREFIX.length) : null;
}
