import type { GeoPoint } from '@daowei/shared/kernel/geo';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { FollowFreeTime } from '../../src/modules/scheduling/application/follow-free-time.js';
import {
  SchedulingFacade,
  type SchedulingPolicy,
  type VisitNeed,
} from '../../src/modules/scheduling/contract/scheduling.facade.js';
import { findStarts } from '../../src/modules/scheduling/domain/free-time/find-starts.js';
import { testService } from '../../test/support/test-service.js';
import { wholeApp, type WholeApp } from '../../test/support/whole-app.js';
import { atLeast, atMost, median, quantile, table, type Bench, type Goal } from '../measure.js';
import { chanceFrom, type Chance } from '../support/chance.js';
import { hireMany, somewhere, VISIT_MINUTES } from '../support/company.js';
import { crowdInMemory } from '../support/crowd-in-memory.js';
import { writeHistory } from '../support/history.js';
import { naiveCalendar, plainWorkers, type Shown } from '../support/naive-calendar.js';

export const availability: Bench = {
  name: 'availability',
  what: '14 天日历的耗时：100、1,000、10,000 名员工，七成满与几乎全满，十倍历史，对照朴素算法',
  run: async ({ quick, say }) => {
    const whole = await wholeApp();
    try {
      return await new Availability(whole, quick, say).measure();
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
  readonly need: Omit<VisitNeed, 'place'>;
  /** of whole calendars, what changed meanwhile looked up */
  readonly times: number[];
  /** the same in CPU time of this process: the steady gauge on a shared machine */
  readonly cpu: number[];
  /** of the search alone */
  readonly searches: number[];
}

const NAIVE_AT = 1_000;
const SMALLEST = 100;
const ROUNDS = 5;
const CALLS = 60;
const QUICK_CALLS = 40;
/** Days of rows: the horizon and what the last visit reaches into. */
const SPARE_DAYS = 2;
const DURATION = VISIT_MINUTES;
const IN_MEMORY = [100, 1_000, 10_000];
const SEARCHES = 500;
const USUAL = 0.7;
const ALMOST_FULL = 0.99;
const HISTORY_TIMES = 10;

/** Crowds share one company; every crowd has its own trade. */
class Availability {
  private readonly chance: Chance = chanceFrom(1);
  private readonly scheduling: SchedulingFacade;
  private readonly following: FollowFreeTime;
  private differences = 0;
  private readonly naiveTimes: number[] = [];

  constructor(
    private readonly whole: WholeApp,
    private readonly quick: boolean,
    private readonly say: (line: string) => void,
  ) {
    this.scheduling = whole.app.get(SchedulingFacade, { strict: false });
    this.following = whole.app.get(FollowFreeTime, { strict: false });
  }

  async measure(): Promise<Record<string, Goal>> {
    const policy = await this.scheduling.policy(this.whole.transactions.reader);
    this.searchInMemory(policy);
    const sizes = this.quick ? [SMALLEST, NAIVE_AT] : [SMALLEST, NAIVE_AT, 10_000];
    const crowds: Crowd[] = [];
    for (const count of sizes) {
      for (const fullness of [USUAL, ALMOST_FULL]) crowds.push(await this.hire(policy, count, fullness));
    }
    await this.settle();
    this.following.forget();
    const began = performance.now();
    await this.following.current(policy);
    this.say(`the index of everybody is built in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
    for (let round = 0; round <= ROUNDS; round += 1) await this.round(policy, crowds, round > 0);
    this.report('', crowds);

    const [small] = crowds;
    const before = median(small!.times);
    const lines = await writeHistory(this.whole, small!.workerIds, this.chance, HISTORY_TIMES * policy.horizonDays);
    await this.settle();
    this.following.forget();
    const aged = { ...small!, name: `${small!.name}, ${lines} old claims`, times: [], cpu: [], searches: [] };
    for (let round = 0; round <= ROUNDS; round += 1) await this.round(policy, [aged], round > 0);
    this.report(`${HISTORY_TIMES} times the history`, [aged]);

    const p99 = (count: number, fullness: number): number =>
      quantile(crowds.find((crowd) => crowd.count === count && crowd.fullness === fullness)!.times, 0.99);
    const largest = sizes.at(-1)!;
    const thousand = crowds.find((crowd) => crowd.count === NAIVE_AT && crowd.fullness === USUAL)!;
    return {
      [`p99At${largest}Over${SMALLEST}`]: atMost(p99(largest, USUAL) / p99(SMALLEST, USUAL), 1.5),
      [`p99MsAlmostFullAt${largest}`]: atMost(p99(largest, ALMOST_FULL), 10),
      timesFasterThanNaive: atLeast(median(this.naiveTimes) / median(thousand.times), 300),
      medianWithTenTimesTheHistory: atMost(median(aged.times) / before, 1.2),
      differencesFromOracle: atMost(this.differences, 0),
    };
  }

  private async hire(policy: SchedulingPolicy, count: number, fullness: number): Promise<Crowd> {
    const name = `${count} / ${Math.round(fullness * 100)} %`;
    const workerIds = await hireMany(this.whole.app, this.chance, {
      skill: name,
      count,
      from: dayOf(this.whole.clock.now()),
      days: policy.horizonDays + SPARE_DAYS,
      fullness,
      placed: true,
    });
    this.say(`  ${name}: hired`);
    const need = { service: testService({ id: name, skill: name }), durationMinutes: DURATION };
    return { name, count, fullness, workerIds, need, times: [], cpu: [], searches: [] };
  }

  /** As if all of it had been written the day before yesterday: a company does not hire ten thousand in a minute. */
  private async settle(): Promise<void> {
    for (const name of ['worker', 'worker_skill', 'worker_certificate']) {
      await this.whole.rows(`UPDATE ${name} SET changed_at = NOW(3) - INTERVAL 2 DAY`);
    }
  }

  /** One calendar of each crowd after the other, so that all share the machine's moods. */
  private async round(policy: SchedulingPolicy, crowds: readonly Crowd[], counts: boolean): Promise<void> {
    for (let call = 0; call < (this.quick ? QUICK_CALLS : CALLS); call += 1) {
      for (const crowd of crowds) {
        const place = somewhere(this.chance);
        const need = { ...crowd.need, place };
        const cpu = process.cpuUsage();
        const from = performance.now();
        const days = await this.scheduling.calendar(need);
        const [time, used] = [performance.now() - from, process.cpuUsage(cpu)];
        const search = await this.search(policy, need);
        if (counts) {
          crowd.times.push(time);
          crowd.cpu.push((used.user + used.system) / 1_000);
          crowd.searches.push(search);
        }
        // the warming round compares the almost full, the others the usual
        if (call === 0 && crowd.count === NAIVE_AT && counts === (crowd.fullness === USUAL)) {
          const shown = days.flatMap(({ slots }) => slots);
          await this.compare(policy, crowd, place, shown);
        }
      }
    }
  }

  /** What the search costs by itself, without a database to fill: companies of any size, also in a quick run. */
  private searchInMemory(policy: SchedulingPolicy): void {
    const now = this.whole.clock.now();
    const days = policy.horizonDays + SPARE_DAYS;
    const crowds = IN_MEMORY.flatMap((count) =>
      [USUAL, ALMOST_FULL].map((fullness) => {
        const wanted = { skill: `${count} / ${Math.round(fullness * 100)} %`, certificates: ['健康证'] };
        const index = crowdInMemory(this.chance, { skill: wanted.skill, count, from: dayOf(now), days, fullness });
        return { wanted, index, times: [] as number[], cpu: [] as number[] };
      }),
    );
    for (let call = -SEARCHES / 10; call < SEARCHES; call += 1) {
      for (const { wanted, index, times, cpu } of crowds) {
        const place = somewhere(this.chance);
        const used = process.cpuUsage();
        const from = performance.now();
        findStarts(index, policy, now, { ...wanted, crew: 1, durationMinutes: DURATION, place });
        const [time, { user, system }] = [performance.now() - from, process.cpuUsage(used)];
        if (call < 0) continue;
        times.push(time);
        cpu.push((user + system) / 1_000);
      }
    }
    this.say(
      table(
        ['search alone', 'p50 ms', 'p99 ms', 'p50 CPU ms', 'p99 CPU ms', 'calls'],
        crowds.map(({ wanted, times, cpu }) => [
          wanted.skill,
          median(times),
          quantile(times, 0.99),
          median(cpu),
          quantile(cpu, 0.99),
          times.length,
        ]),
      ),
    );
  }

  private async search(policy: SchedulingPolicy, { service, ...asked }: VisitNeed): Promise<number> {
    const index = await this.following.current(policy);
    const { skill, certificates, crew } = service;
    const from = performance.now();
    findStarts(index, policy, this.whole.clock.now(), { skill, certificates, crew, ...asked });
    return performance.now() - from;
  }

  private async compare(
    policy: SchedulingPolicy,
    crowd: Crowd,
    place: GeoPoint,
    shown: readonly Shown[],
  ): Promise<void> {
    const workers = await plainWorkers(this.whole, crowd.workerIds);
    const from = performance.now();
    const expected = naiveCalendar(policy, this.whole.clock.now(), workers, DURATION, place);
    if (crowd.fullness === USUAL) this.naiveTimes.push(performance.now() - from);
    if (JSON.stringify(shown.map(key)) !== JSON.stringify(expected.map(key))) this.differences += 1;
  }

  private report(title: string, crowds: readonly Crowd[]): void {
    if (title) this.say(title);
    this.say(
      table(
        ['workers / full', 'p50 ms', 'p99 ms', 'p50 CPU ms', 'p99 CPU ms', 'search p50 µs', 'search p99 µs', 'calls'],
        crowds.map(({ name, times, cpu, searches }) => [
          name,
          median(times),
          quantile(times, 0.99),
          median(cpu),
          quantile(cpu, 0.99),
          median(searches) * 1_000,
          quantile(searches, 0.99) * 1_000,
          times.length,
        ]),
      ),
    );
    if (title) return;
    this.say(`naive oracle, ${NAIVE_AT} workers, rows already in memory: p50 ${median(this.naiveTimes).toFixed(1)} ms`);
    this.say(`calendars that differ from the oracle: ${this.differences}`);
  }
}

const key = ({ startAt, available }: Shown): string => `${startAt.toISOString()} ${available}`;
