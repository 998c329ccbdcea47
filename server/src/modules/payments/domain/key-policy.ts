import { dayOf } from '@daowei/shared/kernel/local-date';
import type { Policy } from '../../../platform/policy/policy.js';
import type { KeyAlarm } from '../contract/payments.facade.js';

/** A certificate that money depends on. */
export interface WatchedCertificate {
  /** for people: whose it is */
  readonly name: string;
  readonly serial: string;
  readonly expiresAt: Date;
}

export const KEY_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  warnDaysBefore: {
    name: '证书到期前提醒（天）',
    value: 60,
    because: '申请新证书、更换配置、微信分批切换至少要两周；证书一旦过期就收不了款',
  },
} as const satisfies Policy;

const DAY_MS = 24 * 3_600_000;

/** Certificates whose end is near or past, the nearest first. */
export function keyAlarms(certificates: readonly WatchedCertificate[], now: Date, policy = KEY_POLICY): KeyAlarm[] {
  return certificates
    .map(({ name, serial, expiresAt }) => ({
      id: `key-expiry-${serial}`,
      text: `${name}（序列号${serial.slice(0, 8)}…）${expiresAt <= now ? '已于' : '将于'}${dayOf(expiresAt)}到期，请更换并更新配置`,
      openedAt: new Date(expiresAt.getTime() - policy.warnDaysBefore.value * DAY_MS),
      dueAt: expiresAt,
    }))
    .filter(({ openedAt }) => openedAt <= now)
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}
