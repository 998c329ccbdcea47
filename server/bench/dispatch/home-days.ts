import type { DayPlan, DayProblem, PlanVisit, PlanWorker } from '../../src/modules/dispatch/domain/day-plan/problem.js';
import { chanceFrom } from '../support/chance.js';

/** Everything in seconds. */
const MINUTE = 60;
const HOUR = 3_600;
/** The town is a square of so many metres; its streets are a third longer than the straight line, at 25 km/h. */
const TOWN = 22_000;
const DETOUR = 1.3;
const METRES_PER_SECOND = 7;
const SKILLS = 6;
const DURATIONS = [60, 90, 120, 120, 180].map((minutes) => minutes * MINUTE);
const BUFFER = 10 * MINUTE;
const PENALTY = 1_000_000;
const CREW_SHARE = 0.04;

export interface HomeDay {
  readonly visits: number;
  /** how many visits there are for each worker */
  readonly perWorker: number;
  /** half the window around the promised start: a quarter of an hour, or for some much more */
  readonly windows: 'mixed' | 'quarter';
}

/** A day of home services by seed: shifts, some with a break, skills, pairs, promises. */
export function homeDay({ visits, perWorker, windows }: HomeDay, seed: number): DayProblem {
  const chance = chanceFrom(seed);
  const below = (count: number): number => Math.floor(chance() * count);
  const count = Math.round(visits / perWorker);
  const spots = Array.from({ length: count + visits }, () => [chance() * TOWN, chance() * TOWN] as const);
  const travel = new Int32Array(spots.length ** 2);
  spots.forEach(([x, y], from) =>
    spots.forEach(([otherX, otherY], to) => {
      travel[from * spots.length + to] = Math.ceil((Math.hypot(x - otherX, y - otherY) * DETOUR) / METRES_PER_SECOND);
    }),
  );
  const workers = Array.from({ length: count }, (_, home): PlanWorker => {
    const from = (7 + below(5)) * HOUR;
    const to = from + 10 * HOUR;
    const rest = from + (3 + below(3)) * HOUR;
    const spans = chance() < 0.5 ? [[from, to] as const] : [[from, rest] as const, [rest + HOUR, to] as const];
    return { home, leaves: from - HOUR, back: to + HOUR, spans, most: 9 * HOUR };
  });
  const skills = workers.map(() => new Set([below(SKILLS), below(SKILLS), below(SKILLS)]));
  const needs = Array.from({ length: visits }, () => below(SKILLS));
  return {
    workers,
    visits: needs.map((_, index): PlanVisit => {
      const duration = DURATIONS[below(DURATIONS.length)]!;
      const start = 8 * HOUR + below(20) * 30 * MINUTE;
      const half = windows === 'mixed' && chance() < 0.6 ? (1 + below(3)) * HOUR : 15 * MINUTE;
      const crew = chance() < CREW_SHARE ? 2 : 1;
      const [from, to] = [start - half, start + half];
      return { place: count + index, duration, from, to, crew, load: duration, penalty: PENALTY, pinned: false };
    }),
    places: spots.length,
    travel,
    buffer: BUFFER,
    allowed: Uint8Array.from(needs.flatMap((skill) => skills.map((own) => Number(own.has(skill))))),
    dislike: new Int32Array(visits * count),
    balance: 0,
  };
}

/** The same day after one worker has fallen ill: moving anybody else costs an hour of travel. */
export function withoutWorker(problem: DayProblem, plan: DayPlan, ill: number): DayProblem {
  const workers = problem.workers.length;
  const allowed = problem.allowed.map((may, pair) => (pair % workers === ill ? 0 : may));
  const dislike = problem.dislike.map((_, pair) => {
    const crew = plan.seats[Math.floor(pair / workers)]!;
    return crew.length === 0 || crew.includes(pair % workers) ? 0 : HOUR;
  });
  return { ...problem, allowed, dislike };
}
