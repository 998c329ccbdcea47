/** How to reach the company by phone, day and night. */
export const HOTLINE = '400-000-0571';

/** Promises as they are told to customers; the server keeps and measures them. */
export const TOLD = { holdMinutes: 15, confirmMinutes: 5 } as const;
