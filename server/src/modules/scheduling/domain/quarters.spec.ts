import fc from 'fast-check';
import { addMinutes, overlaps, type Interval } from '@daowei/shared/kernel/interval';
import { atMinute, dayOf, localDate, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import {
  count,
  coveredQuarters,
  meets,
  quarters,
  shapeOf,
  touchedQuarters,
  union,
  without,
  type DayWords,
} from './quarters.js';

/** Spans of up to two days that begin anywhere, also across months, years and leap days; on no grid. */
const SPAN: fc.Arbitrary<Interval> = fc
  .record({
    start: fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2029, 0, 1) }),
    minutes: fc.integer({ min: 1, max: 2_000 }),
  })
  .map(({ start, minutes }) => ({ from: new Date(start), to: addMinutes(new Date(start), minutes) }));

const QUARTER_MS = 15 * 60_000;
const outward = (span: Interval): Interval => ({
  from: new Date(Math.floor(span.from.getTime() / QUARTER_MS) * QUARTER_MS),
  to: new Date(Math.ceil(span.to.getTime() / QUARTER_MS) * QUARTER_MS),
});

/** The naive reading of bits: every set quarter as its own instant. */
function instants(days: readonly DayWords[]): number[] {
  return days.flatMap(({ day, words }) =>
    Array.from({ length: 96 }, (_, q) => q)
      .filter((q) => ((words[q >> 5]! >>> (q & 31)) & 1) === 1)
      .map((q) => startOfDay(day).getTime() + q * QUARTER_MS),
  );
}

function share(a: readonly DayWords[], b: readonly DayWords[]): boolean {
  return a.some((one) => b.some((other) => one.day === other.day && meets(one.words, other.words)));
}

describe('quarter-hours as bits', () => {
  it('set exactly the quarters a span touches, in order of days', () => {
    fc.assert(
      fc.property(SPAN, (span) => {
        const { from, to } = outward(span);
        const expected: number[] = [];
        for (let at = from.getTime(); at < to.getTime(); at += QUARTER_MS) expected.push(at);
        const days = touchedQuarters(span);
        expect(instants(days)).toEqual(expected);
        expect(days.map((one) => one.day)).toEqual([...new Set(expected.map((at) => dayOf(new Date(at))))]);
        expect(
          days.every(({ words }) => words.every((word) => Number.isInteger(word) && word >= 0 && word <= 0xffffffff)),
        ).toBe(true);
      }),
    );
  });

  it('meet exactly when the spans, rounded outward, overlap', () => {
    fc.assert(
      fc.property(
        SPAN,
        fc.integer({ min: -3_000, max: 3_000 }),
        fc.integer({ min: 1, max: 900 }),
        (a, shift, minutes) => {
          const from = addMinutes(a.from, shift);
          const b = { from, to: addMinutes(from, minutes) };
          expect(share(touchedQuarters(a), touchedQuarters(b))).toBe(overlaps(outward(a), outward(b)));
        },
      ),
    );
  });

  it('covered by a shift are never more than the shift itself', () => {
    fc.assert(
      fc.property(SPAN, (span) => {
        for (const at of instants(coveredQuarters(span))) {
          expect(at).toBeGreaterThanOrEqual(span.from.getTime());
          expect(at + QUARTER_MS).toBeLessThanOrEqual(span.to.getTime());
        }
        const whole = instants(coveredQuarters(outward(span)));
        expect(whole).toEqual(instants(touchedQuarters(span)));
      }),
    );
  });

  it('join, part and count like sets', () => {
    const words = fc.tuple(fc.nat(0xffffffff), fc.nat(0xffffffff), fc.nat(0xffffffff));
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(count(union(a, b))).toBe(count(without(a, b)) + count(b));
        expect(meets(without(a, b), b)).toBe(false);
        expect(meets(a, b)).toBe(count(union(a, b)) < count(a) + count(b));
      }),
    );
  });

  it.each([
    ['one day', '2026-03-10', 540, 120, [['2026-03-10', 10]]],
    [
      'across midnight',
      '2026-03-10',
      1_380,
      90,
      [
        ['2026-03-10', 4],
        ['2026-03-11', 4],
      ],
    ],
    [
      'buffer alone after midnight',
      '2026-03-10',
      1_320,
      120,
      [
        ['2026-03-10', 8],
        ['2026-03-11', 2],
      ],
    ],
    [
      'out of February of a common year',
      '2026-02-28',
      1_410,
      60,
      [
        ['2026-02-28', 2],
        ['2026-03-01', 4],
      ],
    ],
    [
      'into a leap day',
      '2028-02-28',
      1_410,
      60,
      [
        ['2028-02-28', 2],
        ['2028-02-29', 4],
      ],
    ],
    [
      'out of a leap day',
      '2028-02-29',
      1_410,
      60,
      [
        ['2028-02-29', 2],
        ['2028-03-01', 4],
      ],
    ],
    [
      'out of a year',
      '2026-12-31',
      1_425,
      15,
      [
        ['2026-12-31', 1],
        ['2027-01-01', 2],
      ],
    ],
    ['off the grid, rounded outward', '2026-03-10', 545, 50, [['2026-03-10', 6]]],
    [
      'over three days',
      '2026-03-10',
      1_430,
      1_445,
      [
        ['2026-03-10', 1],
        ['2026-03-11', 96],
        ['2026-03-12', 2],
      ],
    ],
  ])('a visit %s takes its quarters and 30 minutes more', (_, day, minute, minutes, expected) => {
    const from = atMinute(localDate(day), minute);
    const shape = shapeOf({ from, to: addMinutes(from, minutes) }, 30);
    expect(shape.map((one) => [one.day, count(one.busy)])).toEqual(expected as [LocalDate, number][]);
  });

  it('keep visit and buffer apart: only the visit must be on shift', () => {
    const from = atMinute(localDate('2026-03-10'), 1_320);
    const [first, second] = shapeOf({ from, to: addMinutes(from, 120) }, 30);
    expect(first!.visit).toEqual(quarters(88, 96));
    expect(second!.visit).toEqual([0, 0, 0]);
    expect(second!.busy).toEqual(quarters(0, 2));
  });

  it('refuse a visit of no length, and one longer than any claim', () => {
    const from = atMinute(localDate('2026-03-10'), 600);
    expect(() => shapeOf({ from, to: from }, 30)).toThrow(RangeError);
    expect(() => shapeOf({ from, to: addMinutes(from, -60) }, 30)).toThrow(RangeError);
    expect(() => shapeOf({ from, to: addMinutes(from, 2_851) }, 30)).toThrow(RangeError);
    expect(() => shapeOf({ from, to: new Date(Number.NaN) }, 30)).toThrow(RangeError);
  });
});
