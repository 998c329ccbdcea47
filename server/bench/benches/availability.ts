import { addMinutes, overlaps, type Interval } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import type {
  SchedulingPolicy,
  SlotStart,
  VisitNeed,
} from '../../src/modules/scheduling/contract/scheduling.facade.js';
import { SchedulingFacade } from '../../src/modules/scheduling/contract/scheduling.facade.js';
import { testService } from '../../test/support/test-service.js';
import { wholeApp, type WholeApp } from '../../test/support/whole-app.js';
import { atLeast, atMost, median, quantile, table, type Bench, type Goal } from '../measure.js';
import { chanceFrom } from '../support/chance.js';
import { hireMany, somewhere } from '../support/company.js';

export const availability: Bench = {
  name: 'availability',
  what: '14 天日历的耗时：100、1,000、10,000 名员工，七成满与几乎全满，对照朴素算法',
  run: async ({ quick, say }) => {
    const whole = await wholeApp();
    try {
      return await measure(whole, quick, say);
    } finally {
      await whole.close();
    }
  },
};

interface Crowd {
  readonly name: string;
  readonly count: number;
  readonly fullness: number;
  readonly workerIds: readonly string[];
  readonly service: VisitNeed['service'];
  readonly times: number[];
}

const NAIVE_AT = 1_000;
const ROUNDS = 5;
/** Calendars of a round: fewer of the larger companies, whose calendars take longer. */
const CALLS_AT_ONE = 1_000;
/** Days of rows: the horizon and what the last visit reaches into. */
const SPARE_DAYS = 2;
const DURATION = 120;
const ALMOST_FULL = 0.99;

async function measure(whole: WholeApp, quick: boolean, say: (line: string) => void): Promise<Record<string, Goal>> {
  const scheduling = whole.app.get(SchedulingFacade, { strict: false });
  const db = whole.transactions.reader;
  const chance = chanceFrom(1);
  const policy = await scheduling.policy(db);
  const today = dayOf(whole.clock.now());
  const sizes = quick ? [100, NAIVE_AT] : [100, NAIVE_AT, 10_000];
  const crowds: Crowd[] = [];
  for (const count of sizes) {
    for (const fullness of [0.7, ALMOST_FULL]) {
      const skill = `${count}/${fullness}`;
      const many = { skill, count, from: today, days: policy.horizonDays + SPARE_DAYS, fullness };
      const workerIds = await hireMany(whole.app, chance, many);
      const service = testService({ id: skill, skill });
      crowds.push({ name: skill, count, fullness, workerIds, service, times: [] });
    }
    say(`  ${count} workers hired`);
  }

  const naiveTimes: number[] = [];
  let differences = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const crowd of crowds) {
      const need = { service: crowd.service, durationMinutes: DURATION, place: somewhere(chance) };
      const calls = Math.max(1, Math.round(CALLS_AT_ONE / crowd.count));
      for (let call = 0; call < calls; call += 1) {
        const from = performance.now();
        const days = await scheduling.calendar(need);
        // the first round warms up
        if (round > 0) crowd.times.push(performance.now() - from);
        if (call > 0 || crowd.count !== NAIVE_AT) continue;
        const plain = await plainWorkers(whole, crowd.workerIds);
        const began = performance.now();
        const expected = naive(policy, whole.clock.now(), plain);
        if (round > 0 && crowd.fullness < ALMOST_FULL) naiveTimes.push(performance.now() - began);
        const shown = days.flatMap(({ slots }) => slots);
        if (JSON.stringify(shown.map(key)) !== JSON.stringify(expected.map(key))) differences += 1;
      }
    }
  }

  say(
    table(
      ['workers / full', 'p50 ms', 'p99 ms', 'calls'],
      crowds.map(({ name, times }) => [name, median(times), quantile(times, 0.99), times.length]),
    ),
  );
  say(`naive oracle, ${NAIVE_AT} workers, rows already in memory: p50 ${median(naiveTimes).toFixed(1)} ms`);
  say(`calendars that differ from the oracle: ${differences}`);
  const p99 = (count: number, fullness: number): number =>
    quantile(crowds.find((crowd) => crowd.count === count && crowd.fullness === fullness)!.times, 0.99);
  const largest = sizes.at(-1)!;
  const thousand = crowds.find((crowd) => crowd.count === NAIVE_AT && crowd.fullness < ALMOST_FULL)!;
  return {
    [`p99At${largest}Over100`]: atMost(p99(largest, 0.7) / p99(100, 0.7), 1.5),
    [`p99MsAlmostFullAt${largest}`]: atMost(p99(largest, ALMOST_FULL), 10),
    timesFasterThanNaive: atLeast(median(naiveTimes) / median(thousand.times), 300),
    differencesFromOracle: atMost(differences, 0),
  };
}

interface PlainWorker {
  readonly busy: readonly Interval[];
  readonly off: readonly Interval[];
}

const QUARTERS = 96;
const QUARTER_MINUTES = 15;

/** The same rows as lists of intervals. */
async function plainWorkers(whole: WholeApp, ids: readonly string[]): Promise<PlainWorker[]> {
  const rows = await whole.rows<Record<string, number> & { worker_id: string; day: string }>(
    `SELECT worker_id, CAST(day AS CHAR) AS day, m0, m1, m2, off0, off1, off2 FROM worker_day WHERE worker_id IN (?)`,
    [ids],
  );
  const byWorker = new Map<string, { busy: Interval[]; off: Interval[] }>();
  for (const row of rows) {
    const own = byWorker.get(row.worker_id) ?? { busy: [], off: [] };
    own.busy.push(...intervals(row.day as LocalDate, [row.m0!, row.m1!, row.m2!]));
    own.off.push(...intervals(row.day as LocalDate, [row.off0!, row.off1!, row.off2!]));
    byWorker.set(row.worker_id, own);
  }
  return [...byWorker.values()];
}

function intervals(day: LocalDate, words: readonly number[]): Interval[] {
  const found: Interval[] = [];
  const set = (quarter: number): boolean => ((words[quarter >> 5]! >>> (quarter & 31)) & 1) === 1;
  for (let quarter = 0; quarter < QUARTERS; quarter += 1) {
    if (!set(quarter)) continue;
    const from = quarter;
    while (quarter + 1 < QUARTERS && set(quarter + 1)) quarter += 1;
    found.push({ from: atMinute(day, from * QUARTER_MINUTES), to: atMinute(day, (quarter + 1) * QUARTER_MINUTES) });
  }
  return found;
}

type Shown = Pick<SlotStart, 'startAt' | 'available'>;
const key = ({ startAt, available }: Shown): string => `${startAt.toISOString()} ${available}`;

/** As one would write it at first: dates and objects, everybody asked for every start. */
function naive(policy: SchedulingPolicy, now: Date, workers: readonly PlainWorker[]): Shown[] {
  const shown: Shown[] = [];
  for (let ahead = 0; ahead < policy.horizonDays; ahead += 1) {
    const day = addDays(dayOf(now), ahead);
    for (let minute = policy.openFromMinute; minute < policy.openToMinute; minute += policy.stepMinutes) {
      const startAt = atMinute(day, minute);
      if (startAt < addMinutes(now, policy.noticeMinutes)) continue;
      const visit = { from: startAt, to: addMinutes(startAt, DURATION) };
      const taken = { from: startAt, to: addMinutes(visit.to, policy.bufferMinutes) };
      const working = workers.filter(({ off }) => !off.some((span) => overlaps(span, visit)));
      const free = working.filter(({ busy }) => !busy.some((span) => overlaps(span, taken)));
      if (working.length > 0) shown.push({ startAt, available: free.length > 0 });
    }
  }
  return shown;
}
