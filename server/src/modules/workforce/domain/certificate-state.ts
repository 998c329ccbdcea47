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

/** `HZ****0067`: enough to tell two apart, too little to use. */
export function maskNumber(number: string): string {
  return number.length <= 6 ? '****' : `${number.slice(0, 2)}****${number.slice(-4)}`;
}
