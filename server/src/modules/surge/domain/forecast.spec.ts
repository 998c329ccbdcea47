import fc from 'fast-check';
import { addDays, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { bandOf, forecastDay, measureForecast, type Demand } from './forecast.js';
import { SURGE_POLICY } from './surge-policy.js';

const TODAY = localDate('2026-03-10');
const cell = { hour: 9, district: '西湖区', serviceId: 'cleaning' };
/** Visits of the last `days` days, the nearest first. */
const past = (days: number, visits: (day: LocalDate, ago: number) => number): Demand[] =>
  Array.from({ length: days }, (_, index) => addDays(TODAY, -(index + 1)))
    .map((day, index) => ({ ...cell, day, visits: visits(day, index + 1) }))
    .filter((one) => one.visits > 0);
const meanOf = (history: readonly Demand[], day = TODAY): number =>
  forecastDay(history, day).reduce((sum, { expected }) => sum + expected, 0);

describe('the forecast of a day', () => {
  it('repeats a pattern of the week exactly, and its error is then nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 }), (week) => {
        const history = past(84, (_, ago) => week[ago % 7]!);
        expect(meanOf(history)).toBeCloseTo(week[0]!);
        const { errorPercent, visits } = measureForecast(history, TODAY);
        expect(errorPercent).toBe(visits === 0 ? null : 0);
      }),
      { numRuns: 10 },
    );
  });

  it('is not moved by one day that was out of all proportion', () => {
    const usual = past(84, () => 3);
    const burst = usual.map((one) => (one.day === addDays(TODAY, -21) ? { ...one, visits: 60 } : one));
    // the trend counts all that came, and is no stronger than the policy
    expect(meanOf(burst)).toBeLessThanOrEqual(3 * (1 + SURGE_POLICY.trendMostPercent.value / 100));
    expect(meanOf(usual)).toBeCloseTo(3);
  });

  it('follows a trend as far as the policy goes, and looks at nothing that came later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (early, late) => {
        const history = past(84, (_, ago) => (ago <= 14 ? late : early));
        const most = SURGE_POLICY.trendMostPercent.value / 100;
        const [low, high] = [Math.min(early, late), Math.max(early, late)];
        expect(meanOf(history)).toBeGreaterThanOrEqual(low * (1 - most) - 1e-9);
        expect(meanOf(history)).toBeLessThanOrEqual(high * (1 + most) + 1e-9);
        const before = addDays(TODAY, -20);
        const known = history.filter(({ day }) => day < before);
        expect(forecastDay(history, before)).toEqual(forecastDay(known, before));
      }),
      { numRuns: 20 },
    );
  });

  it('says nothing of a company without a history', () => {
    expect(forecastDay([], TODAY)).toEqual([]);
    expect(measureForecast([], TODAY)).toMatchObject({ visits: 0, errorPercent: null, coveredPercent: null });
  });

  it('has a band around every mean, wider for more', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 200, noNaN: true }), (mean) => {
        const { low, high } = bandOf(mean);
        expect(low <= mean && mean <= high && low >= 0).toBe(true);
      }),
    );
  });
});
