import fc from 'fast-check';
import { fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused } from '@daowei/shared/kernel/result';
import type { ExtraState } from '../contract/collecting.js';
import { agreedUntil, checkOvertime, offeredOvertime, overtimePrice } from './overtime.js';
import { OVERTIME_POLICY } from './overtime-policy.js';

const NOW = new Date('2026-03-10T06:00:00.000Z');
const SERVED = { state: 'in_service' } as const;
const HOURLY = { pricing: 'hourly', basePriceFen: fen(6_000), durationMinutes: 120 } as const;
const MOST = OVERTIME_POLICY.mostMinutes.value;

const asked = (minutes: number, state: ExtraState) => ({
  state,
  overtime: { minutes, endsAt: NOW, answerBy: NOW },
});
const ENDS = fc.integer({ min: -60, max: 240 }).map((minutes) => addMinutes(NOW, minutes));
const EXTRAS = fc.array(
  fc.tuple(
    fc.integer({ min: 1, max: 4 }).map((steps) => steps * OVERTIME_POLICY.stepMinutes.value),
    fc.constantFrom<ExtraState>('proposed', 'agreed', 'declined', 'withdrawn', 'lapsed'),
  ),
  { maxLength: 5 },
);

it('costs what the same time was sold for: by the hour, or by the minute of a fixed visit', () => {
  expect(overtimePrice(HOURLY, 30)).toBe(3_000);
  expect(overtimePrice({ pricing: 'fixed', basePriceFen: fen(19_900), durationMinutes: 180 }, 60)).toBe(6_633);
  expect(overtimePrice({ ...HOURLY, pricing: 'live_in' }, 30)).toBeNull();
});

it('everything offered may be asked for, nothing else may, and it never adds up to more than the policy says', () => {
  fc.assert(
    fc.property(EXTRAS, ENDS, fc.integer({ min: -30, max: 400 }), (answers, endsAt, minutes) => {
      const extras = answers.map(([length, state]) => asked(length, state));
      const offers = offeredOvertime(HOURLY, SERVED, extras, { endsAt, now: NOW });
      const price = checkOvertime(HOURLY, SERVED, extras, { minutes, endsAt }, NOW);
      expect(offers.find((offer) => offer.minutes === minutes)?.amountFen).toBe(isRefused(price) ? undefined : price);
      if (isRefused(price)) return;
      const agreed = extras.filter(({ state }) => state === 'agreed');
      expect(agreed.reduce((sum, { overtime }) => sum + overtime.minutes, minutes)).toBeLessThanOrEqual(MOST);
      // asked before it happens, and one question at a time
      expect(endsAt.getTime()).toBeGreaterThanOrEqual(NOW.getTime());
      expect(extras.every(({ state }) => state !== 'proposed')).toBe(true);
    }),
  );
});

it('a yes adds what was asked to the agreed end, and to itself where it comes later', () => {
  fc.assert(
    fc.property(ENDS, ENDS, fc.integer({ min: 1, max: 240 }), (endsAt, agreedAt, minutes) => {
      const until = agreedUntil({ endsAt, minutes, answerBy: NOW }, agreedAt);
      const from = Math.max(endsAt.getTime(), agreedAt.getTime());
      expect(until.getTime() - from).toBe(minutes * 60_000);
    }),
  );
});
