import fc from 'fast-check';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { missedAfter, type NextVisit } from './overrun.js';

const NOON = new Date('2026-03-10T04:00:00.000Z');
const GAP = 30;

/** One after the other, half an hour apart at least. */
const NEXT = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 30, max: 180 }), fc.integer({ min: 0, max: 60 })),
    {
      maxLength: 4,
    },
  )
  .map((visits) => {
    let from = GAP;
    return visits.map(([free, minutes, window], place): NextVisit => {
      const start = addMinutes(NOON, from + free);
      from += free + minutes + GAP;
      return { orderId: `order-${place}`, from: start, minutes, promisedTo: addMinutes(start, window) };
    });
  });

it('names exactly the visits that begin after their promise, when the worker goes to all others', () => {
  fc.assert(
    fc.property(NEXT, fc.integer({ min: -60, max: 240 }), (next, over) => {
      const until = addMinutes(NOON, over);
      const missed = new Set(missedAfter(until, next, () => GAP).map(({ orderId }) => orderId));
      let free = until;
      for (const { orderId, from, minutes, promisedTo } of next) {
        const begin = new Date(Math.max(from.getTime(), addMinutes(free, GAP).getTime()));
        expect(missed.has(orderId)).toBe(begin > promisedTo);
        if (begin <= promisedTo) free = addMinutes(begin, minutes);
      }
      if (over <= 0) expect(missed.size).toBe(0);
    }),
  );
});
