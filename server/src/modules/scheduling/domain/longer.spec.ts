import fc from 'fast-check';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { atMinute, localDate } from '@daowei/shared/kernel/local-date';
import { testPolicy } from '../../../../test/support/test-policy.js';
import { tooNear } from './gaps.js';
import { lengthened } from './longer.js';
import { meets, NO_QUARTERS, shapeOf, touchedQuarters, union } from './quarters.js';

const RULES = testPolicy();
const DAY = localDate('2026-03-10');
const at = (minute: number): Date => atMinute(DAY, minute);
const VISIT = { from: at(600), to: at(720) };
const CLAIM = { visit: VISIT, busyTo: addMinutes(VISIT.to, RULES.bufferMinutes) };

/** The next visits of the day, each where the one before leaves room. */
const NEXT = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 15, max: 180 }), fc.integer({ min: 0, max: 90 })),
    {
      maxLength: 3,
    },
  )
  .map((visits) => {
    let from = 720 + RULES.bufferMinutes;
    return visits.map(([free, minutes, travelMinutes]) => {
      const start = from + Math.max(free, travelMinutes);
      from = start + minutes + RULES.bufferMinutes;
      return { from: at(start), to: at(start + minutes), travelMinutes };
    });
  });

it('takes as much of the time after a visit as is free, and no more', () => {
  fc.assert(
    fc.property(NEXT, fc.integer({ min: 1, max: 12 }), (neighbours, steps) => {
      const to = addMinutes(VISIT.to, steps * 15);
      const taken = [VISIT, ...neighbours].flatMap((one) => shapeOf(one, RULES.bufferMinutes));
      const busy = taken.filter(({ day }) => day === DAY).reduce((all, one) => union(all, one.busy), NO_QUARTERS);
      const off = NO_QUARTERS;
      const longer = lengthened(CLAIM, to, { days: new Map([[DAY, { busy, off }]]), neighbours }, RULES);
      const fits = (until: Date): boolean => tooNear({ from: VISIT.from, to: until }, neighbours, RULES).length === 0;
      if (longer) {
        expect(fits(longer.until)).toBe(true);
        expect(longer.more.every(({ words }) => !meets(words, busy))).toBe(true);
        // old and new together are exactly what the longer visit takes
        const whole = touchedQuarters({ from: VISIT.from, to: longer.busyTo });
        const own = touchedQuarters({ from: VISIT.from, to: CLAIM.busyTo });
        expect(whole).toEqual(
          longer.more.map(({ day, words }, place) => ({ day, words: union(words, own[place]!.words) })),
        );
      }
      if (neighbours.length === 0) expect(longer?.until).toEqual(to);
      // a quarter more would come too near to the next visit
      const reached = longer?.until ?? VISIT.to;
      if (reached < to) expect(fits(addMinutes(reached, 15))).toBe(false);
    }),
  );
});
