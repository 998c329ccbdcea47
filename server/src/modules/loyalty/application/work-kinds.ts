/** Kinds of due work; the ref is `<account>:<currency>:<day>`: all that begins or ends on a day goes together. */
export const BEGIN_LOTS = 'loyalty.begin-lots';
export const EXPIRE_LOTS = 'loyalty.expire-lots';
export const TELL_EXPIRY = 'loyalty.tell-expiry';
/** its ref is the account */
export const REVIEW_TIER = 'loyalty.review-tier';

/** Who does what a rule does by itself. */
export const BY_RULE = { accountId: null, label: '积分规则' } as const;
