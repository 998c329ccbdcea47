/** Due work may be this old before it counts as stuck. */
export const STUCK_MS = 5 * 60_000;
