import { Dice } from '../../src/modules/dispatch/domain/day-plan/dice.js';
import { checkPlan } from '../../src/modules/dispatch/domain/day-plan/check-plan.js';
import { DaySearch } from '../../src/modules/dispatch/domain/day-plan/day-search.js';
import { Draft } from '../../src/modules/dispatch/domain/day-plan/draft.js';
import { Grounds } from '../../src/modules/dispatch/domain/day-plan/grounds.js';
import type { DayPlan, DayProblem } from '../../src/modules/dispatch/domain/day-plan/problem.js';

/** What a side has made of a day. */
export interface Made {
  readonly plan: DayPlan;
  readonly unassigned: number;
  readonly travel: number;
  /** standard deviation of the workers' loads over their mean */
  readonly unfair: number;
  readonly cpuMs: number;
  readonly steps: number;
}

const STEPS = 20;

/** CPU time of this process, the steady gauge on a machine that others use. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** One order after the other as they come in, each where it costs least; nobody is moved again. */
export function online(problem: DayProblem): Made {
  const draft = new Draft(new Grounds(problem), new Dice(1));
  const began = cpuMs();
  problem.visits.forEach((_, visit) => {
    draft.begin();
    draft.seat(visit, false);
  });
  const spent = cpuMs() - began;
  return made(problem, draft.plan(), spent, draft.routes.travel, 0);
}

/** Our search for so much CPU time. */
export function searched(problem: DayProblem, budgetMs: number, seed = 1): Made {
  const began = cpuMs();
  const search = new DaySearch(problem, seed, null);
  let spent = cpuMs() - began;
  while (spent < budgetMs) {
    for (let step = 0; step < STEPS; step += 1) search.step(Math.min(1, spent / budgetMs));
    spent = cpuMs() - began;
  }
  return made(problem, search.plan(), spent, search.best.travel, search.iterations);
}

/** @throws Error when the plan breaks a rule: a figure of such a plan would mean nothing */
function made(problem: DayProblem, plan: DayPlan, spent: number, travel: number, steps: number): Made {
  const wrong = checkPlan(problem, plan);
  if (wrong.length > 0) throw new Error(`the plan breaks rules: ${wrong.slice(0, 3).join('; ')}`);
  const loads = problem.workers.map(() => 0);
  plan.seats.forEach((crew, visit) => crew.forEach((worker) => (loads[worker]! += problem.visits[visit]!.duration)));
  const mean = loads.reduce((sum, load) => sum + load, 0) / loads.length;
  const spread = Math.sqrt(loads.reduce((sum, load) => sum + (load - mean) ** 2, 0) / loads.length);
  const unassigned = plan.seats.filter((crew) => crew.length === 0).length;
  return { plan, unassigned, travel, unfair: spread / mean, cpuMs: spent, steps };
}
