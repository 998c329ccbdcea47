import fc from 'fast-check';
import { addDays, atMinute, dayOf, localDate, minuteOfDay } from '@daowei/shared/kernel/local-date';
import type { Intent } from '../contract/outreach.js';
import { chooseChannel, type Reach } from './channel-choice.js';
import { quietUntil } from './quiet-hours.js';

const NOW = new Date('2026-03-10T06:00:00.000Z');
const LIMITS = { reservedCredits: 1, careEveryDays: 7 };
const PLENTY = { subscription: 9, conversation: 9, sms: 9 };
const NEVER_QUIET = { fromMinute: 0, toMinute: 0 };

const moment = fc.date({ min: new Date('2026-02-20'), max: new Date('2026-03-20'), noInvalidDate: true });
const reach: fc.Arbitrary<Reach> = fc.record({
  hasWeChat: fc.boolean(),
  credits: fc.integer({ min: 0, max: 3 }),
  conversation: fc.option(fc.record({ left: fc.integer({ min: 0, max: 5 }), closesAt: moment })),
  hasPhone: fc.boolean(),
  preferences: fc.record({
    care: fc.boolean(),
    textMessages: fc.constantFrom('none' as const, 'service' as const, 'all' as const),
    quiet: fc.record({
      fromMinute: fc.integer({ min: 0, max: 1_439 }),
      toMinute: fc.integer({ min: 0, max: 1_439 }),
    }),
    chosen: fc.boolean(),
  }),
  lastCareAt: fc.option(moment),
});
const intent: fc.Arbitrary<Intent> = fc.record({
  kind: fc.constantFrom('service' as const, 'follow_up' as const, 'care' as const),
  urgent: fc.boolean(),
});
const quota = fc.integer({ min: 0, max: 1 });
const quotas = fc.record({ subscription: quota, conversation: quota, sms: quota });

describe('the way to a person', () => {
  it('needs an accept, an open conversation or a consent, and room in the quota', () => {
    fc.assert(
      fc.property(reach, intent, quotas, (one, what, left) => {
        const { channel } = chooseChannel(one, what, left, LIMITS, NOW);
        if (channel === 'subscription') {
          expect(one.credits).toBeGreaterThan(what.kind === 'service' ? 0 : LIMITS.reservedCredits);
        }
        if (channel === 'conversation') {
          expect(one.conversation!.left).toBeGreaterThan(0);
          expect(one.conversation!.closesAt.getTime()).toBeGreaterThan(NOW.getTime());
        }
        if (channel === 'sms') {
          expect(one.hasPhone).toBe(true);
          expect(what.kind === 'care' ? ['all'] : ['service', 'all']).toContain(one.preferences.textMessages);
        }
        if (channel !== null && channel !== 'inbox') expect(left[channel]).toBeGreaterThan(0);
        if (what.kind !== 'care') expect(channel).not.toBeNull();
        else if (!one.preferences.care) expect(channel).toBeNull();
      }),
    );
  });

  it('says of every way why it is open or not', () => {
    fc.assert(
      fc.property(reach, intent, quotas, (one, what, left) => {
        const { ways } = chooseChannel(one, what, left, LIMITS, NOW);
        expect(ways.map(({ because }) => because.length > 0)).toEqual([true, true, true, true]);
      }),
    );
  });

  it('keeps the last accept for what matters', () => {
    const one = {
      hasWeChat: true,
      credits: 1,
      conversation: null,
      hasPhone: false,
      preferences: { care: true, textMessages: 'none', quiet: NEVER_QUIET, chosen: false },
      lastCareAt: null,
    } as const;
    const by = (kind: Intent['kind']) => chooseChannel(one, { kind, urgent: false }, PLENTY, LIMITS, NOW).channel;
    expect([by('service'), by('follow_up'), by('care')]).toEqual(['subscription', 'inbox', 'inbox']);
  });
});

describe('quiet hours', () => {
  const minute = fc.integer({ min: 0, max: 1_439 });
  it('end at the minute they end, within a day, and are never quiet then', () => {
    fc.assert(
      fc.property(minute, minute, minute, (fromMinute, toMinute, at) => {
        const now = atMinute(localDate('2026-03-10'), at);
        const until = quietUntil({ fromMinute, toMinute }, now);
        if (!until) return;
        expect(minuteOfDay(until)).toBe(toMinute);
        expect(until > now && until <= atMinute(addDays(dayOf(now), 1), at)).toBe(true);
        expect(quietUntil({ fromMinute, toMinute }, until)).toBeNull();
      }),
    );
  });

  it.each([
    [1_259, null],
    [1_260, '2026-03-11T00:00:00.000Z'],
    [0, '2026-03-10T00:00:00.000Z'],
    [479, '2026-03-10T00:00:00.000Z'],
    [480, null],
  ])('from nine to eight: minute %i', (at, until) => {
    const found = quietUntil({ fromMinute: 1_260, toMinute: 480 }, atMinute(localDate('2026-03-10'), at));
    expect(found?.toISOString() ?? null).toBe(until);
  });
});
