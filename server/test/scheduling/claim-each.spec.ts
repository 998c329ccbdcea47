import fc from 'fast-check';
import type { GeoPoint } from '@daowei/shared/kernel/geo';
import { addDays, atMinute, localDate } from '@daowei/shared/kernel/local-date';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import {
  SchedulingFacade,
  type Claim,
  type CrewWish,
} from '../../src/modules/scheduling/contract/scheduling.facade.js';
import { SchedulingModule } from '../../src/modules/scheduling/scheduling.module.js';
import { Together } from '../../src/platform/database/together.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { SmallCompany, WEST_LAKE } from '../support/small-company.js';
import { testModules, type TestParts } from '../support/test-app.js';

/** The test clock stands on Tuesday 10 March 2026, 09:00 in Shanghai. */
const TODAY = localDate('2026-03-10');
const FAR: GeoPoint = { lat: 30.42, lng: 120.3 };

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

/** Workers on shift day and night, so that rest and trips decide and not the roster. */
async function hire(count: number): Promise<string[]> {
  const workers: string[] = [];
  for (let one = 0; one < count; one += 1) {
    const worker = await company.hire();
    await company.shift(
      worker,
      Array.from({ length: 6 }, (_, ahead) => addDays(TODAY, ahead)),
    );
    workers.push(worker.id);
  }
  await transactions.run((tx) => scheduling.refreshRoster(tx, TODAY, addDays(TODAY, 6)));
  return workers;
}

interface Plan {
  readonly day: number;
  readonly minute: number;
  readonly minutes: number;
  readonly far: boolean;
  readonly crew: 1 | 2;
  readonly swapped: boolean;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  day: fc.integer({ min: 1, max: 2 }),
  minute: fc.integer({ min: 32, max: 74 }).map((quarter) => quarter * 15),
  minutes: fc.constantFrom(60, 120, 180),
  far: fc.boolean(),
  crew: fc.constantFrom(1, 1, 1, 2),
  swapped: fc.boolean(),
});

function wishOf({ day, minute, minutes, far, crew, swapped }: Plan, workers: readonly string[]): CrewWish {
  const from = atMinute(addDays(TODAY, day), minute);
  return {
    reference: 'order:each',
    visit: { from, to: new Date(from.getTime() + minutes * 60_000) },
    place: far ? FAR : WEST_LAKE,
    workers: swapped ? [...workers].reverse() : workers,
    crew,
  };
}

const each = (wishes: readonly CrewWish[]): Promise<Result<Claim[]>[]> =>
  transactions.runGathering((tx) => scheduling.claimEach(tx, wishes));

/** One transaction per wish, by the claims that look again when they lose. */
async function oneByOne(wishes: readonly CrewWish[]): Promise<Result<Claim[]>[]> {
  const answers: Result<Claim[]>[] = [];
  for (const wish of wishes) {
    const asked = wish.workers.map((workerId) => ({ workerId }));
    answers.push(
      await transactions.run(async (tx) => {
        if (wish.crew > 1) return scheduling.claimAll(tx, wish, asked);
        const claim = await scheduling.claim(tx, wish, asked);
        return isRefused(claim) ? claim : [claim];
      }),
    );
  }
  return answers;
}

/** Who got it, as places among the workers; null: nobody. */
const seats = (answers: readonly Result<Claim[]>[], workers: readonly string[]): (number[] | null)[] =>
  answers.map((made) => (isRefused(made) ? null : made.map(({ workerId }) => workers.indexOf(workerId))));

async function overlaps(): Promise<number> {
  const [found] = await parts.db.dataSource.query<{ found: number }[]>(
    `SELECT COUNT(*) AS found FROM claim a JOIN claim b ON b.worker_id = a.worker_id AND b.id > a.id
     AND b.from_at < a.busy_to AND a.from_at < b.busy_to WHERE a.state = 'active' AND b.state = 'active'`,
  );
  return Number(found!.found);
}

describe('claims joined in one transaction', () => {
  it('answer everybody as if each had come alone, whatever was claimed and given back before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ plans: fc.array(plan, { minLength: 1, maxLength: 8 }), joined: fc.boolean() }), {
          minLength: 1,
          maxLength: 4,
        }),
        async (rounds) => {
          const [joined, alone] = [await hire(2), await hire(2)];
          for (const round of rounds) {
            const one = round.plans.map((wanted) => wishOf(wanted, joined));
            const made = await (round.joined ? each(one) : oneByOne(one));
            const expected = await oneByOne(round.plans.map((wanted) => wishOf(wanted, alone)));
            expect(seats(made, joined)).toEqual(seats(expected, alone));
            // the first is given back on both sides: what is known of its day is then no longer true
            for (const claims of [made[0]!, expected[0]!]) {
              if (isRefused(claims)) continue;
              for (const { id } of claims) await transactions.run((tx) => scheduling.release(tx, id));
            }
          }
        },
      ),
      { numRuns: 12 },
    );
    expect(await overlaps()).toBe(0);
  }, 120_000);

  it('of many who want the same time one gets it, and the others are refused by the same commit', async () => {
    const workers = await hire(1);
    const wish = wishOf({ day: 1, minute: 600, minutes: 120, far: false, crew: 1, swapped: false }, workers);
    const together = new Together(each);
    const answers = await Promise.all(Array.from({ length: 50 }, () => together.do(wish)));
    expect(answers.filter((answer) => !isRefused(answer))).toHaveLength(1);
    expect(await overlaps()).toBe(0);
  });

  it('wait for each other and for single claims, whatever the order they name their workers in', async () => {
    const workers = await hire(6);
    const [joined, other] = [new Together(each), new Together(each)];
    const calls = Array.from({ length: 60 }, (_, index) => {
      const own = [workers[index % 6]!, workers[(index * 5 + 1) % 6]!];
      const wanted = { day: 1 + (index % 2), minute: 480 + 15 * (index % 40), minutes: 60, far: false } as const;
      const wish = wishOf({ ...wanted, crew: index % 3 === 0 ? 2 : 1, swapped: index % 2 === 0 }, own);
      if (index % 3 === 1) return oneByOne([wish]).then(([answer]) => answer!);
      return (index % 2 === 0 ? joined : other).do(wish);
    });
    expect((await Promise.all(calls)).some((answer) => !isRefused(answer))).toBe(true);
    expect(await overlaps()).toBe(0);
    const [bits] = await parts.db.dataSource.query<{ found: number }[]>(
      'SELECT COUNT(*) AS found FROM worker_day WHERE worker_id IN (?) AND m0 + m1 + m2 > 0',
      [workers],
    );
    expect(Number(bits!.found)).toBeGreaterThan(0);
  });

  it('leave nothing when the connection breaks before the commit, and go on with another', async () => {
    const workers = await hire(2);
    const wishes = workers.map((workerId) =>
      wishOf({ day: 1, minute: 600, minutes: 120, far: false, crew: 1, swapped: false }, [workerId]),
    );
    let broken = false;
    const together = new Together((asked: readonly CrewWish[]) =>
      transactions.runGathering(async (tx) => {
        const answers = await scheduling.claimEach(tx, asked);
        if (!broken) {
          broken = true;
          await tx.query('KILL CONNECTION_ID()').catch(() => undefined);
        }
        return answers;
      }),
    );
    const first = await Promise.allSettled(wishes.map((wish) => together.do(wish)));
    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const again = await Promise.all(wishes.map((wish) => together.do(wish)));
    expect(seats(again, workers)).toEqual([[0], [1]]);
  });
});
