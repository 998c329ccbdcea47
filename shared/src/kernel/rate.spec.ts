import fc from 'fast-check';
import { rateOf } from './rate.js';
import { spreadOf } from './spread.js';

it('gives bounds around a share, closer the more were counted, and none for few', () => {
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

it('spreads texts that hardly differ evenly', () => {
  const quarters = [0, 0, 0, 0];
  for (let number = 0; number < 4_000; number += 1) quarters[Math.floor(spreadOf(`day:${number}`) / 2 ** 30)]! += 1;
  for (const count of quarters) expect(Math.abs(count - 1_000)).toBeLessThan(120);
});
