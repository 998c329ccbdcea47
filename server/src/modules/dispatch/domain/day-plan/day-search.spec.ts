import fc from 'fast-check';
import { checkPlan, travelOf } from './check-plan.js';
import { DaySearch, planDay } from './day-search.js';
import type { DayPlan, DayProblem, PlanVisit, PlanWorker } from './problem.js';

const PENALTY = 100_000;
const RUNS = 30;
const STEPS = 80;
/** The same sum added in another order differs by less than this; the search calls nothing better that is not more. */
const ROUNDING = 1e-6;

const spot = fc.record({ x: fc.nat(60), y: fc.nat(60) });

/** Days of up to twenty visits: breaks, crews, exact and wide promises, people who may not come, uneven trips. */
const day: fc.Arbitrary<DayProblem> = fc
  .record({
    workers: fc.array(
      fc.record({
        home: spot,
        from: fc.integer({ min: 420, max: 600 }),
        length: fc.integer({ min: 120, max: 600 }),
        pause: fc.option(fc.record({ at: fc.integer({ min: 30, max: 300 }), length: fc.integer({ min: 1, max: 90 }) })),
        most: fc.constantFrom(180, 10_000),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    visits: fc.array(
      fc.record({
        place: spot,
        duration: fc.integer({ min: 10, max: 180 }),
        from: fc.integer({ min: 420, max: 1_000 }),
        width: fc.constantFrom(0, 30, 240),
        crew: fc.constantFrom(1, 1, 1, 2),
        no: fc.nat(63),
      }),
      { minLength: 1, maxLength: 20 },
    ),
    buffer: fc.constantFrom(0, 30),
    balance: fc.constantFrom(0, 0.001),
    crooked: fc.nat(3),
  })
  .map(({ workers, visits, buffer, balance, crooked }) => {
    const spots = [...workers.map(({ home }) => home), ...visits.map(({ place }) => place)];
    const travel = Int32Array.from({ length: spots.length ** 2 }, (_, index) => {
      const [from, to] = [spots[Math.floor(index / spots.length)]!, spots[index % spots.length]!];
      const way = Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
      return way + (to.x > from.x ? crooked : 0);
    });
    const team = workers.map(({ from, length, pause, most }, home): PlanWorker => {
      const to = from + length;
      const [rests, returns] = [from + (pause?.at ?? 0), from + (pause?.at ?? 0) + (pause?.length ?? 0)];
      const spans =
        pause && returns < to
          ? ([
              [from, rests],
              [returns, to],
            ] as const)
          : ([[from, to]] as const);
      return { home, leaves: from - 30, back: to + 60, spans, most };
    });
    return {
      workers: team,
      visits: visits.map(({ duration, from, width, crew }, index): PlanVisit => ({
        place: workers.length + index,
        duration,
        from,
        to: from + width,
        crew,
        load: duration,
        penalty: PENALTY,
        pinned: false,
      })),
      places: spots.length,
      travel,
      buffer,
      allowed: Uint8Array.from(visits.flatMap(({ no }) => workers.map((_, bit) => (no & (1 << bit) ? 0 : 1)))),
      dislike: new Int32Array(visits.length * workers.length),
      balance,
    };
  });

const nobodyComes = ({ seats }: DayPlan): number => seats.filter((crew) => crew.length === 0).length;

describe('a day plan', () => {
  it('keeps everything the checker asks for, and its figures are true', () => {
    fc.assert(
      fc.property(day, fc.integer(), (problem, seed) => {
        const search = new DaySearch(problem, seed, null);
        for (let step = 0; step < STEPS; step += 1) search.step(step / STEPS);
        const plan = search.plan();
        expect(checkPlan(problem, plan)).toEqual([]);
        expect(search.best.unassigned).toBe(nobodyComes(plan));
        expect(search.best.travel).toBe(travelOf(problem, plan));
      }),
      { numRuns: RUNS },
    );
  });

  it('is the same for the same seed and steps', () => {
    fc.assert(
      fc.property(day, fc.integer(), (problem, seed) => {
        expect(planDay(problem, seed, STEPS)).toEqual(planDay(problem, seed, STEPS));
      }),
      { numRuns: RUNS },
    );
  });

  it('gets better or stays as it is at every step', () => {
    fc.assert(
      fc.property(day, fc.integer(), (problem, seed) => {
        const search = new DaySearch(problem, seed, null);
        let before = search.best;
        for (let step = 0; step < STEPS; step += 1) {
          search.step(step / STEPS);
          expect(search.best.cost).toBeLessThanOrEqual(before.cost);
          expect(search.best.unassigned).toBeLessThanOrEqual(before.unassigned);
          before = search.best;
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('is never worse than the one it began from, also with a worker more', () => {
    fc.assert(
      fc.property(day, fc.integer(), (problem, seed) => {
        const without = withoutLast(problem);
        const old = new DaySearch(without, seed, null);
        for (let step = 0; step < STEPS; step += 1) old.step(step / STEPS);
        const search = new DaySearch(problem, seed, old.plan());
        expect(search.best.cost).toBeLessThanOrEqual(old.best.cost + ROUNDING);
        for (let step = 0; step < STEPS; step += 1) search.step(step / STEPS);
        expect(search.best.cost).toBeLessThanOrEqual(old.best.cost + ROUNDING);
        expect(checkPlan(problem, search.plan())).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('never takes apart what is agreed on', () => {
    fc.assert(
      fc.property(day, fc.integer(), fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (loose, seed, pins) => {
        const given = planDay(loose, seed, 5);
        const visits = loose.visits.map((visit, index) => ({ ...visit, pinned: pins[index]! }));
        const problem = { ...loose, visits };
        expect(checkPlan(problem, planDay(problem, seed + 1, STEPS, given), given)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('serves everybody the only way there is', () => {
    // two workers, a crew at ten that needs both, and a visit each before it that only one of them may do
    const problem: DayProblem = {
      workers: [0, 1].map((home) => ({ home, leaves: 480, back: 1_080, spans: [[480, 1_080]] as const, most: 600 })),
      visits: [
        { place: 2, duration: 60, from: 600, to: 600, crew: 2, load: 60, penalty: PENALTY, pinned: false },
        { place: 3, duration: 60, from: 480, to: 540, crew: 1, load: 60, penalty: PENALTY, pinned: false },
        { place: 4, duration: 60, from: 480, to: 540, crew: 1, load: 60, penalty: PENALTY, pinned: false },
      ],
      places: 5,
      travel: Int32Array.from({ length: 25 }, (_, index) => (Math.floor(index / 5) === index % 5 ? 0 : 10)),
      buffer: 15,
      allowed: Uint8Array.from([1, 1, 1, 0, 1, 1]),
      dislike: new Int32Array(6),
      balance: 0,
    };
    const { seats } = planDay(problem, 1, 50);
    expect(seats.map((crew) => [...crew].sort())).toEqual([[0, 1], [0], [1]]);
  });

  it('moves nobody for a saving smaller than the move', () => {
    const problem: DayProblem = {
      workers: [0, 1].map((home) => ({ home, leaves: 480, back: 1_080, spans: [[480, 1_080]] as const, most: 600 })),
      visits: [{ place: 2, duration: 60, from: 600, to: 600, crew: 1, load: 60, penalty: PENALTY, pinned: false }],
      places: 3,
      travel: Int32Array.from([0, 9, 6, 9, 0, 4, 6, 4, 0]),
      buffer: 0,
      allowed: Uint8Array.from([1, 1]),
      dislike: Int32Array.from([0, 5]),
      balance: 0,
    };
    const given = { seats: [[0]], starts: [600] };
    expect(planDay(problem, 1, 50, given).seats).toEqual([[0]]);
    expect(planDay({ ...problem, dislike: Int32Array.from([0, 3]) }, 1, 50, given).seats).toEqual([[1]]);
  });
});

function withoutLast(problem: DayProblem): DayProblem {
  const { workers, visits, allowed, dislike } = problem;
  const kept = workers.length - 1;
  const columns = (_: unknown, index: number): boolean => index % workers.length < kept;
  return {
    ...problem,
    workers: workers.slice(0, kept),
    allowed: allowed.filter(columns),
    dislike: dislike.filter(columns),
    visits,
  };
}
