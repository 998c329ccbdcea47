/** How often a page that shows the present asks again while it is visible (react-query pauses hidden tabs). */
const LIVE_EVERY_MS = 5_000;

/** Options of a query that follows the present. */
export const live = { refetchInterval: LIVE_EVERY_MS, refetchOnWindowFocus: true } as const;
