/** Ends a hold that was not paid in time; its ref is the order. */
export const EXPIRE_HOLD = 'orders.expire-hold';
/** More time was asked for and nobody answered; its ref is the order. */
export const LAPSE_OVERTIME = 'orders.lapse-overtime';
/** A balance is due; its ref is the order. */
export const REMIND_BALANCE = 'orders.remind-balance';
