/** The next way is tried because nobody has answered; its ref is the call for help. */
export const CLIMB = 'safety.climb';
/** A phone is reached; its ref is the call for help and the step: `01J…/2`. */
export const REACH_PHONE = 'safety.reach-phone';

/** There is something to tell of a corrective action that is not done; its ref is the action. */
export const ACTION_DUE = 'safety.action-due';
/** A phone on duty reads of a corrective action; its ref is the action and the stage: `01J…/overdue`. */
export const TEXT_ACTION = 'safety.text-action';

export const SYSTEM = { accountId: null, label: '系统' } as const;
/** A held visit is spoken of again; its ref is the order. */
export const CHASE_PRECAUTIONS = 'safety.chase-precautions';
/** What a held stay waited for is there; its ref is the stay. */
export const RELEASE_STAY = 'safety.release-stay';
/** What a held visit waited for is there; its ref is the order. */
export const RELEASE_VISIT = 'safety.release-visit';
