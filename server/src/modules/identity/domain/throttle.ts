import { addMinutes } from '@daowei/shared/kernel/interval';

/** Failed logins of one user name. */
export interface Throttle {
  readonly failures: number;
  readonly lockedUntil: Date | null;
}

export interface ThrottlePolicy {
  readonly failures: number;
  readonly lockMinutes: number;
}

/**
 * Counts an attempt before its outcome is known, so that a hundred parallel guesses are not a hundred tries.
 * null: locked, the attempt must not be made.
 */
export function beginAttempt(throttle: Throttle, now: Date, policy: ThrottlePolicy): Throttle | null {
  if (throttle.lockedUntil && throttle.lockedUntil > now) return null;
  const failures = throttle.lockedUntil ? 1 : throttle.failures + 1;
  return { failures, lockedUntil: failures >= policy.failures ? addMinutes(now, policy.lockMinutes) : null };
}
