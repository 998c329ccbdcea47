import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import { WORKFORCE_POLICY } from './workforce-policy.js';

interface Held {
  readonly kind: string;
  readonly expiresOn: LocalDate;
}

/** A certificate is good through its last day. */
export function certificateState(
  expiresOn: LocalDate,
  today: LocalDate,
  policy = WORKFORCE_POLICY,
): 'valid' | 'expiring' | 'expired' {
  if (expiresOn < today) return 'expired';
  return expiresOn <= addDays(today, policy.expiresSoonDays.value) ? 'expiring' : 'valid';
}

/** The one of each kind that counts: an older one that was renewed worries nobody. */
export function latestOfEachKind<Certificate extends Held>(certificates: readonly Certificate[]): Certificate[] {
  const latest = new Map<string, Certificate>();
  for (const one of certificates) {
    const known = latest.get(one.kind);
    if (!known || known.expiresOn < one.expiresOn) latest.set(one.kind, one);
  }
  return [...latest.values()].sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1));
}

/** The steps in which the end of a certificate is told, the first first. */
function steps(policy: typeof WORKFORCE_POLICY): number[] {
  return [policy.firstReminderDays.value, policy.secondReminderDays.value, policy.lastReminderDays.value];
}

/** The last step that has been reached. */
export function lastStep(daysLeft: number, policy = WORKFORCE_POLICY): number {
  return Math.min(...steps(policy).filter((step) => daysLeft <= step));
}

/** Whether a step was reached that has not been told; what is over is not told any more. */
export function reminderDue(daysLeft: number, toldDays: number | null, policy = WORKFORCE_POLICY): boolean {
  if (daysLeft < 0 || daysLeft > policy.firstReminderDays.value) return false;
  return toldDays === null || lastStep(daysLeft, policy) < toldDays;
}

/** `HZ****0067`: enough to tell two apart, too little to use. */
export function maskNumber(number: string): string {
  return number.length <= 6 ? '****' : `${number.slice(0, 2)}****${number.slice(-4)}`;
}
