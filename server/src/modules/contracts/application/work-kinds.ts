/** Ends a hold that was not paid in time; its ref is the contract. */
export const EXPIRE_CONTRACT_HOLD = 'contracts.expire-hold';

/** Timers of a pause; their ref is the contract. */
export const REMIND_PAUSE_END = 'contracts.remind-pause-end';
export const END_PAUSE = 'contracts.end-pause';

/** Reminds of the end of a contract; its ref is the contract. */
export const REMIND_RENEWAL = 'contracts.remind-renewal';
