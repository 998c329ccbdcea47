import fc from 'fast-check';
import { atMinute, localDate } from '@daowei/shared/kernel/local-date';
import { cellOf, keptRate } from './promise-kept.js';

const POLICY = { keptPriorVisits: 20, keptLeastVisits: 5 };
const tally = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }))
  .map(([total, kept]) => ({ total, kept: Math.min(kept, total) }));

describe('the likelihood that a promise is kept', () => {
  it.each([
    ['nothing is known of the hour', undefined, null],
    ['too little is known', { kept: 4, total: 4 }, null],
    ['the least is known', { kept: 5, total: 5 }, (5 + 18) / 25],
    ['all were kept', { kept: 80, total: 80 }, 0.98],
    ['none were', { kept: 0, total: 80 }, 0.18],
  ])('when %s', (_, here, rate) => {
    const found = keptRate(here, { kept: 900, total: 1_000 }, POLICY);
    if (rate === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(rate, 10);
  });

  it('lies between what the hour says and what the city says', () => {
    fc.assert(
      fc.property(tally, tally, (here, others) => {
        const city = { kept: here.kept + others.kept, total: here.total + others.total };
        const rate = keptRate(here, city, POLICY);
        if (here.total < POLICY.keptLeastVisits) return expect(rate).toBeNull();
        const [a, b] = [here.kept / here.total, city.kept / city.total];
        expect(rate).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-12);
        expect(rate).toBeLessThanOrEqual(Math.max(a, b) + 1e-12);
      }),
    );
  });

  it('is counted under weekday and hour of Shanghai', () => {
    expect(cellOf(atMinute(localDate('2028-02-29'), 0))).toEqual({ weekday: 2, hour: 0 });
    expect(cellOf(atMinute(localDate('2028-02-29'), 1_439))).toEqual({ weekday: 2, hour: 23 });
    expect(cellOf(atMinute(localDate('2028-03-05'), 570))).toEqual({ weekday: 7, hour: 9 });
  });
});
