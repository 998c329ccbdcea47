/** Ends a request that nobody answered; its ref is the request. */
export const EXPIRE_LEAVE = 'leave.expire';

/** What the audit calls a request. */
export const leaveSubject = (id: string): string => `leave:${id}`;
