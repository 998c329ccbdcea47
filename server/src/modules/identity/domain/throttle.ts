import { addMinutes } from '@daowei/shared/kernel/interval';
import { IDENTITY_POLICY } from './identity-policy.js';

/** Failed logins of one user name. */
export interface Throttle {
  readonly failures: number;
  readonly lockedUntil: Date | null;
}

/**
 * Counts an attempt before its outcome is known, so that a hundred parallel guesses are not a hundred tries.
 * null: locked, the attempt must not be made.
 */
export function beginAttempt(throttle: Throttle, now: Date, policy = IDENTITY_POLICY): Throttle | null {
  if (throttle.lockedUntil && throttle.lockedUntil > now) return null;
  const failures = throttle.lockedUntil ? 1 : throttle.failures + 1;
  return {
    failures,
    lockedUntil:
      failures >= policy.staffLoginFailures.value ? addMinutes(now, policy.staffLoginLockMinutes.value) : null,
  };
}
