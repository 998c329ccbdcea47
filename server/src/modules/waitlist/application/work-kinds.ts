/** Offers freed time of a day to whoever waits for it; its ref is the day. */
export const OFFER_FREED = 'waitlist.offer-freed';
/** Ends an entry whose time has come too near; its ref is the entry. */
export const CLOSE_WAIT = 'waitlist.close';
/** Looks at every day with people waiting; the migration schedules the first run, each run the next. */
export const SWEEP = 'waitlist.sweep';

/** How the audit names an entry. */
export function waitSubject(entryId: string): string {
  return `waitlist:${entryId}`;
}
