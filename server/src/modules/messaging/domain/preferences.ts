import type { QuietHours } from './quiet-hours.js';

/** What a person has agreed to get as text messages: nothing, what concerns a booking, or everything. */
export const TEXT_CONSENTS = ['none', 'service', 'all'] as const;
export type TextConsent = (typeof TEXT_CONSENTS)[number];

/** How somebody wishes to be written to. */
export interface Preferences {
  /** our own ideas: greetings, what is due again, offers */
  readonly care: boolean;
  readonly textMessages: TextConsent;
  readonly quiet: QuietHours;
  /** false: nobody has said anything, and the house's ways count */
  readonly chosen: boolean;
}
