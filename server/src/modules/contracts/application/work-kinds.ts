/** Ends a hold that was not paid in time; its ref is the contract. */
export const EXPIRE_CONTRACT_HOLD = 'contracts.expire-hold';
