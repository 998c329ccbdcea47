import { checkPlan } from '../../src/modules/dispatch/domain/day-plan/check-plan.js';
import { DaySearch } from '../../src/modules/dispatch/domain/day-plan/day-search.js';
import type { DayPlan, DayProblem } from '../../src/modules/dispatch/domain/day-plan/problem.js';
import { layOutDay, type PlanWeights, type VisitOfDay } from '../../src/modules/dispatch/domain/lay-out-day.js';
import { PLANNING_POLICY } from '../../src/modules/dispatch/domain/planning-policy.js';
import type { Day, Visit } from './day.js';
import { RULES, trip } from './town-map.js';

/** A visit with what is known of its times now. */
export interface Timed {
  readonly visit: Visit;
  readonly start: number;
  readonly duration: number;
  /** it has begun: nothing about it is asked */
  readonly pinned: boolean;
}

/** Until when somebody is not to be had; null: not on that day any more. */
export type FreeFrom = (worker: number) => number | null;

const ALWAYS: FreeFrom = () => 0;

/**
 * The day before in the evening: everything booked is given out anew, as the product plans tomorrow.
 * @param hasAccepted who has a visit has said yes to it: the policy asks more before somebody else comes
 */
export function planNight(day: Day, hasAccepted: boolean, steps: number, seed: number): void {
  const timed = day.visits.map((visit): Timed => ({
    visit,
    start: visit.wish.start,
    duration: visit.wish.duration,
    pinned: false,
  }));
  replanned(day, timed, ALWAYS, { weights: PLANNING_POLICY, hasAccepted, steps, seed });
}

interface Planning {
  readonly weights: PlanWeights;
  readonly hasAccepted: boolean;
  readonly steps: number;
  readonly seed: number;
}

/** Gives the visits that are not pinned to who can best come. @returns how many changed hands */
export function replanned(
  day: Day,
  timed: readonly Timed[],
  freeFrom: FreeFrom,
  { weights, hasAccepted, steps, seed }: Planning,
): number {
  const places = [...day.people.map(({ home }) => home), ...timed.map(({ visit }) => visit.wish.place)];
  const travel = new Int32Array(places.length ** 2);
  places.forEach((from, row) =>
    places.forEach((to, column) => (travel[row * places.length + column] = trip(from, to))),
  );
  const workers = day.duties.map(({ spans }, worker) => {
    const free = freeFrom(worker);
    const own = timed.filter(({ visit, pinned }) => pinned && visit.holder === worker);
    // whoever is at it beyond the shift is still at it
    const busy = own.map(({ start, duration }) => [start, start + duration] as const);
    const all = free === null ? busy : [...spans, ...busy];
    const notBefore = own.length > 0 ? 0 : (free ?? 0);
    return { id: String(worker), spans: all, notBefore, notAfter: 2_880 };
  });
  const visits = timed.map(({ visit, start, duration, pinned }): VisitOfDay => ({
    start,
    duration,
    crew: 1,
    holders: visit.holder === null ? [] : [visit.holder],
    mayCome: Uint8Array.from(day.people, (_, worker) => Number(day.mayCome(worker, visit.wish))),
    familiar: Uint8Array.from(day.memory.served, (known) => Number(known.has(visit.wish.customer))),
    hasAccepted,
    pinned,
  }));
  const { problem, given } = layOutDay(workers, visits, travel, RULES.bufferMinutes, weights);
  return take(timed, problem, searched(problem, given, steps, seed));
}

function searched(problem: DayProblem, given: DayPlan, steps: number, seed: number): DayPlan {
  const search = new DaySearch(problem, seed, given);
  for (let step = 0; step < steps; step += 1) search.step(step / steps);
  const plan = search.plan();
  const wrong = checkPlan(problem, plan);
  if (wrong.length > 0) throw new Error(`the plan breaks rules: ${wrong.slice(0, 3).join('; ')}`);
  return plan;
}

function take(timed: readonly Timed[], problem: DayProblem, { seats }: DayPlan): number {
  let changed = 0;
  timed.forEach(({ visit }, index) => {
    if (problem.visits[index]!.pinned) return;
    const worker = seats[index]![0] ?? null;
    // whom nobody can reach in time keeps who was promised: late is better than never
    if (worker === null || worker === visit.holder) return;
    if (visit.holder !== null) changed += 1;
    visit.holder = worker;
  });
  return changed;
}
