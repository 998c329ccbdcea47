/** Offers freed time of a day to whoever waits for it; its ref is the day. */
export const OFFER_FREED = 'waitlist.offer-freed';
/** Ends an entry whose time has come too near; its ref is the entry. */
export const CLOSE_WAIT = 'waitlist.close';
/** Looks at every day with people waiting; the migration schedules the first run, each run the next. */
export const SWEEP = 'waitlist.sweep';

/** Ends a shift request whose start has come too near; its ref is the request. */
export const CLOSE_REQUEST = 'waitlist.close-request';

/** How the audit names a shift request. */
export function requestSubject(requestId: string): string {
  return `shift-request:${requestId}`;
}

/** How the audit names an entry. */
export function waitSubject(entryId: string): string {
  return `waitlist:${entryId}`;
}
