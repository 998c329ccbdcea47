import { travelOf } from './day-plan/check-plan.js';
import type { DayPlan, DayProblem } from './day-plan/problem.js';
import type { DayFigures } from './day-plan-file.js';

/** One place of a crew that somebody else takes. Workers and visits are indexes of the problem. */
export interface SeatChange {
  readonly visit: number;
  /** null: nobody has it */
  readonly from: number | null;
  readonly to: number;
  readonly because: string;
}

export interface ComparedPlans {
  readonly problem: DayProblem;
  readonly before: DayPlan;
  readonly after: DayPlan;
  /** visits of `before` that cannot be served as they stand */
  readonly lost: ReadonlySet<number>;
  readonly names: readonly string[];
}

/** Who takes whose place, and why. What the plan found nobody for stays as it is. */
export function seatChanges(plans: ComparedPlans): SeatChange[] {
  const reasons = new Reasons(plans);
  return plans.after.seats.flatMap((crew, visit) => {
    const had = plans.before.seats[visit]!;
    const leaving = had.filter((worker) => !crew.includes(worker));
    return crew
      .filter((worker) => !had.includes(worker))
      .map((to, index) => {
        const from = leaving[index] ?? null;
        return { visit, from, to, because: reasons.of(visit, from, to) };
      });
  });
}

export function figuresOf(problem: DayProblem, plan: DayPlan, broken: number): DayFigures {
  const loads = loadsOf(problem, plan).filter((_, worker) => problem.workers[worker]!.spans.length > 0);
  const mean = loads.reduce((sum, load) => sum + load, 0) / Math.max(1, loads.length);
  const variance = loads.reduce((sum, load) => sum + (load - mean) ** 2, 0) / Math.max(1, loads.length);
  return {
    unassigned: plan.seats.filter((crew) => crew.length === 0).length,
    broken,
    travel: travelOf(problem, plan),
    busiest: Math.max(0, ...loads),
    spread: Math.round(Math.sqrt(variance)),
  };
}

/** The facts behind the sentences. */
class Reasons {
  private readonly loadsBefore: readonly number[];
  private readonly loadsAfter: readonly number[];
  private readonly saved: number;

  constructor(private readonly plans: ComparedPlans) {
    const { problem, before, after } = plans;
    this.loadsBefore = loadsOf(problem, before);
    this.loadsAfter = loadsOf(problem, after);
    this.saved = travelOf(problem, before) - travelOf(problem, after);
  }

  of(visit: number, from: number | null, to: number): string {
    const { problem, before, after, lost, names } = this.plans;
    const way = detour(problem, after, visit, to);
    if (from === null) return `原来没有人上门；${names[to]}这段时间有空，多走${way}分钟`;
    if (lost.has(visit)) return `${names[from]}这一单去不了；${names[to]}赶得上，多走${way}分钟`;
    const less = detour(problem, before, visit, from) - way;
    if (less > 0) return `由${names[to]}去顺路，这一单路上少${less}分钟`;
    const [was, is] = [this.loadsBefore[from]!, this.loadsAfter[from]!];
    if (was > this.loadsBefore[to]! && is < was) {
      return `${names[from]}当天从${hours(was)}小时减到${hours(is)}小时，忙闲更均`;
    }
    return this.saved > 0 ? `给别的上门腾出时间，全天路上共少${this.saved}分钟` : '给没有人去的上门腾出时间';
  }
}

/** How much longer a worker's way is for this visit. */
function detour(problem: DayProblem, plan: DayPlan, visit: number, worker: number): number {
  const { home } = problem.workers[worker]!;
  const way = plan.seats
    .flatMap((crew, index) => (crew.includes(worker) ? [index] : []))
    .sort((a, b) => plan.starts[a]! - plan.starts[b]!);
  const at = way.indexOf(visit);
  const placeOf = (index: number): number => (way[index] === undefined ? home : problem.visits[way[index]]!.place);
  const trip = (from: number, to: number): number => problem.travel[from * problem.places + to]!;
  const [before, here, after] = [placeOf(at - 1), placeOf(at), placeOf(at + 1)];
  return trip(before, here) + trip(here, after) - trip(before, after);
}

function loadsOf({ workers, visits }: DayProblem, { seats }: DayPlan): number[] {
  const loads = workers.map(() => 0);
  seats.forEach((crew, visit) => {
    for (const worker of crew) loads[worker]! += visits[visit]!.duration;
  });
  return loads;
}

const hours = (minutes: number): number => Math.round(minutes / 6) / 10;
