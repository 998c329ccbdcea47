import fc from 'fast-check';
import type { GeoPoint } from '@daowei/shared/kernel/geo';
import { addMinutes, overlaps, type Interval } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { FollowFreeTime } from '../../src/modules/scheduling/application/follow-free-time.js';
import {
  SchedulingFacade,
  type Claim,
  type ClaimWish,
  type VisitNeed,
} from '../../src/modules/scheduling/contract/scheduling.facade.js';
import { NO_QUARTERS, touchedQuarters, union, type Words } from '../../src/modules/scheduling/domain/quarters.js';
import { WorkerDaysSql } from '../../src/modules/scheduling/infrastructure/worker-days.sql.js';
import { SchedulingModule } from '../../src/modules/scheduling/scheduling.module.js';
import { rows, write } from '../../src/platform/database/sql.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { SmallCompany, WEST_LAKE, type HiredWorker } from '../support/small-company.js';
import { testModules, type TestParts } from '../support/test-app.js';
import { testService } from '../support/test-service.js';

/** The test clock stands on Tuesday 10 March 2026, 09:00 in Shanghai. */
const TODAY = localDate('2026-03-10');
const DAY = localDate('2026-03-12');
const at = (minute: number, day: LocalDate = DAY): Date => atMinute(day, minute);
const visit = (fromMinute: number, minutes: number, day: LocalDate = DAY): Interval => ({
  from: at(fromMinute, day),
  to: at(fromMinute + minutes, day),
});
const need = (patch: Partial<VisitNeed> = {}): VisitNeed => ({
  service: testService(),
  durationMinutes: 120,
  place: WEST_LAKE,
  ...patch,
});

let parts: TestParts;
let scheduling: SchedulingFacade;
let transactions: Transactions;
let company: SmallCompany;

beforeAll(async () => {
  parts = await testModules([SchedulingModule], { env: { DATABASE_POOL: '20' } });
  scheduling = parts.module.get(SchedulingFacade, { strict: false });
  transactions = parts.module.get(Transactions, { strict: false });
  company = new SmallCompany(parts.module);
});
afterAll(() => parts.close());

beforeEach(async () => {
  parts.clock.set('2026-03-10T01:00:00.000Z');
  for (const table of ['worker_day', 'claim', 'shift', 'absence', 'worker_certificate', 'worker_skill', 'worker']) {
    await write(transactions.reader, `DELETE FROM ${table}`);
  }
  parts.module.get(FollowFreeTime, { strict: false }).forget();
});

/** Opens the days that the calendar would open. */
const open = (from = TODAY, to = addDays(TODAY, 15)): Promise<void> =>
  transactions.run((tx) => scheduling.refreshRoster(tx, from, to));

async function cleaner(more: Parameters<SmallCompany['hire']>[0] = {}): Promise<HiredWorker> {
  const worker = await company.hire(more);
  await company.shift(
    worker,
    Array.from({ length: 16 }, (_, index) => addDays(TODAY, index)),
  );
  await open();
  return worker;
}

const wish = (span: Interval, reference = 'order:1', place: GeoPoint = WEST_LAKE): ClaimWish => ({
  reference,
  visit: span,
  place,
});
const claim = async (workers: readonly HiredWorker[], span: Interval, reference = 'order:1'): Promise<Claim | null> => {
  const made = await transactions.run((tx) =>
    scheduling.claim(
      tx,
      wish(span, reference),
      workers.map((one) => ({ workerId: one.id })),
    ),
  );
  if (!isRefused(made)) return made;
  expect(made.refused).toBe('SLOT_TAKEN');
  return null;
};
const release = (id: string): Promise<boolean> => transactions.run((tx) => scheduling.release(tx, id));

async function bits(): Promise<Map<string, Words>> {
  const found = await rows<{ worker_id: string; day: string; m0: number; m1: number; m2: number }>(
    transactions.reader,
    'SELECT worker_id, CAST(day AS CHAR) AS day, m0, m1, m2 FROM worker_day WHERE m0 + m1 + m2 > 0',
  );
  return new Map(found.map((one) => [`${one.worker_id} ${one.day}`, [one.m0, one.m1, one.m2]]));
}

/** What the bits must be: the union of the active claims with their buffers. */
function expectedBits(claims: readonly Claim[]): Map<string, Words> {
  const expected = new Map<string, Words>();
  for (const { workerId, visit: span } of claims) {
    for (const { day, words } of touchedQuarters({ from: span.from, to: addMinutes(span.to, 30) })) {
      const key = `${workerId} ${day}`;
      expected.set(key, union(expected.get(key) ?? NO_QUARTERS, words));
    }
  }
  return expected;
}

const QUARTER_MS = 15 * 60_000;
/** What a visit keeps from others, in whole quarters. */
const taken = (span: Interval): Interval => ({
  from: new Date(Math.floor(span.from.getTime() / QUARTER_MS) * QUARTER_MS),
  to: new Date(Math.ceil(addMinutes(span.to, 30).getTime() / QUARTER_MS) * QUARTER_MS),
});

/** Ten hours lie between two working days; a day ends at four in the morning, when it is 20:00 in UTC. */
function tooLittleRest(a: Interval, b: Interval): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  const workingDay = (instant: Date): number => Math.floor((instant.getTime() / 3_600_000 + 4) / 24);
  const hours = (second.from.getTime() - first.to.getTime()) / 3_600_000;
  return workingDay(first.from) !== workingDay(second.from) && hours < 10;
}

describe('a claim', () => {
  it('takes visit and buffer, and nothing more', async () => {
    const worker = await cleaner();
    const made = await claim([worker], visit(600, 120));
    expect(made).toEqual({ id: expect.any(String), workerId: worker.id, visit: visit(600, 120) });
    expect(await bits()).toEqual(expectedBits([made!]));
    expect(await claim([worker], visit(600, 120))).toBeNull();
    expect(await claim([worker], visit(720, 120))).toBeNull();
    expect(await claim([worker], visit(735, 60))).toBeNull();
    expect(await claim([worker], visit(480, 105))).toBeNull();
    expect(await claim([worker], visit(480, 90))).not.toBeNull();
    expect(await claim([worker], visit(750, 60))).not.toBeNull();
  });

  it('goes to the first worker in the given order who is free', async () => {
    const [a, b] = [await cleaner(), await cleaner()];
    expect((await claim([b, a], visit(600, 120)))!.workerId).toBe(b.id);
    expect((await claim([b, a], visit(600, 120)))!.workerId).toBe(a.id);
    expect(await claim([b, a], visit(600, 120))).toBeNull();
    expect(await claim([], visit(600, 120))).toBeNull();
  });

  it('must lie on shift, while its buffer need not', async () => {
    const worker = await cleaner();
    expect(await claim([worker], visit(465, 60))).toBeNull();
    expect(await claim([worker], visit(1_095, 120))).toBeNull();
    expect(await claim([worker], visit(1_080, 120))).not.toBeNull();
  });

  it('respects absences, also of a part of the day', async () => {
    const worker = await cleaner();
    await company.absent(worker, at(720), at(780));
    await open();
    expect(await claim([worker], visit(660, 75))).toBeNull();
    expect(await claim([worker], visit(660, 60))).not.toBeNull();
    expect(await claim([worker], visit(780, 60))).not.toBeNull();
  });

  it('of 50 minutes takes its whole last quarter', async () => {
    const worker = await cleaner();
    await claim([worker], visit(605, 50));
    // 10:05–10:55 and 30 minutes: 10:00–11:30
    expect(await claim([worker], visit(675, 30))).toBeNull();
    expect(await claim([worker], visit(690, 30))).not.toBeNull();
    expect(await claim([worker], visit(560, 20))).toBeNull();
    expect(await claim([worker], visit(550, 20))).not.toBeNull();
  });

  it.each([
    ['midnight', localDate('2026-03-12')],
    ['the end of a month', localDate('2026-03-31')],
    ['a leap day', localDate('2028-02-28')],
    ['the end of a year', localDate('2026-12-31')],
  ])('across %s takes both days, or none', async (_, day) => {
    parts.clock.set(addMinutes(at(540, day), -3 * 1_440));
    const worker = await company.hire();
    await company.shift(worker, [day], 1_200, 1_440 + 360);
    await open(day, addDays(day, 1));
    const made = await claim([worker], visit(1_380, 180, day));
    expect(await bits()).toEqual(expectedBits([made!]));
    expect([...(await bits()).keys()]).toEqual([`${worker.id} ${day}`, `${worker.id} ${addDays(day, 1)}`]);

    // 22:15–23:15 is refused by the evening's bits, 01:45–02:15 by those of the morning after
    expect(await claim([worker], visit(1_335, 60, day))).toBeNull();
    expect(await claim([worker], visit(105, 30, addDays(day, 1)))).toBeNull();
    expect(await release(made!.id)).toBe(true);
    expect(await bits()).toEqual(new Map());
  });

  it('that fails on its second day leaves the first as it was', async () => {
    const worker = await company.hire();
    await company.shift(worker, [DAY], 1_200, 1_440 + 360);
    await open();
    const morning = await claim([worker], visit(60, 60, addDays(DAY, 1)));
    expect(await claim([worker], visit(1_380, 120))).toBeNull();
    expect(await bits()).toEqual(expectedBits([morning!]));
  });

  it('on a day nobody has planned is refused', async () => {
    const worker = await cleaner();
    expect(await claim([worker], visit(600, 120, addDays(TODAY, 40)))).toBeNull();
    expect(await claim([{ id: '01JD000000000000000000NONE', name: '' }], visit(600, 120))).toBeNull();
  });

  it('rolls back with its transaction', async () => {
    const worker = await cleaner();
    await claim([worker], visit(480, 60));
    const before = await bits();
    await expect(
      transactions.run(async (tx) => {
        await scheduling.claim(tx, wish(visit(600, 120), 'order:2'), [{ workerId: worker.id }]);
        throw new Error('later');
      }),
    ).rejects.toThrow('later');
    expect(await bits()).toEqual(before);
    expect(await scheduling.claimsOn(transactions.reader, DAY)).toHaveLength(1);
  });

  it('ends once, clearing exactly what it took', async () => {
    const worker = await cleaner();
    const [a, b] = [await claim([worker], visit(480, 60)), await claim([worker], visit(600, 120))];
    expect(await Promise.all([release(a!.id), release(a!.id), release(a!.id)])).toEqual(
      expect.arrayContaining([true, false, false]),
    );
    expect(await bits()).toEqual(expectedBits([b!]));
    expect(await release('01JD00000000000000000000XX')).toBe(false);
  });

  it('whose bits are gone does not end quietly', async () => {
    const worker = await cleaner();
    const made = await claim([worker], visit(600, 120));
    await write(transactions.reader, 'UPDATE worker_day SET m1 = 0 WHERE worker_id = ?', [worker.id]);
    await expect(release(made!.id)).rejects.toThrow('was not taken');
    expect(await scheduling.claimsOn(transactions.reader, DAY)).toHaveLength(1);
  });
});

describe('claims and releases in any order', () => {
  it('keep the bits equal to the union of the active claims, and never let two overlap', async () => {
    const command = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          worker: fc.nat(1),
          from: fc.integer({ min: 0, max: 2_700 }),
          minutes: fc.integer({ min: 1, max: 300 }),
        }),
      },
      { weight: 2, arbitrary: fc.record({ release: fc.nat(20) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 25 }), async (commands) => {
        await write(transactions.reader, 'DELETE FROM claim');
        await write(transactions.reader, 'DELETE FROM worker_day');
        await write(transactions.reader, 'DELETE FROM worker');
        const workers = [await company.hire(), await company.hire()];
        for (const worker of workers) await company.shift(worker, [DAY, addDays(DAY, 1)], 0, 1_440);
        await open(DAY, addDays(DAY, 2));
        const active: Claim[] = [];
        for (const step of commands) {
          if ('release' in step) {
            const [ended] = active.splice(step.release, 1);
            if (ended) expect(await release(ended.id)).toBe(true);
            continue;
          }
          const span = visit(step.from, step.minutes);
          const made = await claim([workers[step.worker]!], span);
          const clash = active.some(
            (one) =>
              one.workerId === workers[step.worker]!.id &&
              (overlaps(taken(one.visit), taken(span)) || tooLittleRest(one.visit, span)),
          );
          const offRoster = span.to > at(0, addDays(DAY, 2));
          expect(made === null).toBe(clash || offRoster);
          if (made) active.push(made);
        }
        expect(await bits()).toEqual(expectedBits(active));
      }),
      { numRuns: 15 },
    );
  });
});

describe('fifty at once', () => {
  it('for one slot of one worker: one wins, and no deadlock surfaces', async () => {
    for (let round = 0; round < 5; round += 1) {
      const worker = await cleaner();
      const claims = await Promise.all(
        Array.from({ length: 50 }, (_, index) => claim([worker], visit(600, 120), `order:${index}`)),
      );
      const won = claims.filter((one) => one !== null);
      expect(won).toHaveLength(1);
      const key = `${worker.id} ${DAY}`;
      expect((await bits()).get(key)).toEqual(expectedBits(won).get(key));
    }
  });

  it('for three workers, each taking the nearest who seems free: three win, and they are three people', async () => {
    for (let hired = 0; hired < 3; hired += 1) await cleaner();
    const tryOnce = async (): Promise<Claim | null | 'lost'> => {
      const made = await transactions.run(async (tx) => {
        const [best] = await scheduling.freeWorkers(tx, need(), at(600));
        return best ? scheduling.claim(tx, wish(visit(600, 120)), [best]) : null;
      });
      return isRefused(made) ? 'lost' : made;
    };
    const client = async (): Promise<Claim | null> => {
      for (;;) {
        const made = await tryOnce();
        if (made !== 'lost') return made;
      }
    };
    const won = (await Promise.all(Array.from({ length: 50 }, client))).filter((one) => one !== null);
    expect(new Set(won.map((one) => one.workerId)).size).toBe(3);
    expect(won).toHaveLength(3);
    expect(await bits()).toEqual(expectedBits(won));
  });

  it('across midnight, crossing each other: nothing is taken twice and nothing half', async () => {
    const workers = [await company.hire(), await company.hire()];
    for (const worker of workers) await company.shift(worker, [DAY], 1_080, 1_440 + 480);
    await open();
    const spans = [visit(1_320, 180), visit(1_380, 180), visit(60, 120, addDays(DAY, 1))];
    const claims = await Promise.all(
      Array.from({ length: 48 }, (_, index) => claim([workers[index % 2]!], spans[index % 3]!)),
    );
    const won = claims.filter((one) => one !== null);
    expect(won.length).toBeGreaterThanOrEqual(2);
    expect(await bits()).toEqual(expectedBits(won));
  });

  it('moving between two workers against each other: every move ends, and the bits agree', async () => {
    const workers = [await cleaner(), await cleaner()];
    const holders = [await claim([workers[0]!], visit(480, 60)), await claim([workers[1]!], visit(600, 60))];
    const move = (from: Claim, to: HiredWorker): Promise<boolean> =>
      transactions.run(async (tx) => {
        const made = await scheduling.claim(tx, wish(from.visit, 'order:m'), [{ workerId: to.id }]);
        return !isRefused(made) && (await scheduling.release(tx, from.id));
      });
    expect(await Promise.all([move(holders[0]!, workers[1]!), move(holders[1]!, workers[0]!)])).toEqual([true, true]);
    const board = await scheduling.claimsOn(transactions.reader, DAY);
    expect(board.map((one) => [one.workerId, one.visit.from])).toEqual(
      [
        [workers[0]!.id, at(600)],
        [workers[1]!.id, at(480)],
      ].sort(([a], [b]) => (a! < b! ? -1 : 1)),
    );
    expect(await bits()).toEqual(expectedBits(board));
  });
});

describe('the calendar', () => {
  const slotsOf = async (day: LocalDate, wanted = need()): Promise<Map<string, boolean>> => {
    const days = await scheduling.calendar(wanted);
    const found = days.find((one) => one.day === day);
    return new Map(found!.slots.map((slot) => [slot.startAt.toISOString(), slot.available]));
  };

  it('covers 14 days and agrees with what a claim answers, start by start', async () => {
    const [a, b] = [await cleaner(), await company.hire()];
    await company.shift(b, [DAY], 480, 720);
    await open();
    await claim([a], visit(480, 240));
    await claim([b], visit(540, 60));
    const days = await scheduling.calendar(need());
    expect(days.map((one) => one.day)).toEqual(Array.from({ length: 14 }, (_, index) => addDays(TODAY, index)));
    const slots = await slotsOf(DAY);
    expect(slots.size).toBe(21);
    for (const [startAt, available] of slots) {
      const free = await scheduling.freeWorkers(transactions.reader, need(), new Date(startAt));
      expect(free.length > 0).toBe(available);
      const tried = await transactions.run(async (tx) => {
        const span = { from: new Date(startAt), to: addMinutes(new Date(startAt), 120) };
        const made = await scheduling.claim(tx, wish(span, 'order:try'), [{ workerId: a.id }, { workerId: b.id }]);
        return isRefused(made) ? made : { ...made, undone: await scheduling.release(tx, made.id) };
      });
      expect(!isRefused(tried)).toBe(available);
    }
  });

  it('shows today only what is still far enough ahead', async () => {
    await cleaner();
    const slots = [...(await slotsOf(TODAY)).keys()];
    expect(slots[0]).toBe(at(660, TODAY).toISOString());
    parts.clock.set(at(18 * 60 + 1, TODAY));
    expect(await slotsOf(TODAY)).toEqual(new Map());
  });

  it('counts only who has skill and certificate on that day', async () => {
    await cleaner({ skills: ['家电清洗'] });
    await cleaner({ healthUntil: null });
    expect((await slotsOf(DAY)).size).toBe(0);
    await cleaner({ healthUntil: DAY });
    expect((await slotsOf(DAY)).size).toBeGreaterThan(0);
    expect((await slotsOf(addDays(DAY, 1))).size).toBe(0);
  });

  it('leaves out who was excluded, and lists no start nobody works at', async () => {
    const worker = await cleaner();
    expect((await slotsOf(DAY, need({ exclude: [worker.id] }))).size).toBe(0);
    const slots = [...(await slotsOf(DAY, need({ durationMinutes: 240 }))).keys()];
    expect(slots.at(-1)).toBe(at(960).toISOString());
  });

  it('opens the days of workers who have none yet, and takes changes of the roster over once told', async () => {
    await cleaner();
    const late = await company.hire();
    await company.shift(late, [DAY, addDays(DAY, 1)]);
    expect(await scheduling.freeWorkers(transactions.reader, need(), at(600))).toHaveLength(1);
    await slotsOf(DAY);
    expect(await scheduling.freeWorkers(transactions.reader, need(), at(600))).toHaveLength(2);
    await company.absent(late, at(0), at(1_440));
    await scheduling.refreshRoster(transactions.reader, DAY, DAY);
    expect(await scheduling.freeWorkers(transactions.reader, need(), at(600))).toHaveLength(1);
    await write(transactions.reader, 'UPDATE worker SET left_on = ? WHERE id = ?', [TODAY, late.id]);
    await scheduling.refreshRoster(transactions.reader, TODAY, addDays(TODAY, 14));
    expect(await claim([late], visit(600, 60, addDays(DAY, 1)))).toBeNull();
  });

  it('finds the nearest free starts', async () => {
    const worker = await cleaner();
    await claim([worker], visit(600, 120));
    const nearest = await scheduling.nearest(need(), at(600), 3);
    expect(nearest.map((slot) => slot.startAt)).toEqual([at(750), at(780), at(810)]);
    expect(nearest.every((slot) => slot.available)).toBe(true);
    expect(await scheduling.nearest(need({ exclude: [worker.id] }), at(600), 3)).toEqual([]);
  });

  it('is refreshed daily without touching claims, and the next run is planned for midnight', async () => {
    const worker = await cleaner();
    const made = await claim([worker], visit(600, 120));
    await company.absent(worker, at(0), at(1_440));
    await write(transactions.reader, `UPDATE due_work SET due_at = ? WHERE kind = 'scheduling.refresh-roster'`, [
      parts.clock.now(),
    ]);
    await parts.drain();
    expect(await bits()).toEqual(expectedBits([made!]));
    expect((await slotsOf(DAY)).size).toBe(0);
    const [due] = await rows<{ due_at: Date }>(
      transactions.reader,
      `SELECT due_at FROM due_work WHERE kind = 'scheduling.refresh-roster'`,
    );
    expect(due!.due_at).toEqual(at(0, addDays(TODAY, 1)));
  });
});

describe('free workers', () => {
  it('come nearest first, with what they already have that day', async () => {
    const far = await cleaner({ home: { lat: 30.35, lng: 120.13 } });
    const near = await cleaner();
    await claim([far], visit(480, 60));
    expect(await scheduling.freeWorkers(transactions.reader, need(), at(600))).toEqual([
      { workerId: near.id, distanceMetres: 0, claimedMinutes: 0, seen: new Map([[DAY, 0]]) },
      { workerId: far.id, distanceMetres: expect.any(Number), claimedMinutes: 90, seen: new Map([[DAY, 1]]) },
    ]);
  });
});

describe('violations', () => {
  const violations = (
    worker: HiredWorker,
    startAt: Date,
    more: Partial<VisitNeed> = {},
    ignore?: string,
  ): Promise<string[]> => scheduling.violations(transactions.reader, need(more), startAt, worker.id, ignore);

  it('are empty for who may take the visit', async () => {
    expect(await violations(await cleaner(), at(600))).toEqual([]);
  });

  it('name every rule that is broken, in Chinese', async () => {
    const worker = await cleaner({ skills: ['家电清洗'], healthUntil: addDays(DAY, -1) });
    await claim([worker], visit(660, 60));
    expect(await violations(worker, at(600), { exclude: [worker.id] })).toEqual([
      '已经婉拒过这次服务',
      '没有“保洁”技能',
      '健康证有效期到2026-03-11，服务当天已过期',
      '与11:00–12:00的服务冲突（前后需留30分钟）',
    ]);
    expect(await violations(worker, at(1_140))).toContain('19:00–21:00不在班次内');
    expect(await violations({ id: '01JD000000000000000000NONE', name: '' }, at(600))).toEqual(['没有这位服务人员']);
  });

  it('count the buffer on both sides', async () => {
    const worker = await cleaner();
    await claim([worker], visit(780, 60));
    expect(await violations(worker, at(630))).toEqual([]);
    expect(await violations(worker, at(660))).toEqual(['与13:00–14:00的服务冲突（前后需留30分钟）']);
    expect(await violations(worker, at(840))).toHaveLength(1);
    expect(await violations(worker, at(870))).toEqual([]);
  });

  it('give back the claim that is to be ignored, and only of its own worker', async () => {
    const [worker, other] = [await cleaner(), await cleaner()];
    const own = await claim([worker], visit(600, 120));
    await claim([other], visit(600, 120));
    expect(await violations(worker, at(600), {}, own!.id)).toEqual([]);
    expect(await violations(other, at(600), {}, own!.id)).toHaveLength(1);
  });

  it('agree with the claim for every start of a day', async () => {
    const worker = await cleaner();
    await claim([worker], visit(600, 120));
    await company.absent(worker, at(900), at(960));
    await scheduling.refreshRoster(transactions.reader, DAY, DAY);
    for (let minute = 360; minute < 1_320; minute += 15) {
      const broken = await violations(worker, at(minute), { durationMinutes: 60 });
      const made = await claim([worker], visit(minute, 60));
      expect(broken.length === 0).toBe(made !== null);
      if (made) await release(made.id);
    }
  });
});

describe('the board of a day', () => {
  it('shows live claims that touch it, with their buffer', async () => {
    const worker = await company.hire();
    await company.shift(worker, [DAY], 1_080, 1_440 + 480);
    await open();
    const night = await claim([worker], visit(1_380, 120), 'order:night');
    const ended = await claim([worker], visit(180, 60, addDays(DAY, 1)));
    await release(ended!.id);
    const board = { ...night, reference: 'order:night', busyTo: at(1_530), place: WEST_LAKE };
    expect(await scheduling.claimsOn(transactions.reader, DAY)).toEqual([board]);
    expect(await scheduling.claimsOn(transactions.reader, addDays(DAY, 1))).toEqual([board]);
    expect(await scheduling.claimsOn(transactions.reader, addDays(DAY, 2))).toEqual([]);
    expect(await scheduling.claimsOn(transactions.reader, addDays(DAY, -1))).toEqual([]);
  });
});

it('the day itself refuses what is taken, or was seen in an older version, also of many days in one statement', async () => {
  const days = parts.module.get(WorkerDaysSql, { strict: false });
  const { id: workerId } = await cleaner();
  const busy: Words = [255, 0, 0];
  const take = (seen: number, quarters = busy): Promise<void> =>
    transactions.run((tx) =>
      days.takeEach(tx, [{ workerId, day: DAY, seen, busy: quarters, visit: NO_QUARTERS, visits: [] }], 1),
    );
  const seen = (await days.of(transactions.reader, [workerId], DAY, DAY)).get(workerId)!.get(DAY)!.ver;
  await take(seen);
  await expect(take(seen, [0, 255, 0])).rejects.toThrow('0 of 1 locked days');
  await expect(take(seen + 1)).rejects.toThrow('0 of 1 locked days');
  await take(seen + 1, [0, 255, 0]);
});
