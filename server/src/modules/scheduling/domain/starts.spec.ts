import fc from 'fast-check';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, localDate } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { testPolicy } from '../../../../test/support/test-policy.js';
import { bookableDays, byNearness, checkStart, startsOf } from './starts.js';

const POLICY = testPolicy();
const NOW = atMinute(localDate('2026-03-10'), 545);
const codeOf = (startAt: Date): string | null => {
  const checked = checkStart(POLICY, NOW, startAt);
  return isRefused(checked) ? checked.refused : null;
};

describe('a start', () => {
  it.each([
    ['yesterday', atMinute(localDate('2026-03-09'), 600), 'SLOT_IN_PAST'],
    ['now', NOW, 'SLOT_IN_PAST'],
    ['too soon', atMinute(localDate('2026-03-10'), 660), 'SLOT_IN_PAST'],
    ['after the notice', atMinute(localDate('2026-03-10'), 690), null],
    ['the first of the day', atMinute(localDate('2026-03-11'), 480), null],
    ['before opening', atMinute(localDate('2026-03-11'), 450), 'SLOT_NOT_OFFERED'],
    ['the last of the day', atMinute(localDate('2026-03-11'), 1_170), null],
    ['at closing', atMinute(localDate('2026-03-11'), 1_200), 'SLOT_NOT_OFFERED'],
    ['between the starts', atMinute(localDate('2026-03-11'), 615), 'SLOT_NOT_OFFERED'],
    ['a second off', new Date(atMinute(localDate('2026-03-11'), 600).getTime() + 1_000), 'SLOT_NOT_OFFERED'],
    ['a millisecond off', new Date(atMinute(localDate('2026-03-11'), 600).getTime() + 1), 'SLOT_NOT_OFFERED'],
    ['on the last day', atMinute(localDate('2026-03-23'), 600), null],
    ['on the day after the last', atMinute(localDate('2026-03-24'), 600), 'SLOT_BEYOND_HORIZON'],
    ['in another century', new Date('2999-01-01T00:00:00Z'), 'SLOT_BEYOND_HORIZON'],
  ])('%s', (_, startAt, refused) => {
    expect(codeOf(startAt)).toBe(refused);
  });

  it('says how much notice is needed when it is only a little too soon', () => {
    expect(checkStart(POLICY, NOW, addMinutes(NOW, 60))).toMatchObject({ because: expect.stringContaining('120分钟') });
  });

  it('is listed exactly when it may be asked for, whatever the hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2029, 0, 1) }), fc.nat(20 * 96), (at, step) => {
        const now = new Date(at);
        const listed = new Set(bookableDays(POLICY, now).flatMap((day) => startsOf(POLICY, now, day).map(Number)));
        const candidate = atMinute(addDays(dayOf(now), -3), step * 15);
        expect(listed.has(candidate.getTime())).toBe(!isRefused(checkStart(POLICY, now, candidate)));
      }),
    );
  });

  it('spans 14 days, also over a leap day', () => {
    const days = bookableDays(POLICY, atMinute(localDate('2028-02-20'), 1_439));
    expect(days).toHaveLength(14);
    expect(days).toContain('2028-02-29');
    expect(days.at(-1)).toBe('2028-03-04');
  });

  it('near the wish comes first, of two as near the earlier', () => {
    const wish = atMinute(localDate('2026-03-11'), 600);
    const starts = [630, 480, 570, 600].map((minute) => ({ startAt: atMinute(localDate('2026-03-11'), minute) }));
    expect(starts.sort(byNearness(wish)).map(({ startAt }) => (startAt.getTime() - wish.getTime()) / 60_000)).toEqual([
      0, -30, 30, -120,
    ]);
  });
});
