import { randomUUID } from 'node:crypto';
import { createPool, type Pool } from 'mysql2/promise';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { SchedulingFacade } from '../../src/modules/scheduling/contract/scheduling.facade.js';
import { PLACE, SmallTown } from '../../test/support/small-town.js';
import { wholeApp, type WholeApp } from '../../test/support/whole-app.js';
import { atLeast, atMost, median, table, type Bench, type Goal } from '../measure.js';
import { chanceFrom } from '../support/chance.js';
import { hireMany } from '../support/company.js';
import { Crowd } from '../support/crowd.js';
import { Gauges, type Cost } from '../support/gauges.js';
import { claimsTogether, crushes } from './booking-crush.js';
import { bookingSides, doorTo, inProcess, NothingModule, type Side } from './booking-sides.js';

const CLIENTS = 64;
const ROUNDS = 5;
/** Until the process has compiled what it runs often: a server in use is warm. */
const WARM_UP_ROUNDS = 3;
const WARM_UP_REQUESTS = 3_000;
const CLAIMS = 1_280;
const BOOKINGS = 320;
const NOTHING = 'authenticated request, nothing done';
const DAYS = 14;
const VISIT_MINUTES = 120;

export const booking: Bench = {
  name: 'booking',
  what: '64 个并发客户端：裸插入一行、占用时段、经 HTTP 占用、空请求、完整预约；争抢与反复占放时的死锁和重复预约',
  run: async ({ quick, say }) => {
    const whole = await wholeApp({ DATABASE_POOL: String(CLIENTS) }, [NothingModule]);
    const pool = createPool({ uri: whole.db.url.replace(/^mariadb:/, 'mysql:'), connectionLimit: CLIENTS });
    try {
      return await measure(whole, pool, quick, say);
    } finally {
      await pool.end();
      await whole.close();
    }
  },
};

async function measure(
  whole: WholeApp,
  pool: Pool,
  quick: boolean,
  say: (line: string) => void,
): Promise<Record<string, Goal>> {
  const chance = chanceFrom(1);
  const scheduling = whole.app.get(SchedulingFacade, { strict: false });
  const firstDay = addDays(dayOf(whole.clock.now()), 1);
  await pool.query('CREATE TABLE bench_bare (id char(36) CHARACTER SET ascii NOT NULL PRIMARY KEY)');
  await pool.query(
    'CREATE TABLE bench_naive (worker_id int NOT NULL, from_at datetime(3) NOT NULL, to_at datetime(3) NOT NULL, KEY (worker_id, from_at))',
  );
  // with a row for every day that can be booked, or the house would open the rest by rosters nobody has written here
  const held = { from: dayOf(whole.clock.now()), days: DAYS + 3 };
  const many = { skill: 'bench', count: quick ? 500 : 2_000, ...held, fullness: 0 };
  const places = freePlaces(await hireMany(whole.app, chance, many), firstDay);

  const claims = claimsTogether(whole, scheduling);
  const claimOne = async (): Promise<void> => {
    const { workerId, visit } = places.next().value!;
    const reference = `bench:${randomUUID().slice(0, 8)}`;
    const claimed = await claims.do({ reference, visit, place: PLACE, workers: [workerId], crew: 1 });
    if (isRefused(claimed)) throw new Error(`free time was refused: ${claimed.refused}`);
  };
  const door = await doorTo(CLIENTS, claimOne);
  await whole.app.listen(0, '127.0.0.1');
  const crowd = await Crowd.gather(await whole.app.getUrl(), CLIENTS);
  const town = await SmallTown.found(whole);
  const sizes = quick ? [100] : [100, 1_000, 10_000];

  const sides: Record<string, Side> = {
    'bare 1-row insert': inProcess(CLIENTS, () => pool.query('INSERT INTO bench_bare VALUES (?)', [randomUUID()])),
    'claim, in process': inProcess(CLIENTS, claimOne),
    'claim through HTTP': door.side,
  };
  for (const count of sizes) {
    const { book, nothing } = await bookingSides(whole, town, crowd, chance, count);
    if (!(NOTHING in sides)) await (await nothing(WARM_UP_REQUESTS))();
    sides[NOTHING] ??= nothing;
    sides[`whole booking, ${count} workers`] = book;
  }

  const gauges = await Gauges.of(pool, [door.crowd.pid, crowd.pid]);
  const rates = new Map<string, number[]>(Object.keys(sides).map((name) => [name, []]));
  const costs = new Map<string, Cost[]>(Object.keys(sides).map((name) => [name, []]));
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    for (const [name, side] of Object.entries(sides)) {
      const heavy = name.startsWith('whole') ? BOOKINGS : CLAIMS;
      const operations = quick ? heavy / 2 : heavy;
      const run = await side(operations);
      const before = await gauges.read();
      const from = performance.now();
      await run();
      const seconds = (performance.now() - from) / 1_000;
      const after = await gauges.read();
      if (round < WARM_UP_ROUNDS) continue;
      rates.get(name)!.push(operations / seconds);
      costs.get(name)!.push({
        cpuMs: (after.cpuMs - before.cpuMs) / operations,
        statements: (after.statements - before.statements) / operations,
      });
    }
  }
  await door.close();
  crowd.close();

  const bare = median(rates.get('bare 1-row insert')!);
  const ratio = (name: string): number => median(rates.get(name)!) / bare;
  const cpuMs = (name: string): number => median(costs.get(name)!.map((cost) => cost.cpuMs));
  const statements = (name: string): number => median(costs.get(name)!.map((cost) => cost.statements));
  say(
    table(
      ['side', 'per second', 'ratio to bare insert', 'CPU ms each', 'statements each'],
      [...rates].map(([name, all]) => [name, median(all), ratio(name), cpuMs(name), statements(name)]),
    ),
  );
  const attempts = quick ? 640 : 6_400;
  const crush = await crushes(whole, pool, { clients: CLIENTS, attempts, days: DAYS + 3, day: firstDay }, say);
  const smallest = `whole booking, ${sizes[0]} workers`;
  return {
    claim: atLeast(ratio('claim, in process'), 0.75),
    claimCpu: atMost(cpuMs('claim, in process') / cpuMs('bare 1-row insert'), 1),
    claimThroughHttp: atLeast(ratio('claim through HTTP'), 0.4),
    wholeBooking: atLeast(ratio(smallest), 0.25),
    ...(quick ? {} : { wholeBookingAt10000: atLeast(ratio('whole booking, 10000 workers'), 0.25) }),
    ...crush,
  };
}

/** Every free visit of the workers, each once, spread over workers first. */
function* freePlaces(workerIds: readonly string[], firstDay: LocalDate) {
  for (let ahead = 0; ahead < DAYS; ahead += 1) {
    for (const minute of [480, 660, 840, 1_020]) {
      for (const workerId of workerIds) {
        const from = atMinute(addDays(firstDay, ahead), minute);
        yield { workerId, visit: { from, to: addMinutes(from, VISIT_MINUTES) } };
      }
    }
  }
}
