/** What a person may answer to WeChat's question: yes, no, banned by WeChat, filtered by WeChat. */
export const ANSWERS = ['accept', 'reject', 'ban', 'filter'] as const;
export type Answer = (typeof ANSWERS)[number];
