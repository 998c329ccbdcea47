/** Kinds of due work; the ref is the order. */
export const LOOK_AHEAD = 'compensation.look-ahead';
export const WATCH_NO_SHOW = 'compensation.watch-no-show';
export const END_CHOICE = 'compensation.end-choice';
/** its ref is the excuse */
export const END_EXCUSE = 'compensation.end-excuse';

/** Who does what happens by itself. */
export const BY_ITSELF = { accountId: null, label: '自动赔付' } as const;
