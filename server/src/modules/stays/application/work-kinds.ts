/** The hold of an unpaid stay runs out; its ref is the stay's id. */
export const EXPIRE_STAY_HOLD = 'stays.expire-hold';
