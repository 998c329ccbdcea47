import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import { createPool, type Pool } from 'mysql2/promise';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import type { Schemas } from '@daowei/shared/api/client';
import { SchedulingFacade, type CrewWish } from '../../src/modules/scheduling/contract/scheduling.facade.js';
import { Together } from '../../src/platform/database/together.js';
import { expectOk, type Customer } from '../../test/support/person.js';
import { PLACE, SmallTown } from '../../test/support/small-town.js';
import { wholeApp, type WholeApp } from '../../test/support/whole-app.js';
import { atLeast, atMost, median, table, type Bench, type Goal } from '../measure.js';
import { chanceFrom, type Chance } from '../support/chance.js';
import { hireMany, somewhere } from '../support/company.js';
import { Gauges, type Cost } from '../support/gauges.js';
import { HttpCaller } from '../support/http.js';

const CLIENTS = 64;
const ROUNDS = 5;
const DAYS = 14;
const VISIT_MINUTES = 120;

export const booking: Bench = {
  name: 'booking',
  what: '64 个并发客户端：裸插入一行、占用时段、经 HTTP 占用、完整预约；争抢与反复占放时的死锁和重复预约',
  run: async ({ quick, say }) => {
    const whole = await wholeApp({ DATABASE_POOL: String(CLIENTS) });
    const pool = createPool({ uri: whole.db.url.replace(/^mariadb:/, 'mysql:'), connectionLimit: CLIENTS });
    try {
      return await measure(whole, pool, quick, say);
    } finally {
      await pool.end();
      await whole.close();
    }
  },
};

/** One side of the comparison: prepares, untimed, so many operations, each to be run once by any client. */
type Side = (operations: number) => Promise<readonly (() => Promise<unknown>)[]>;

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
  const door = await doorTo(claimOne);
  await whole.app.listen(0, '127.0.0.1');
  const api = new HttpCaller(await whole.app.getUrl(), CLIENTS);
  const town = await SmallTown.found(whole);
  const sizes = quick ? [100] : [100, 1_000, 10_000];

  const sides: Record<string, Side> = {
    'bare 1-row insert': repeated(() => pool.query('INSERT INTO bench_bare VALUES (?)', [randomUUID()])),
    'claim, in process': repeated(claimOne),
    'claim through HTTP': repeated(async () => {
      const { status } = await door.caller.post('/claim', { wanted: 'one' });
      if (status !== 200) throw new Error(`a claim was answered ${status}`);
    }),
  };
  for (const count of sizes)
    sides[`whole booking, ${count} workers`] = await wholeBookings(whole, town, api, chance, count);

  const gauges = await Gauges.of(pool);
  const rates = new Map<string, number[]>(Object.keys(sides).map((name) => [name, []]));
  const costs = new Map<string, Cost[]>(Object.keys(sides).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, side] of Object.entries(sides)) {
      const heavy = name.startsWith('whole') ? (name.includes('10000') ? 32 : 96) : 1_280;
      const operations = await side(quick ? Math.ceil(heavy / 2) : heavy);
      const before = await gauges.read();
      const rate = await perSecond(operations);
      const after = await gauges.read();
      // the first round warms up
      if (round === 0) continue;
      rates.get(name)!.push(rate);
      costs.get(name)!.push({
        cpuMs: (after.cpuMs - before.cpuMs) / operations.length,
        statements: (after.statements - before.statements) / operations.length,
      });
    }
  }
  await door.close();
  api.close();

  const bare = median(rates.get('bare 1-row insert')!);
  const ratio = (name: string): number => median(rates.get(name)!) / bare;
  const cpuMs = (name: string): number => median(costs.get(name)!.map((cost) => cost.cpuMs));
  const statements = (name: string): number => Math.round(median(costs.get(name)!.map((cost) => cost.statements)));
  say(
    table(
      ['side', 'per second', 'ratio to bare insert', 'CPU ms each', 'statements each'],
      [...rates].map(([name, all]) => [name, median(all), ratio(name), cpuMs(name), statements(name)]),
    ),
  );
  const crush = await crushes(whole, pool, scheduling, firstDay, quick, say);
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

/** Claims that come at the same time in one transaction, as bookings are taken. */
const claimsTogether = (whole: WholeApp, scheduling: SchedulingFacade) =>
  new Together((wishes: readonly CrewWish[]) =>
    whole.transactions.runGathering((tx) => scheduling.claimEach(tx, wishes)),
  );

function repeated(operation: () => Promise<unknown>): Side {
  return async (operations) => Array.from({ length: operations }, () => operation);
}

/** Runs the operations with all clients at once. */
async function perSecond(operations: readonly (() => Promise<unknown>)[]): Promise<number> {
  const from = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      for (let mine = next++; mine < operations.length; mine = next++) await operations[mine]!();
    }),
  );
  return operations.length / ((performance.now() - from) / 1_000);
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

/** One route that claims and does nothing else, with a checked body. */
async function doorTo(claim: () => Promise<void>): Promise<{ caller: HttpCaller; close(): Promise<void> }> {
  const door = fastify();
  const body = { type: 'object', required: ['wanted'], properties: { wanted: { type: 'string' } } };
  door.post('/api/claim', { schema: { body } }, async () => {
    await claim();
    return { claimed: true };
  });
  const url = await door.listen({ port: 0, host: '127.0.0.1' });
  const caller = new HttpCaller(url, CLIENTS);
  return {
    caller,
    close: async () => {
      caller.close();
      await door.close();
    },
  };
}

/** Bookings as customers make them, from all over town, for any start of the coming days; quotes are drawn beforehand. */
async function wholeBookings(
  whole: WholeApp,
  town: SmallTown,
  api: HttpCaller,
  chance: Chance,
  count: number,
): Promise<Side> {
  const skill = `bench-${count}`;
  const service = await town.newTrade({ skill });
  const firstDay = addDays(town.today, 1);
  await hireMany(whole.app, chance, { skill, count, from: town.today, days: DAYS + 3, fullness: 0.3 });
  const customers: Customer[] = [];
  for (let one = 0; one < CLIENTS; one += 1) customers.push(await town.customer('西湖区', somewhere(chance)));
  return async (operations) => {
    // what was held the round before is no longer wanted: an account may hold only a few
    await whole.rows(`UPDATE customer_order SET state = 'completed' WHERE state = 'awaiting_payment'`);
    const wishes: { customer: Customer; body: Record<string, unknown> }[] = [];
    for (let one = 0; one < operations; one += 1) {
      const customer = customers[one % CLIENTS]!;
      const startAt = atMinute(
        addDays(firstDay, Math.floor(chance() * (DAYS - 2))),
        480 + 30 * Math.floor(chance() * 20),
      );
      const visit = { serviceId: service.id, addressId: customer.addressId, hours: 2, addOns: [], startAt };
      const quote = expectOk(await customer.post<Schemas['Quote']>('/quotes', visit));
      wishes.push({ customer, body: { ...visit, quoteId: quote.id } });
    }
    return wishes.map(({ customer, body }) => async () => {
      const { status, body: answer } = await api.post('/orders', body, { token: customer.token, key: randomUUID() });
      if (status !== 201) throw new Error(`a booking was answered ${status} ${JSON.stringify(answer)}`);
    });
  };
}

/** All clients at the same few slots: hot wants one slot, churn takes and gives back. */
async function crushes(
  whole: WholeApp,
  pool: Pool,
  scheduling: SchedulingFacade,
  day: LocalDate,
  quick: boolean,
  say: (line: string) => void,
): Promise<Record<string, Goal>> {
  const attempts = quick ? 640 : 6_400;
  const workers = await hireMany(whole.app, chanceFrom(2), {
    skill: 'crush',
    count: 20,
    from: addDays(day, -1),
    days: DAYS + 3,
    fullness: 0,
  });
  const visit = { from: atMinute(day, 600), to: atMinute(day, 720) };
  const before = await deadlocks(pool);

  const claims = claimsTogether(whole, scheduling);
  const claim = async (workerId: string) => {
    const made = await claims.do({ reference: 'bench:crush', visit, place: PLACE, workers: [workerId], crew: 1 });
    return isRefused(made) ? made : made[0]!;
  };
  let hotWinners = 0;
  await perSecond(
    Array.from({ length: attempts }, () => async () => {
      if (!isRefused(await claim(workers[0]!))) hotWinners += 1;
    }),
  );
  await perSecond(
    Array.from({ length: attempts }, (_, index) => async () => {
      const claimed = await claim(workers[1 + (index % 19)]!);
      if (!isRefused(claimed)) await whole.transactions.run((tx) => scheduling.release(tx, claimed.id));
    }),
  );
  const locked = (await deadlocks(pool)) - before;
  const [overlapping] = await whole.rows<{ found: number }>(
    `SELECT COUNT(*) AS found FROM claim a JOIN claim b ON b.worker_id = a.worker_id AND b.id > a.id
     AND b.from_at < a.busy_to AND a.from_at < b.busy_to
     WHERE a.state = 'active' AND b.state = 'active' AND a.reference = 'bench:crush'`,
  );
  const doubled = Number(overlapping!.found) + Math.max(0, hotWinners - 1);

  // the control: look first, then write, as booking systems commonly do
  await perSecond(
    Array.from({ length: attempts }, (_, index) => async () => {
      const worker = index % 19;
      const [taken] = await pool.query('SELECT 1 FROM bench_naive WHERE worker_id = ? AND from_at < ? AND to_at > ?', [
        worker,
        visit.to,
        visit.from,
      ]);
      if ((taken as unknown[]).length > 0) return;
      await pool.query('INSERT INTO bench_naive VALUES (?, ?, ?)', [worker, visit.from, visit.to]);
    }),
  );
  const naive = await whole.rows<{ extra: number }>(
    'SELECT COUNT(*) - COUNT(DISTINCT worker_id) AS extra FROM bench_naive',
  );
  const naiveDoubled = Number(naive[0]!.extra);
  say(
    table(
      ['crush', 'attempts', 'deadlocks', 'double bookings'],
      [
        ['claims, hot and churn', 2 * attempts, locked, doubled],
        ['control: look, then write', attempts, '–', naiveDoubled],
      ],
    ),
  );
  return {
    deadlocks: atMost(locked, 0),
    doubleBookings: atMost(doubled, 0),
    controlFails: atLeast(naiveDoubled, 1),
  };
}

async function deadlocks(pool: Pool): Promise<number> {
  const [rows] = await pool.query(`SHOW GLOBAL STATUS LIKE 'Innodb_deadlocks'`);
  return Number((rows as { Value: string }[])[0]?.Value ?? 0);
}
