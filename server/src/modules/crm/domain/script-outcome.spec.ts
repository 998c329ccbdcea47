import fc from 'fast-check';
import { rateOf, tally } from './script-outcome.js';

const AT = new Date('2026-03-01T02:00:00.000Z');
const after = (days: number): Date => new Date(AT.getTime() + days * 86_400_000);
const WITHIN = { days: 30, satisfiedStars: 4 };

describe('what a script brings', () => {
  it('gives bounds around the share, closer the more were told, and none for few', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
        const hits = Math.round(of * part);
        const rate = rateOf(hits, of, 1, 1.96)!;
        expect(rate.low).toBeGreaterThanOrEqual(0);
        expect(rate.high).toBeLessThanOrEqual(1);
        expect(rate.low).toBeLessThanOrEqual(hits / of + 1e-12);
        expect(rate.high).toBeGreaterThanOrEqual(hits / of - 1e-12);
        const more = rateOf(hits * 4, of * 4, 1, 1.96)!;
        expect(more.high - more.low).toBeLessThan(rate.high - rate.low);
      }),
    );
    expect(rateOf(3, 3, 30, 1.96)).toBeNull();
    // the textbook's example: 20 of 100
    expect(rateOf(20, 100, 30, 1.96)).toMatchObject({ low: expect.closeTo(0.133, 3), high: expect.closeTo(0.289, 3) });
  });

  it('counts who came back in time, and nobody whose time is not over', () => {
    const told = ['a', 'b', 'c'].map((accountId) => ({ accountId, at: AT }));
    const bookings = [
      { accountId: 'a', paidAt: after(3), stars: 5 },
      { accountId: 'b', paidAt: after(31), stars: 5 },
      { accountId: 'c', paidAt: after(-1), stars: 5 },
    ];
    expect(tally(told, bookings, after(10), WITHIN)).toEqual({
      told: 3,
      counted: 1,
      cameBack: 1,
      rated: 1,
      satisfied: 1,
    });
    expect(tally(told, bookings, after(40), WITHIN)).toMatchObject({ counted: 3, cameBack: 1 });
  });
});
