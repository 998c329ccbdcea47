import { DAY_MINUTES } from '@daowei/shared/kernel/local-date';
import type { DayPlan, DayProblem, PlanVisit, PlanWorker } from './day-plan/problem.js';
import { PLANNING_POLICY } from './planning-policy.js';

/** Somebody who works that day. All times are minutes since its midnight. */
export interface WorkerOfDay {
  readonly id: string;
  readonly spans: readonly Span[];
  /** rested from the day before, and has to rest for the next */
  readonly notBefore: number;
  readonly notAfter: number;
}

export type Span = readonly [from: number, to: number];

/** A visit of the day as it stands. */
export interface VisitOfDay {
  readonly start: number;
  readonly duration: number;
  readonly crew: number;
  /** who has it, by index; the lead first */
  readonly holders: readonly number[];
  /** by worker: 1 where they may come */
  readonly mayCome: Uint8Array;
  /** by worker: 1 where they have served this customer */
  readonly familiar: Uint8Array;
  readonly hasAccepted: boolean;
  /** not to be touched */
  readonly pinned: boolean;
}

export interface LaidOutDay {
  readonly problem: DayProblem;
  readonly given: DayPlan;
}

/** What a plan weighs, in minutes; a running day has weights of its own. */
export type PlanWeights = Readonly<
  Record<
    'mostMinutes' | 'strangerMinutes' | 'balanceMinutes' | 'moveMinutes' | 'acceptedMinutes',
    { readonly value: number }
  >
>;

/** The working day ends when the next has long begun: nobody's way home is cut short. */
const ANY_TIME = 2 * DAY_MINUTES;

/**
 * The day as a problem of numbers. Starts are not moved: what is promised is kept, and only who comes is asked.
 * @param visits the first places are the workers' homes, then one per visit in this order
 */
export function layOutDay(
  workers: readonly WorkerOfDay[],
  visits: readonly VisitOfDay[],
  travel: Int32Array,
  buffer: number,
  policy: PlanWeights = PLANNING_POLICY,
): LaidOutDay {
  const penalty = 1_000_000;
  const loads = workers.map(() => 0);
  for (const { holders, duration } of visits) for (const worker of holders) loads[worker]! += duration;
  const team = workers.map(({ spans, notBefore, notAfter }, home): PlanWorker => ({
    home,
    leaves: -ANY_TIME,
    back: 2 * ANY_TIME,
    spans: clipped(spans, notBefore, notAfter),
    // nobody's day is cut because it is long already
    most: Math.max(policy.mostMinutes.value, loads[home]!),
  }));
  const problem: DayProblem = {
    workers: team,
    visits: visits.map(({ start, duration, crew, holders, pinned }, index): PlanVisit => ({
      place: workers.length + index,
      duration,
      from: start,
      to: start,
      crew,
      load: duration,
      // whoever has somebody coming is never left for all those who have not
      penalty: holders.length > 0 ? penalty * (visits.length + 1) : penalty,
      pinned,
    })),
    places: workers.length + visits.length,
    travel,
    buffer,
    allowed: Uint8Array.from(visits.flatMap(({ mayCome }) => [...mayCome])),
    dislike: Int32Array.from(visits.flatMap((visit) => workers.map((_, worker) => dislikeOf(visit, worker, policy)))),
    // a two hours' visit costs so much more with whoever has three hours more
    balance: policy.balanceMinutes.value / (2 * 120 * 180),
  };
  return { problem, given: { seats: visits.map(({ holders }) => holders), starts: visits.map(({ start }) => start) } };
}

function dislikeOf(visit: VisitOfDay, worker: number, policy: PlanWeights): number {
  const stranger = visit.familiar[worker] === 1 ? 0 : policy.strangerMinutes.value;
  if (visit.holders.length === 0 || visit.holders.includes(worker)) return stranger;
  return stranger + (visit.hasAccepted ? policy.acceptedMinutes : policy.moveMinutes).value;
}

/** In order, joined where they touch, within the two bounds. */
function clipped(spans: readonly Span[], notBefore: number, notAfter: number): Span[] {
  const joined: Span[] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
    else joined.push([from, to]);
  }
  return joined
    .map(([from, to]): Span => [Math.max(from, notBefore), Math.min(to, notAfter)])
    .filter(([from, to]) => from < to);
}
