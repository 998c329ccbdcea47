import { CAN_WAIT } from './matters.js';
import type { NotSentReason } from './not-sent.js';
import { quietUntil, type QuietHours } from './quiet-hours.js';
import type { TemplateKey } from './templates.js';

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

/** What is sent once more, as far as it decides when. */
interface Again {
  readonly template: TemplateKey;
  /** a note of the office that could not wait when it was written */
  readonly urgent: boolean;
  /** the visit it speaks of; null: of none, or of several */
  readonly visit: { readonly startsAt: Date; readonly isOver: boolean } | null;
}

/**
 * When the office's second try may go out; null: at once. It is no answer to what somebody just did, so it keeps out of
 * the quiet hours. Somebody's safety does not wait, nor what has ended by the morning, nor a visit that is under way or
 * begins before it.
 */
export function resendAt({ template, urgent, visit }: Again, quiet: QuietHours, now: Date): Date | null {
  const morning = quietUntil(quiet, now);
  if (morning === null || urgent || OF_THE_MOMENT.has(template)) return null;
  if (CAN_WAIT.has(template) || OUR_IDEAS.has(template)) return morning;
  if (visit === null) return CHANGES.has(template) ? null : morning;
  return !visit.isOver && visit.startsAt < morning ? null : morning;
}

const OF_THE_MOMENT: ReadonlySet<TemplateKey> = new Set(['are_you_well', 'visit_offered', 'time_offered']);
/** Our own words, whose sense does not depend on an hour of the night. */
const OUR_IDEAS: ReadonlySet<TemplateKey> = new Set(['care_note', 'visit_tomorrow']);
/** Of several days at once, the first of which may be today. */
const CHANGES: ReadonlySet<TemplateKey> = new Set(['visit_changed', 'worker_visit_changed']);
