import fc from 'fast-check';
import type { Interval } from '@daowei/shared/kernel/interval';
import { localDate } from '@daowei/shared/kernel/local-date';
import { dutyOf, without } from './working-day.js';

const MINUTES = 60;
const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 10) + minute * 60_000);
const span = (from: number, to: number): Interval => ({ from: at(from), to: at(to) });
const covers = (spans: readonly Interval[], minute: number): boolean =>
  spans.some(({ from, to }) => from <= at(minute) && at(minute) < to);

describe('duty without absences', () => {
  it('is every minute of the shift that no absence covers, in order and without gaps of nothing', () => {
    const anySpan = fc
      .tuple(fc.integer({ min: -10, max: MINUTES }), fc.integer({ min: 1, max: 40 }))
      .map(([from, length]) => span(from, from + length));
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 8 }), (holes) => {
        const left = without(span(0, MINUTES), holes);
        for (let minute = -5; minute < MINUTES + 5; minute += 1) {
          const expected = minute >= 0 && minute < MINUTES && !covers(holes, minute);
          expect(covers(left, minute)).toBe(expected);
        }
        left.forEach((piece, index) => {
          expect(piece.from < piece.to).toBe(true);
          if (index > 0) expect(left[index - 1]!.to <= piece.from).toBe(true);
        });
      }),
    );
  });

  it('knows whose absence it is, and shifts that reach past midnight', () => {
    const shift = { workerId: 'a', day: localDate('2026-03-10'), fromMinute: 20 * 60, toMinute: 26 * 60 };
    const absence = { from: new Date('2026-03-10T15:00:00Z'), to: new Date('2026-03-10T16:30:00Z') };
    expect(dutyOf(shift, [{ ...absence, workerId: 'b' }])).toEqual([
      { from: new Date('2026-03-10T12:00:00Z'), to: new Date('2026-03-10T18:00:00Z') },
    ]);
    expect(dutyOf(shift, [{ ...absence, workerId: 'a' }])).toEqual([
      { from: new Date('2026-03-10T12:00:00Z'), to: new Date('2026-03-10T15:00:00Z') },
      { from: new Date('2026-03-10T16:30:00Z'), to: new Date('2026-03-10T18:00:00Z') },
    ]);
  });
});
