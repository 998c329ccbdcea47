import { Test, type TestingModule } from '@nestjs/testing';
import type { GeoPoint } from '@daowei/shared/kernel/geo';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse } from '@daowei/shared/kernel/result';
import {
  SchedulingFacade,
  type Claim,
  type VisitNeed,
} from '../../src/modules/scheduling/contract/scheduling.facade.js';
import { FollowFreeTime } from '../../src/modules/scheduling/application/follow-free-time.js';
import { SchedulingModule } from '../../src/modules/scheduling/scheduling.module.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { Transactions, type Tx } from '../../src/platform/database/transactions.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { SmallCompany, WEST_LAKE, type HiredWorker } from '../support/small-company.js';
import { chanceFrom } from '../../bench/support/chance.js';
import { testModules, type TestParts } from '../support/test-app.js';
import { TestSessionsModule } from '../support/test-sessions.js';
import { testService } from '../support/test-service.js';

/** The test clock stands on Tuesday 10 March 2026, 09:00 in Shanghai. */
const TODAY = localDate('2026-03-10');
const DAY = localDate('2026-03-12');
const FAR: GeoPoint = { lat: 30.42, lng: 120.3 };
const at = (minute: number, day: LocalDate = DAY): Date => atMinute(day, minute);

/** One process of the product. */
interface Instance {
  readonly scheduling: SchedulingFacade;
  readonly transactions: Transactions;
}

let parts: TestParts;
let second: TestingModule;
let here: Instance;
let there: Instance;
let company: SmallCompany;
let trades = 0;
let need: VisitNeed;

beforeAll(async () => {
  parts = await testModules([SchedulingModule]);
  second = await Test.createTestingModule({
    imports: [PlatformModule.with(parts.config), TestSessionsModule, SchedulingModule],
  })
    .overrideProvider(Clock)
    .useValue(parts.clock)
    .compile();
  await second.get(Transactions, { strict: false }).reader.query('SELECT 1');
  [here, there] = [parts.module, second].map((module) => ({
    scheduling: module.get(SchedulingFacade, { strict: false }),
    transactions: module.get(Transactions, { strict: false }),
  })) as [Instance, Instance];
  company = new SmallCompany(parts.module);
});
afterAll(async () => {
  await second.close();
  await parts.close();
});
// whoever worked before does not know the new trade
beforeEach(() => {
  parts.clock.set('2026-03-10T01:00:00.000Z');
  need = { service: testService({ skill: `手艺${(trades += 1)}` }), durationMinutes: 120, place: WEST_LAKE };
});

async function hire(
  more: Parameters<SmallCompany['hire']>[0] = {},
  shift: [number, number] = [480, 1_200],
): Promise<HiredWorker> {
  const worker = await company.hire({ skills: [need.service.skill], ...more });
  const days = Array.from({ length: 18 }, (_, ahead) => addDays(TODAY, ahead));
  await company.shift(worker, days, ...shift);
  return worker;
}

/** The free starts of a day as `10:00`-like minutes since midnight. */
async function free({ scheduling }: Instance, day = DAY): Promise<number[]> {
  const days = await scheduling.calendar(need);
  return days
    .find((one) => one.day === day)!
    .slots.filter(({ available }) => available)
    .map(({ startAt }) => (startAt.getTime() - at(0, day).getTime()) / 60_000);
}

async function claimIn(
  tx: Tx,
  { scheduling }: Instance,
  workers: readonly HiredWorker[],
  startAt: Date,
): Promise<Claim> {
  const visit = { from: startAt, to: addMinutes(startAt, need.durationMinutes) };
  const asked = workers.map(({ id }) => ({ workerId: id }));
  const made = await scheduling.claim(tx, { reference: 'order:1', visit, place: need.place }, asked);
  if (isRefused(made)) throw new Error(`no claim: ${made.refused}`);
  return made;
}

const claim = (instance: Instance, worker: HiredWorker, startAt: Date): Promise<Claim> =>
  instance.transactions.run((tx) => claimIn(tx, instance, [worker], startAt));

describe('the index of free time', () => {
  it('knows at once what this process and another one took and gave back', async () => {
    const worker = await hire();
    expect(await free(here)).toContain(600);
    expect(await free(there)).toContain(600);
    const made = await claim(here, worker, at(600));
    expect(await free(here)).not.toContain(600);
    expect(await free(there)).not.toContain(600);
    await there.transactions.run((tx) => there.scheduling.release(tx, made.id));
    expect(await free(here)).toContain(600);
    expect(await here.scheduling.calendar(need)).toEqual(await there.scheduling.calendar(need));
  });

  it('shows exactly what a claim would get, start by start: trips, rest, crews, papers and midnight', async () => {
    const near = await hire();
    const night = await hire({ home: FAR }, [720, 1_800]);
    await hire({ healthUntil: DAY });
    need = { ...need, place: FAR };
    await free(here);
    await claim(there, near, at(660));
    await claim(there, night, at(1_140));
    need = { ...need, place: WEST_LAKE };
    for (const crew of [1, 2]) {
      need = { ...need, service: { ...need.service, crew } };
      const days = await here.scheduling.calendar(need);
      for (const day of [DAY, addDays(DAY, 1)]) {
        const shown = days.find((one) => one.day === day)!.slots.filter(({ available }) => available);
        const free: Date[] = [];
        for (let minute = 480; minute < 1_200; minute += 30) {
          const found = await here.scheduling.freeWorkers(here.transactions.reader, need, at(minute, day));
          const visit = { from: at(minute, day), to: at(minute + 120, day) };
          const wish = { reference: 'order:try', visit, place: need.place };
          const tried = await here.transactions.run(async (tx) => {
            const made = await here.scheduling.claimAll(tx, wish, found.slice(0, crew));
            // nothing is kept: refused means nothing happened
            return isRefused(made) || made.length < crew ? refuse('SLOT_TAKEN') : refuse('SLOT_NOT_OFFERED');
          });
          if (tried.refused === 'SLOT_NOT_OFFERED') free.push(visit.from);
        }
        expect(shown.map(({ startAt }) => startAt)).toEqual(free);
        expect(free.length).toBeGreaterThan(0);
      }
    }
  });

  it.each([
    ['a moment ago', 0],
    ['a minute ago, having waited for a lock since', 60],
  ])('does not lose what began first and committed last: a transaction that began %s', async (_, seconds) => {
    const [slow, quick] = [await hire(), await hire()];
    expect(await free(here)).toContain(600);
    const connection = parts.db.dataSource.createQueryRunner();
    await connection.connect();
    try {
      await connection.query(`SET timestamp = UNIX_TIMESTAMP() - ${seconds}`);
      await connection.startTransaction();
      await claimIn(connection.manager, there, [slow], at(600));
      await claim(there, quick, at(600));
      // the later one is known, the earlier one cannot be
      expect(await free(here)).toContain(600);
      await connection.commitTransaction();
      parts.clock.advance(seconds / 60);
      expect(await free(here)).not.toContain(600);
    } finally {
      await connection.query('SET timestamp = DEFAULT');
      await connection.release();
    }
  });

  it('loses nothing of what it enters itself between the takes of others, whatever is read meanwhile', async () => {
    const workers = [await hire(), await hire(), await hire()];
    const draw = chanceFrom(7);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(draw() * from.length)]!;
    const taken: Claim[] = [];
    const takeTogether = async (instance: Instance): Promise<void> => {
      const wishes = Array.from({ length: 4 }, () => {
        const from = at(480 + 30 * Math.floor(draw() * 20), addDays(DAY, Math.floor(draw() * 3)));
        const visit = { from, to: addMinutes(from, 120) };
        return { reference: 'order:1', visit, place: pick([WEST_LAKE, FAR]), workers: [pick(workers).id], crew: 1 };
      });
      const made = await instance.transactions.runGathering((tx) => instance.scheduling.claimEach(tx, wishes));
      for (const one of made) if (!isRefused(one)) taken.push(...one);
    };
    const giveBack = async (instance: Instance): Promise<void> => {
      const [one] = taken.splice(Math.floor(draw() * taken.length), 1);
      if (one) await instance.transactions.run((tx) => instance.scheduling.release(tx, one.id));
    };
    for (let round = 0; round < 12; round += 1) {
      await Promise.all(
        [here, there, here, there].flatMap((instance) => [
          takeTogether(instance),
          free(here),
          draw() < 0.6 ? giveBack(instance) : free(there),
        ]),
      );
      const shown = await here.scheduling.calendar(need);
      expect(await there.scheduling.calendar(need)).toEqual(shown);
      parts.module.get(FollowFreeTime, { strict: false }).forget();
      expect(await here.scheduling.calendar(need)).toEqual(shown);
    }
    expect(taken.length).toBeGreaterThan(0);
  });

  it('reads what it took itself when the connection broke during the commit', async () => {
    const worker = await hire();
    expect(await free(here)).toContain(600);
    const following = parts.module.get(FollowFreeTime, { strict: false });
    const mark = following.mark;
    const visit = { from: at(600), to: at(720) };
    const wish = { reference: 'order:1', visit, place: need.place, workers: [worker.id], crew: 1 };
    // the take reaches the database, and its transaction here never hears of it
    const deaf = jest.spyOn(here.transactions, 'onCommit').mockImplementation((_tx, _hook, unknown) => unknown?.());
    await here.transactions.runGathering((tx) => here.scheduling.claimEach(tx, [wish]));
    deaf.mockRestore();
    expect(following.mark).not.toBe(mark);
    expect(await free(here)).not.toContain(600);
  });

  it('follows what people can do: hired, certified, gone', async () => {
    await free(here);
    const worker = await hire({ healthUntil: null });
    expect(await free(here)).toEqual([]);
    const write = (sql: string, values: unknown[]): Promise<unknown> => there.transactions.reader.query(sql, values);
    await write(
      `INSERT INTO worker_certificate (id, worker_id, kind, number_cipher, expires_on) VALUES (?, ?, '健康证', 'x', ?)`,
      [`CERT${worker.id.slice(4)}`, worker.id, DAY],
    );
    expect(await free(here)).toContain(600);
    expect(await free(here, addDays(DAY, 1))).toEqual([]);
    await write('UPDATE worker SET left_on = ? WHERE id = ?', [TODAY, worker.id]);
    expect(await free(here)).toEqual([]);
  });

  it('goes on after its connections broke', async () => {
    const worker = await hire();
    expect(await free(here)).toContain(600);
    const threads = await parts.db.dataSource.query<{ id: number }[]>(
      'SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()',
    );
    for (const { id } of threads) await parts.db.dataSource.query(`KILL ${id}`).catch(() => undefined);
    await claim(there, worker, at(600)).catch(() => claim(there, worker, at(600)));
    const patiently = async (tries: number): Promise<number[]> =>
      free(here).catch((error: unknown) => {
        if (tries === 0) throw error;
        return patiently(tries - 1);
      });
    expect(await patiently(20)).not.toContain(600);
  });

  it('moves on at midnight: the new day is open, and the taken one stays taken', async () => {
    const worker = await hire();
    const before = await here.scheduling.calendar(need);
    await claim(there, worker, at(600));
    parts.clock.set(at(1, addDays(TODAY, 1)));
    const after = await here.scheduling.calendar(need);
    expect(after.map(({ day }) => day)).toEqual([...before.slice(1).map(({ day }) => day), addDays(TODAY, 14)]);
    expect(after.at(-1)!.slots.filter(({ available }) => available)).not.toEqual([]);
    expect(await free(here)).not.toContain(600);
    // a process that has just been started reads the same
    expect(await there.scheduling.calendar(need)).toEqual(after);
    parts.clock.set(at(1, addDays(TODAY, 5)));
    expect((await here.scheduling.calendar(need)).map(({ day }) => day)[0]).toBe(addDays(TODAY, 5));
  });
});
