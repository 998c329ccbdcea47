import fc from 'fast-check';
import { beginsOf, type Stop } from './day-goes-on.js';
import { layOutDay, type VisitOfDay } from './lay-out-day.js';
import { planDay } from './day-plan/day-search.js';
import { PLANNING_POLICY } from './planning-policy.js';
import { REPLAN_POLICY } from './replan-policy.js';

const BUFFER = 15;

/** A town on a line: the way between two places is their distance. */
function townOf(spots: readonly number[]) {
  const travel = Int32Array.from({ length: spots.length ** 2 }, (_, index) =>
    Math.abs(spots[Math.floor(index / spots.length)]! - spots[index % spots.length]!),
  );
  return { places: spots.length, travel, buffer: BUFFER };
}

/** Up to eight visits of three workers, each later than the one before by enough time for the way. */
const day = fc
  .array(fc.record({ spot: fc.nat(40), worker: fc.nat(2), gap: fc.nat(30), window: fc.nat(45) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((wishes) => {
    const until = [480, 480, 480];
    const stops = wishes.map(({ spot, worker, gap, window }, place): Stop & { spot: number } => {
      const start = until[worker]! + 40 + gap;
      until[worker] = start + 60;
      return { start, duration: 60, promisedTo: start + window, place, holders: [worker], spot };
    });
    return { stops, town: townOf(stops.map(({ spot }) => spot)) };
  });

describe('how the day goes on', () => {
  it('leaves every visit where it is when nobody is held up', () => {
    fc.assert(
      fc.property(day, ({ stops, town }) => {
        expect(beginsOf(stops, [0, 0, 0], town)).toEqual(stops.map(({ start }) => start));
      }),
    );
  });

  it('never says that anybody begins early, after the promise, or before they are free', () => {
    fc.assert(
      fc.property(day, fc.array(fc.integer({ min: 0, max: 1_200 }), { minLength: 3, maxLength: 3 }), (given, free) => {
        const begins = beginsOf(given.stops, free, given.town);
        given.stops.forEach(({ start, promisedTo, holders }, index) => {
          expect(begins[index]).toBeGreaterThanOrEqual(start);
          expect(begins[index]).toBeLessThanOrEqual(promisedTo);
          if (begins[index]! > start) expect(begins[index]).toBeGreaterThanOrEqual(free[holders[0]!]!);
        });
      }),
    );
  });

  it('lets a delay run on to the next, and ends it where there is room', () => {
    const stops: Stop[] = [
      { start: 600, duration: 60, promisedTo: 630, place: 0, holders: [0] },
      { start: 680, duration: 60, promisedTo: 710, place: 1, holders: [0] },
      { start: 900, duration: 60, promisedTo: 930, place: 0, holders: [0] },
    ];
    expect(beginsOf(stops, [620], townOf([0, 20]))).toEqual([620, 700, 900]);
    // the second would be too late: whoever has it cannot keep it, and is free for the third
    expect(beginsOf(stops, [631], townOf([0, 20]))).toEqual([600, 680, 900]);
  });
});

describe('the weights of a running day', () => {
  it('move nobody who has said yes unless somebody would be left out', () => {
    const agreed = fc.array(fc.record({ spot: fc.nat(60), worker: fc.nat(2), slot: fc.nat(3) }), { maxLength: 9 });
    fc.assert(
      fc.property(agreed, (wishes) => {
        const seen = new Set<string>();
        const own = wishes.filter(
          ({ worker, slot }) => !seen.has(`${worker} ${slot}`) && seen.add(`${worker} ${slot}`),
        );
        const spots = [0, 30, 60, ...own.map(({ spot }) => spot)];
        const workers = ['a', 'b', 'c'].map((id) => ({
          id,
          spans: [[0, 1_440]] as const,
          notBefore: 0,
          notAfter: 2_880,
        }));
        const visits = own.map(({ worker, slot }): VisitOfDay => ({
          start: 480 + slot * 180,
          duration: 90,
          crew: 1,
          holders: [worker],
          mayCome: new Uint8Array([1, 1, 1]),
          familiar: new Uint8Array([0, 0, 0]),
          hasAccepted: true,
          pinned: false,
        }));
        const weights = { ...PLANNING_POLICY, ...REPLAN_POLICY };
        const { problem, given } = layOutDay(workers, visits, townOf(spots).travel, BUFFER, weights);
        expect(planDay(problem, 1, 60, given).seats).toEqual(given.seats);
      }),
      { numRuns: 40 },
    );
  });
});
