import fc from 'fast-check';
import { ERRORS } from '../errors/errors.js';
import { fen, percentOf, split, sumFen, yuan } from './fen.js';
import { distanceMetres, distanceText } from './geo.js';
import { addMinutes, contains, interval, overlaps } from './interval.js';
import {
  addDays,
  atMinute,
  clockTime,
  dayOf,
  daysBetween,
  isLocalDate,
  isWeekend,
  localDate,
  minuteOfDay,
  startOfDay,
  weekdayOf,
} from './local-date.js';
import { isRefused, refuse } from './result.js';

const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(fen);
const instant = fc.date({ min: new Date('1992-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

describe('money', () => {
  it('is whole fen or a bug', () => {
    expect(() => fen(0.5)).toThrow(RangeError);
    expect(() => fen(Number.NaN)).toThrow(RangeError);
    expect(() => fen(2 ** 53)).toThrow(RangeError);
  });

  it('is split without losing or making a fen', () => {
    fc.assert(
      fc.property(
        amount,
        fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 20 }),
        (total, weights) => {
          fc.pre(weights.some((weight) => weight > 0));
          const parts = split(total, weights);
          expect(sumFen(parts)).toBe(total);
          parts.forEach((part, index) => {
            expect(Math.sign(part) * Math.sign(total)).toBeGreaterThanOrEqual(0);
            if (weights[index] === 0) expect(Math.abs(part)).toBeLessThanOrEqual(1);
          });
        },
      ),
    );
    expect(() => split(fen(1), [0, 0])).toThrow(RangeError);
    expect(() => split(fen(1), [1, -1])).toThrow(RangeError);
  });

  it('takes percentages to the nearest fen, the same for debts', () => {
    expect(percentOf(fen(19_900), 1_000)).toBe(1_990);
    expect(percentOf(fen(5), 1_000)).toBe(1);
    expect(percentOf(fen(-5), 1_000)).toBe(-1);
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (total, basisPoints) => {
        expect(Math.abs(percentOf(total, basisPoints) - (total * basisPoints) / 10_000)).toBeLessThanOrEqual(0.5);
        expect(percentOf(fen(-total || 0), basisPoints)).toBe(-percentOf(total, basisPoints) || 0);
      }),
    );
  });

  it('reads as yuan', () => {
    expect(yuan(fen(123_45))).toBe('123.45');
    expect(yuan(fen(-5))).toBe('-0.05');
    expect(yuan(fen(0))).toBe('0.00');
  });
});

describe('calendar days are Shanghai’s', () => {
  it('begin at midnight in Shanghai', () => {
    expect(dayOf(new Date('2026-03-09T15:59:59.999Z'))).toBe('2026-03-09');
    expect(dayOf(new Date('2026-03-09T16:00:00.000Z'))).toBe('2026-03-10');
    expect(startOfDay(localDate('2026-03-10')).toISOString()).toBe('2026-03-09T16:00:00.000Z');
    expect(clockTime(new Date('2026-03-09T16:05:00Z'))).toBe('00:05');
  });

  it('and instants translate into each other', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const day = dayOf(at);
        expect(startOfDay(day) <= at && at < startOfDay(addDays(day, 1))).toBe(true);
        const minute = atMinute(day, minuteOfDay(at));
        expect(at.getTime() - minute.getTime()).toBeLessThan(60_000);
        expect(at >= minute).toBe(true);
      }),
    );
  });

  it('count over month ends and leap days', () => {
    expect(addDays(localDate('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(localDate('2026-12-31'), 1)).toBe('2027-01-01');
    fc.assert(
      fc.property(instant, fc.integer({ min: -4_000, max: 4_000 }), (at, days) => {
        const day = dayOf(at);
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(Math.abs((weekdayOf(addDays(day, days)) - weekdayOf(day) - days) % 7)).toBe(0);
      }),
    );
    expect(isWeekend(localDate('2026-11-22'))).toBe(true);
    expect(isWeekend(localDate('2026-11-23'))).toBe(false);
  });

  it('are refused when they do not exist', () => {
    for (const wrong of [
      '2026-02-29',
      '2026-13-01',
      '2026-1-1',
      '20260101',
      '',
      '2026-01-01T00:00:00Z',
      '0000-00-00',
    ]) {
      expect(isLocalDate(wrong)).toBe(false);
    }
    expect(() => localDate('2026-02-30')).toThrow(RangeError);
  });
});

describe('intervals are half-open', () => {
  it('touching ones do not overlap', () => {
    const at = new Date('2026-03-10T01:00:00Z');
    const first = interval(at, addMinutes(at, 60));
    const second = interval(first.to, addMinutes(first.to, 60));
    expect(overlaps(first, second)).toBe(false);
    expect(contains(first, first.from)).toBe(true);
    expect(contains(first, first.to)).toBe(false);
    expect(() => interval(at, at)).toThrow(RangeError);
  });

  it('overlap exactly when they share an instant', () => {
    const minutes = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(minutes, minutes, ([a, lengthA], [b, lengthB]) => {
        const base = new Date('2026-03-10T00:00:00Z');
        const x = interval(addMinutes(base, a), addMinutes(base, a + lengthA));
        const y = interval(addMinutes(base, b), addMinutes(base, b + lengthB));
        const shared = Array.from({ length: 300 }, (_, minute) => addMinutes(base, minute)).some(
          (minute) => contains(x, minute) && contains(y, minute),
        );
        expect(overlaps(x, y)).toBe(shared);
        expect(overlaps(y, x)).toBe(shared);
      }),
    );
  });
});

describe('distance', () => {
  it('is symmetric, never negative and about right', () => {
    const westLake = { lat: 30.2431, lng: 120.1508 };
    const airport = { lat: 30.2295, lng: 120.4342 };
    expect(distanceMetres(westLake, airport) / 1000).toBeCloseTo(27.3, 0);
    expect(distanceMetres(westLake, westLake)).toBe(0);
    expect(distanceMetres(westLake, airport)).toBeCloseTo(distanceMetres(airport, westLake), 6);
  });

  it.each([
    [0, '0米'],
    [354, '350米'],
    [994, '990米'],
    [996, '1.0公里'],
    [1_849, '1.8公里'],
    [12_000, '12.0公里'],
  ])('%i metres are said as %s', (metres, words) => {
    expect(distanceText(metres)).toBe(words);
  });
});

describe('refusals', () => {
  it('are values with a code of the table', () => {
    expect(isRefused(refuse('SLOT_TAKEN'))).toBe(true);
    expect(isRefused({ refund: 1 })).toBe(false);
    expect(isRefused(null)).toBe(false);
  });

  it('each have a proper status and a Chinese sentence that says something', () => {
    for (const [code, { status, sentence }] of Object.entries(ERRORS)) {
      expect(code).toMatch(/^[A-Z][A-Z_]+$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(600);
      expect(sentence).toMatch(/[\u4e00-\u9fff]{4,}/);
    }
  });
});
