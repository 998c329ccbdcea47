import fc from 'fast-check';
import { fen, sumFen } from '@daowei/shared/kernel/fen';
import { addDays, atMinute, dayOf, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { earnedDays, nextEarningAt } from './earning.js';
import { settleDays } from './stay-price.js';
import { STAYS_POLICY } from './stays-policy.js';

/** A leap day and a month's end lie in between. */
const FIRST = localDate('2028-02-20');
const price = fc.integer({ min: 1, max: 9_000_000 }).map(fen);
const length = fc.integer({ min: 1, max: 40 });
const END_OF_SERVICE = STAYS_POLICY.earnAtMinute.value;

const soldFor = (totalFen: number, days: number) => ({
  state: 'active' as const,
  first: FIRST,
  last: addDays(FIRST, days - 1),
  endedOn: null as LocalDate | null,
  earnedUntil: null as LocalDate | null,
  totalFen: fen(totalFen),
});

it('earns the whole price over its days, to the fen, in however many runs and however late', () => {
  fc.assert(
    fc.property(
      price,
      length,
      fc.array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 12 }),
      (total, days, runs) => {
        let stay = soldFor(total, days);
        const earned: { day: LocalDate; amountFen: number }[] = [];
        const last = atMinute(addDays(FIRST, days), 0);
        for (const now of [...runs.sort((a, b) => a - b).map((minute) => atMinute(FIRST, minute)), last]) {
          const found = earnedDays(stay, now);
          for (const { day, at } of found) {
            expect(at <= now).toBe(true);
            expect(dayOf(at)).toBe(day);
          }
          earned.push(...found);
          stay = { ...stay, earnedUntil: found.at(-1)?.day ?? stay.earnedUntil };
          const next = nextEarningAt(stay);
          expect(next === null || next > now).toBe(true);
        }
        expect(nextEarningAt(stay)).toBeNull();
        expect(earned.map(({ day }) => day)).toEqual(Array.from({ length: days }, (_, place) => addDays(FIRST, place)));
        expect(sumFen(earned.map(({ amountFen }) => fen(amountFen)))).toBe(total);
      },
    ),
  );
});

it('ended early, it has earned exactly what is charged; what goes back comes out of the rest, or of days earned before', () => {
  fc.assert(
    fc.property(price, length, fc.nat(39), fc.nat(39), (total, days, served, seen) => {
      const last = Math.min(served, days - 1);
      const stay = soldFor(total, days);
      const before = earnedDays(stay, atMinute(addDays(FIRST, Math.min(seen, days - 1)), END_OF_SERVICE));
      const ended = {
        ...stay,
        state: 'ended' as const,
        endedOn: addDays(FIRST, last),
        earnedUntil: before.at(-1)?.day ?? null,
      };
      const after = earnedDays(ended, atMinute(addDays(FIRST, days), 0));
      const { chargedFen, refundFen } = settleDays(fen(total), days, last + 1);
      const earnedBefore = sumFen(before.map(({ amountFen }) => amountFen));
      const taken = Math.max(0, refundFen - (total - earnedBefore));
      expect(earnedBefore - taken + sumFen(after.map(({ amountFen }) => amountFen))).toBe(chargedFen);
    }),
  );
});

it('nothing is earned before the first day is over, unpaid, or called off', () => {
  const stay = soldFor(100_000, 10);
  expect(earnedDays(stay, atMinute(FIRST, END_OF_SERVICE - 1))).toEqual([]);
  expect(earnedDays(stay, atMinute(FIRST, END_OF_SERVICE))).toMatchObject([{ day: FIRST, amountFen: 10_000 }]);
  for (const state of ['awaiting_payment', 'expired', 'cancelled'] as const) {
    expect(earnedDays({ ...stay, state }, atMinute(addDays(FIRST, 90), 0))).toEqual([]);
    expect(nextEarningAt({ ...stay, state })).toBeNull();
  }
});
