import type { DayPlan, DayProblem } from './problem.js';

/**
 * Everything a plan must keep, looked at anew: written without the search's columns and tricks, so that an error of the
 * search cannot hide in it. Sentences for the developer; empty when the plan holds.
 * @param given the plan the search began from: whoever is pinned in it keeps their visit
 */
export function checkPlan(problem: DayProblem, plan: DayPlan, given: DayPlan | null = null): string[] {
  const wrong: string[] = [];
  const say = (text: string): void => void wrong.push(text);
  if (plan.seats.length !== problem.visits.length) return ['the plan is of another day'];
  const days = problem.workers.map((): { visit: number; from: number; to: number }[] => []);
  problem.visits.forEach((visit, index) => {
    const crew = plan.seats[index]!;
    const from = plan.starts[index]!;
    if (crew.length === 0) {
      if (visit.pinned && (given?.seats[index] ?? []).length > 0) say(`pinned visit ${index} is served by nobody`);
      return;
    }
    if (crew.length !== visit.crew) say(`visit ${index} needs ${visit.crew} and gets ${crew.length}`);
    if (new Set(crew).size !== crew.length) say(`somebody is two people at visit ${index}`);
    if (from < visit.from || from > visit.to) say(`visit ${index} begins at ${from}, outside of its promise`);
    const agreed = given?.seats[index] ?? [];
    const isKept = agreed.length === crew.length && agreed.every((worker) => crew.includes(worker));
    if (visit.pinned && agreed.length > 0 && !isKept) say(`pinned visit ${index} lost its workers`);
    for (const worker of crew) {
      if (problem.allowed[index * problem.workers.length + worker] !== 1) {
        say(`worker ${worker} may not come to visit ${index}`);
      }
      days[worker]?.push({ visit: index, from, to: from + visit.duration });
    }
  });
  days.forEach((day, worker) => {
    for (const text of wayProblems(problem, worker, day)) say(text);
  });
  return wrong;
}

function wayProblems(
  problem: DayProblem,
  worker: number,
  day: { visit: number; from: number; to: number }[],
): string[] {
  const { home, leaves, back, spans, most } = problem.workers[worker]!;
  const trip = (from: number, to: number): number => problem.travel[from * problem.places + to]!;
  const wrong: string[] = [];
  const way = [...day].sort((a, b) => a.from - b.from || a.to - b.to);
  const carried = way.reduce((sum, { visit }) => sum + problem.visits[visit]!.load, 0);
  if (carried > most) wrong.push(`worker ${worker} carries ${carried} of ${most}`);
  way.forEach(({ visit, from, to }, index) => {
    if (!spans.some(([opens, closes]) => opens <= from && to <= closes)) {
      wrong.push(`worker ${worker} is off duty at visit ${visit}`);
    }
    const { place } = problem.visits[visit]!;
    const before = way[index - 1];
    if (!before) {
      if (leaves + trip(home, place) > from) wrong.push(`worker ${worker} cannot be at visit ${visit} from home`);
      return;
    }
    const needed = Math.max(problem.buffer, trip(problem.visits[before.visit]!.place, place));
    if (before.to + needed > from) wrong.push(`worker ${worker} has no time from ${before.visit} to ${visit}`);
  });
  const last = way.at(-1);
  if (last && last.to + trip(problem.visits[last.visit]!.place, home) > back) {
    wrong.push(`worker ${worker} is not home in time`);
  }
  return wrong;
}

/** What the trips of a plan take together, homes included. */
export function travelOf(problem: DayProblem, plan: DayPlan): number {
  let travel = 0;
  problem.workers.forEach(({ home }, worker) => {
    const way = plan.seats
      .flatMap((crew, visit) => (crew.includes(worker) ? [visit] : []))
      .sort((a, b) => plan.starts[a]! - plan.starts[b]!);
    const places = [home, ...way.map((visit) => problem.visits[visit]!.place), home];
    for (let index = 1; index < places.length; index += 1) {
      travel += way.length === 0 ? 0 : problem.travel[places[index - 1]! * problem.places + places[index]!]!;
    }
  });
  return travel;
}
