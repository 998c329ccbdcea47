import type { NotSentReason } from './not-sent.js';

/** Only what has ended without being delivered for certain may be sent again; what is over means nothing any more. */
export function mayResend(
  state: 'pending' | 'sending' | 'sent' | 'not_sent' | 'unknown',
  reason: NotSentReason | null,
): boolean {
  return (state === 'not_sent' && reason !== 'expired') || state === 'unknown';
}
