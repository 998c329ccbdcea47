/** Ends a call when its time begins; its ref is the call. */
export const CLOSE_CALL = 'surge.close-call';

/** Rings somebody up; its ref is the person asked by the call. */
export const RING = 'surge.ring';

/** Offers what nobody has taken to who was called in; its ref is the person asked by the call. */
export const GIVE_WAITING = 'surge.give-waiting-visits';

/** Who was sent is gone the day after; its ref is the request to headquarters. */
export const SEE_OFF_SQUAD = 'surge.see-off-squad';

/** What the audit calls a call, and a request to headquarters. */
export const callSubject = (id: string): string => `surge-call:${id}`;
export const squadSubject = (id: string): string => `squad:${id}`;
