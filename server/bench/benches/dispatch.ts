import { existsSync } from 'node:fs';
import path from 'node:path';
import { DaySearch } from '../../src/modules/dispatch/domain/day-plan/day-search.js';
import { PlanningThreads } from '../../src/modules/dispatch/infrastructure/planning-threads.js';
import { wholeApp, type WholeApp } from '../../test/support/whole-app.js';
import { BEST_KNOWN, BEST_KNOWN_SOURCE } from '../dispatch/best-known.js';
import { homeDay, withoutWorker, type HomeDay } from '../dispatch/home-days.js';
import { cpuMs, online, searched } from '../dispatch/rivals.js';
import { replanTimes } from '../dispatch/replan-latency.js';
import { readSolomon, SOLOMON_UNIT } from '../dispatch/solomon.js';
import { atLeast, atMost, median, quantile, table, type Bench, type BenchOptions, type Goal } from '../measure.js';

type Goals = Record<string, Goal>;

export const dispatch: Bench = {
  name: 'dispatch',
  what: '排班：逐单插入、我们的优化、公开最优值同场对照；病假修补与改排时延；排班时 API 的 p99（--instances 目录：Solomon 算例）',
  run: async (options) => ({
    ...standard(options),
    ...homeServices(options),
    ...repair(options),
    ...warmth(options),
    ...(await inTheHouse(options)),
  }),
};

const QUICK_INSTANCES = ['C101', 'C204', 'R104', 'R112', 'R203', 'R211', 'RC101', 'RC107', 'RC204', 'RC207'];
const BUDGETS = [
  { ms: 500, goal: 0.8 },
  { ms: 1_000, goal: 0.8 },
  { ms: 2_000, goal: 0.4 },
  { ms: 10_000, goal: 0.24 },
];
const DAYS = [
  { name: 'mixed windows', perWorker: 3, windows: 'mixed' },
  { name: '±15 minutes', perWorker: 2.8, windows: 'quarter' },
  { name: 'overfull', perWorker: 3.6, windows: 'quarter' },
] as const satisfies readonly (Omit<HomeDay, 'visits'> & { name: string })[];
const DAY_MS = 3_000;
const REPAIRS = 20;
const REPAIR_STEPS = 500;
const CALLS = 200;
const ROUNDS = 5;

/** Solomon's instances, distance alone, against the best that is known. */
function standard({ instances, quick, say }: BenchOptions): Goals {
  if (!instances) {
    say('no --instances: the standard instances are left out');
    return {};
  }
  const names = (quick ? QUICK_INSTANCES : Object.keys(BEST_KNOWN)).filter((name) =>
    existsSync(path.join(instances, `${name}.txt`)),
  );
  const budgets = quick ? BUDGETS.slice(0, 2) : BUDGETS;
  const gaps = budgets.map((): number[] => []);
  const lines = names.map((name) => {
    const problem = readSolomon(path.join(instances, `${name}.txt`));
    const best = BEST_KNOWN[name]!;
    const gapOf = (travel: number): number => (travel / SOLOMON_UNIT / best - 1) * 100;
    const ours = budgets.map(({ ms }, index) => {
      const { travel, unassigned } = searched(problem, ms);
      if (unassigned > 0 || gapOf(travel) < -1e-6) throw new Error(`${name}: ${travel}, ${unassigned} unassigned`);
      gaps[index]!.push(gapOf(travel));
      return gapOf(travel).toFixed(2);
    });
    return [name, best, gapOf(online(problem).travel).toFixed(1), ...ours];
  });
  say(BEST_KNOWN_SOURCE);
  say(table(['instance', 'best known', 'online gap %', ...budgets.map(({ ms }) => `ours ${ms / 1_000} s`)], lines));
  return Object.fromEntries(
    budgets.map(({ ms, goal }, index) => {
      const mean = gaps[index]!.reduce((sum, gap) => sum + gap, 0) / Math.max(1, names.length);
      return [`solomonGapPercentAt${ms}Ms`, atMost(mean, goal)];
    }),
  );
}

/** Days of home services: nobody is left out first, then the way. */
function homeServices({ quick, say }: BenchOptions): Goals {
  const lines: (string | number)[][] = [];
  const sides = DAYS.map((day) => {
    const found = (quick ? [1_000] : [200, 1_000]).map((visits) => {
      const problem = homeDay({ ...day, visits }, 1);
      const first = online(problem);
      const ours = searched(problem, DAY_MS);
      for (const [side, { unassigned, travel, unfair, cpuMs: spent }] of [
        ['online', first],
        ['ours', ours],
      ] as const) {
        lines.push([`${day.name}, ${visits}: ${side}`, unassigned, travel, unfair.toFixed(2), spent]);
      }
      return { first, ours, perOrder: first.cpuMs / visits };
    });
    return found.at(-1)!;
  });
  say(table(['home-service day', 'unassigned', 'travel s', 'unfair', 'CPU ms'], lines));
  const [mixed, tight, full] = sides as [(typeof sides)[0], (typeof sides)[0], (typeof sides)[0]];
  const fewer = ({ first, ours }: (typeof sides)[0]): number =>
    first.unassigned === 0 ? 100 : (1 - ours.unassigned / first.unassigned) * 100;
  return {
    mixedTravelOverOnline: atMost(mixed.ours.travel / mixed.first.travel, 0.77),
    mixedUnassigned: atMost(mixed.ours.unassigned, 0),
    quarterFewerUnassignedPercent: atLeast(fewer(tight), 95),
    overfullFewerUnassignedPercent: atLeast(fewer(full), 45),
    onlineMsPerOrder: atMost(median(sides.map(({ perOrder }) => perOrder)), 1),
  };
}

/** Somebody falls ill on a day of 200 visits: their visits are given away and the others disturbed as little as can be. */
function repair({ say }: BenchOptions): Goals {
  const problem = homeDay({ visits: 200, perWorker: 2.4, windows: 'mixed' }, 2);
  const { plan, unassigned } = searched(problem, DAY_MS / 3);
  const spent: number[] = [];
  const extra: number[] = [];
  const moved: number[] = [];
  for (let round = -3; round < REPAIRS; round += 1) {
    const ill = (round + REPAIRS) % problem.workers.length;
    const began = cpuMs();
    const search = new DaySearch(withoutWorker(problem, plan, ill), 1, plan);
    for (let step = 0; step < REPAIR_STEPS; step += 1) search.step(step / REPAIR_STEPS);
    const used = cpuMs() - began;
    if (round < 0) continue;
    const { seats } = search.plan();
    spent.push(used);
    extra.push(search.best.unassigned - unassigned);
    moved.push(
      seats.filter((crew, visit) => {
        const had = plan.seats[visit]!;
        return had.length > 0 && !had.includes(ill) && !crew.every((worker) => had.includes(worker));
      }).length,
    );
  }
  const rows = [[`${REPAIR_STEPS} steps, ${REPAIRS} illnesses`, median(spent), Math.max(...extra), median(moved)]];
  say(table(['repair of 200 visits', 'CPU ms', 'most extra unassigned', 'others moved'], rows));
  return {
    repairCpuMs: atMost(median(spent), 30),
    repairExtraUnassigned: atMost(median(extra), 0),
    repairOthersMoved: atMost(median(moved), 5),
  };
}

/** The same day again and again in one process: nothing may get slower. */
function warmth({ say }: BenchOptions): Goals {
  const problem = homeDay({ visits: 200, perWorker: 2.6, windows: 'mixed' }, 3);
  const rates = Array.from({ length: 6 }, () => {
    const { steps, cpuMs: spent } = searched(problem, 700);
    return (steps / spent) * 1_000;
  });
  say(`steps per CPU second, one solve after the other: ${rates.map((rate) => Math.round(rate)).join(', ')}`);
  return { nthOverFirst: atLeast(median(rates.slice(1)) / rates[0]!, 0.9) };
}

async function inTheHouse(options: BenchOptions): Promise<Goals> {
  const whole = await wholeApp();
  try {
    return { ...(await apiMeanwhile(whole, options)), ...(await replans(whole, options)) };
  } finally {
    await whole.close();
  }
}

/** A worker falls ill on a day of so many visits: from the press to the preview, tables read and checks made. */
async function replans(whole: WholeApp, { quick, say }: BenchOptions): Promise<Goals> {
  const visits = quick ? 60 : 200;
  const { millis, cpu, moved, unsolved } = await replanTimes(whole, visits, quick ? 5 : REPAIRS);
  const [middle, late] = [median(millis), quantile(millis, 0.95)];
  const row = [visits, ...[middle, late, median(cpu)].map(Math.round), median(moved), Math.max(...unsolved)];
  say(table(['re-plan of visits', 'median ms', 'p95 ms', 'CPU ms', 'changes', 'most unsolved'], [row]));
  return { replanMsAt95: atMost(late, 1_000) };
}

/** Requests while the thread searches, against those before it: one beside the other in every round. */
async function apiMeanwhile(whole: WholeApp, { say }: BenchOptions): Promise<Goals> {
  const threads = whole.app.get(PlanningThreads, { strict: false });
  const problem = homeDay({ visits: 200, perWorker: 2.6, windows: 'mixed' }, 4);
  const given = { seats: problem.visits.map(() => []), starts: problem.visits.map(() => 0) };
  const ask = async (): Promise<number[]> => {
    const times: number[] = [];
    for (let call = 0; call < CALLS; call += 1) {
      const began = performance.now();
      await whole.app.inject({ method: 'GET', url: '/api/services' });
      times.push(performance.now() - began);
    }
    return times;
  };
  const [idle, busy]: [number[], number[]] = [[], []];
  for (let round = -1; round < ROUNDS; round += 1) {
    const before = quantile(await ask(), 0.99);
    const search = threads.search({ problem, given, seed: 1, seconds: 60 }, () => undefined);
    const during = quantile(await ask(), 0.99);
    search.stop();
    await search.done;
    if (round < 0) continue;
    idle.push(before);
    busy.push(during);
  }
  say(`API p99: ${median(idle).toFixed(1)} ms idle, ${median(busy).toFixed(1)} ms while a plan runs`);
  return { apiP99WhilePlanningOverIdle: atMost(median(busy) / median(idle), 1.3) };
}
