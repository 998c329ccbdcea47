/** Below this the difference is travel time and rounding, not a wrong phone clock. */
const TOLERANCE_MS = 5_000;
let offsetMs = 0;

/**
 * Learns from the `Date` header how far this phone's clock is off, so that a countdown of a hold is right
 * on a phone that is not.
 */
export function noteServerTime(header: Record<string, unknown> | undefined, receivedAt = Date.now()): void {
  const value = header?.date ?? header?.Date;
  const serverMs = typeof value === 'string' ? Date.parse(value) : NaN;
  if (Number.isNaN(serverMs)) return;
  const difference = serverMs - receivedAt;
  offsetMs = Math.abs(difference) > TOLERANCE_MS ? difference : 0;
}

/** Milliseconds since the epoch by the server's clock. */
export function nowMs(): number {
  return Date.now() + offsetMs;
}

/** Device time as the server wants to store it beside its own. */
export function deviceTime(): string {
  return new Date().toISOString();
}
