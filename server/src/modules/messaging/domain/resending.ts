import type { NotSentReason } from './not-sent.js';

/**
 * Only what has ended without being delivered for certain may be sent again; what is over means nothing any more, from
 * the instant `usableUntil` on.
 */
export function mayResend(
  state: 'pending' | 'sending' | 'sent' | 'not_sent' | 'unknown',
  reason: NotSentReason | null,
  usableUntil: Date | null,
  at: Date,
): boolean {
  if (reason === 'expired' || (usableUntil && usableUntil <= at)) return false;
  return state === 'not_sent' || state === 'unknown';
}
