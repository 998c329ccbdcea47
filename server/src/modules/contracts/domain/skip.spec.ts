import fc from 'fast-check';
import { fen, sumFen, type Fen } from '@daowei/shared/kernel/fen';
import { addDays, atMinute, dayOf, localDate, minuteOfDay } from '@daowei/shared/kernel/local-date';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { CONTRACTS_POLICY } from './contracts-policy.js';
import { packagePrice } from './package-price.js';
import { occurrence } from './series.js';
import { endOfSeries, maySkip } from './skip.js';

const FIRST = localDate('2026-03-12');
const START = atMinute(FIRST, 540);
const HOUR = 60;

describe('the end of the series', () => {
  const story = fc.record({
    every: fc.constantFrom('week' as const, 'month' as const),
    first: fc.integer({ min: 0, max: 800 }).map((days) => atMinute(addDays(FIRST, days), 540)),
    visits: fc.integer({ min: 1, max: 12 }),
    which: fc.nat(),
    moved: fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 12 }),
  });

  it('is the next occurrence of the rhythm behind every visit to come, at the same clock time', () => {
    fc.assert(
      fc.property(story, ({ every, first, visits, which, moved }) => {
        const rhythm = Array.from({ length: visits }, (_, index) => occurrence(every, first, index));
        const starts = rhythm.map((at, index) => atMinute(addDays(dayOf(at), moved[index] ?? 0), 600));
        const visit = rhythm[which % visits]!;
        const end = endOfSeries(every, visit, starts);
        expect(minuteOfDay(end)).toBe(540);
        for (const at of [...starts, visit]) expect(dayOf(end) > dayOf(at)).toBe(true);
        const index = Array.from({ length: 40 }, (_, one) => one).find(
          (one) => occurrence(every, visit, one).getTime() === end.getTime(),
        );
        expect(index).toBeGreaterThan(0);
        const before = dayOf(occurrence(every, visit, index! - 1));
        expect([...starts, visit].some((at) => dayOf(at) >= before)).toBe(true);
      }),
    );
  });

  it('the 31st stays the 31st where the month has one', () => {
    const visit = atMinute(localDate('2026-01-31'), 540);
    expect(dayOf(endOfSeries('month', visit, [atMinute(localDate('2026-02-28'), 540)]))).toBe('2026-03-31');
  });
});

it('whatever is refunded and whatever is kept add up to what was paid, to the fen', () => {
  const prices = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(prices, fc.integer({ min: 0, max: 10_000 }), fc.array(fc.boolean()), (gross, off, skipped) => {
      const { visits, totalFen } = packagePrice(
        { name: '套餐', basisPointsOff: off },
        gross.map((one) => ({ lines: [], totalFen: fen(one) })),
      );
      const sum = (back: boolean): Fen =>
        sumFen(visits.filter((_, index) => (skipped[index] ?? false) === back).map(({ shareFen }) => shareFen));
      expect(sum(true) + sum(false)).toBe(totalFen);
      for (const { shareFen } of visits) expect(Number.isInteger(shareFen) && shareFen >= 0).toBe(true);
    }),
    // visits that cost nothing
    { examples: [[[0, 0], 500, [true]]] },
  );
});

describe('who may skip', () => {
  const order = { state: 'paid' as const, departedAt: null, promised: { from: START, to: addMinutes(START, 30) } };
  const notice = CONTRACTS_POLICY.skipNoticeHours.value * HOUR;

  it('the customer up to the notice, to the minute; the office at any notice', () => {
    const last = addMinutes(START, -notice);
    expect(maySkip(order, 'customer', 0, last)).toBeNull();
    expect(maySkip(order, 'customer', 0, addMinutes(last, 1))).toMatchObject({ refused: 'SKIP_TOO_LATE' });
    expect(maySkip(order, 'office', 99, addMinutes(START, -1))).toBeNull();
  });

  it('the customer so many times, and nobody what is done, called off or under way', () => {
    const early = addMinutes(START, -notice);
    const used = CONTRACTS_POLICY.maxLaterSkips.value;
    expect(maySkip(order, 'customer', used, early)).toMatchObject({ refused: 'SKIP_LIMIT' });
    for (const by of ['customer', 'office'] as const) {
      for (const state of ['in_service', 'completed', 'cancelled', 'expired'] as const) {
        expect(maySkip({ ...order, state }, by, 0, early)).toMatchObject({ refused: 'ORDER_STATE' });
      }
      expect(maySkip({ ...order, departedAt: early }, by, 0, early)).toMatchObject({ refused: 'ORDER_STATE' });
    }
  });
});
