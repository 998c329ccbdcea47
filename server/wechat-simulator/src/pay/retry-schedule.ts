const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Gaps between one unanswered notification and the next: 15 retries, 24 h 4 min in all. */
export const RETRY_GAPS_MS: readonly number[] = [
  15 * SECOND,
  15 * SECOND,
  30 * SECOND,
  3 * MINUTE,
  10 * MINUTE,
  20 * MINUTE,
  30 * MINUTE,
  30 * MINUTE,
  30 * MINUTE,
  60 * MINUTE,
  3 * HOUR,
  3 * HOUR,
  3 * HOUR,
  6 * HOUR,
  6 * HOUR,
];

/** WeChat Pay waits this long for the merchant's answer, whatever the time scale. */
export const ANSWER_TIMEOUT_MS = 5 * SECOND;

/**
 * When to try again after `failures` attempts without success.
 * @returns milliseconds to wait, or null when the schedule is used up
 */
export function retryDelay(failures: number, timeScale: number): number | null {
  const gap = RETRY_GAPS_MS[failures - 1];
  return gap === undefined ? null : Math.max(1, Math.round(gap / timeScale));
}
