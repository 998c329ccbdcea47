import { keyAlarms, KEY_POLICY } from './key-policy.js';

const END = new Date('2026-06-01T00:00:00.000Z');
const certificate = { name: '商户API证书', serial: '5157F09EFDC096DE', expiresAt: END };
const daysBefore = (days: number): Date => new Date(END.getTime() - days * 24 * 3_600_000);

describe('a certificate that is about to end', () => {
  it.each([
    [KEY_POLICY.warnDaysBefore.value + 1, 0],
    [KEY_POLICY.warnDaysBefore.value, 1],
    [1, 1],
    [-400, 1],
  ])('%s days before its end: %s alarms', (days, alarms) => {
    expect(keyAlarms([certificate], daysBefore(days))).toHaveLength(alarms);
  });

  it('says whose it is, when, and whether it is over; the nearest first', () => {
    const later = { ...certificate, serial: 'AAAAAAAAAAAA', expiresAt: new Date(END.getTime() + 1) };
    expect(keyAlarms([later, certificate], daysBefore(3)).map(({ text }) => text)).toEqual([
      '商户API证书（序列号5157F09E…）将于2026-06-01到期，请更换并更新配置',
      '商户API证书（序列号AAAAAAAA…）将于2026-06-01到期，请更换并更新配置',
    ]);
    expect(keyAlarms([certificate], END)[0]?.text).toContain('已于2026-06-01到期');
  });
});
