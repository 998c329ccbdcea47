import { parentPort } from 'node:worker_threads';
import { DaySearch } from '../domain/day-plan/day-search.js';
import type { DayPlan, DayProblem } from '../domain/day-plan/problem.js';

/** What the thread is asked for, and what it tells; `task` names the search. */
export type ToThread =
  | {
      readonly kind: 'search';
      readonly task: number;
      readonly problem: DayProblem;
      readonly given: DayPlan;
      readonly seed: number;
      readonly seconds: number;
    }
  | { readonly kind: 'stop'; readonly task: number };

export type FromThread = { readonly task: number } & (
  | {
      readonly kind: 'second';
      readonly second: number;
      readonly unassigned: number;
      readonly broken: number;
      readonly travel: number;
    }
  | { readonly kind: 'done'; readonly plan: DayPlan; readonly lost: readonly number[]; readonly steps: number }
);

/** Steps between two looks at the clock, and milliseconds between two looks at the post. */
const STEPS = 20;
const SLICE_MS = 50;

const stopped = new Set<number>();

if (parentPort) {
  const port = parentPort;
  const tell = (message: FromThread): void => port.postMessage(message);
  port.on('message', (message: ToThread) => {
    if (message.kind === 'stop') stopped.add(message.task);
    else void search(message, tell);
  });
}

/** Searches for as long as it may, letting the post in between; tells every second what it has. */
async function search(
  { task, problem, given, seed, seconds }: Extract<ToThread, { kind: 'search' }>,
  tell: (message: FromThread) => void,
): Promise<void> {
  const began = performance.now();
  const search = new DaySearch(problem, seed, given);
  const millis = seconds * 1_000;
  const say = (second: number): void => {
    const { unassigned, travel } = search.best;
    const { seats } = search.plan();
    const broken = [...search.lost].filter((visit) => seats[visit]!.length === 0).length;
    tell({ task, kind: 'second', second, unassigned, broken, travel });
  };
  say(0);
  let [spent, told] = [performance.now() - began, 0];
  while (spent < millis && !stopped.has(task)) {
    const until = Math.min(millis, spent + SLICE_MS);
    while (spent < until) {
      for (let step = 0; step < STEPS; step += 1) search.step(spent / millis);
      spent = performance.now() - began;
    }
    if (Math.floor(spent / 1_000) > told) say((told = Math.floor(spent / 1_000)));
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  stopped.delete(task);
  tell({ task, kind: 'done', plan: search.plan(), lost: [...search.lost], steps: search.iterations });
}
