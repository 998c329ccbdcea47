import type { DataSource } from 'typeorm';
import { addDays, dayOf, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { seedCatalog } from '../src/modules/catalog/infrastructure/seed-catalog.js';
import { addVersion } from '../src/modules/catalog/infrastructure/service-kinds.sql.js';
import { Passwords } from '../src/modules/identity/application/passwords.js';
import { insertStaff } from '../src/modules/identity/infrastructure/accounts.sql.js';
import { seedCustomers } from '../src/modules/identity/infrastructure/seed-identity.js';
import { CouponsSql } from '../src/modules/pricing/infrastructure/coupons.sql.js';
import { PriceRulesSql } from '../src/modules/pricing/infrastructure/price-rules.sql.js';
import { LedgerDays } from '../src/modules/payments/infrastructure/ledger-days.js';
import { Keys } from '../src/modules/privacy/application/keys.js';
import { seedAudit, type PastFact } from '../src/modules/privacy/infrastructure/seed-audit.js';
import { SchedulingPoliciesSql } from '../src/modules/scheduling/infrastructure/policies.sql.js';
import { dutyOf } from '../src/modules/workforce/domain/working-day.js';
import { seedAbsences, seedShifts, seedWorkers } from '../src/modules/workforce/infrastructure/seed-workforce.js';
import { PayRulesSql } from '../src/modules/wages/infrastructure/pay-rules.sql.js';
import { SystemClock, type Clock } from '../src/platform/clock/clock.js';
import { RandomIds } from '../src/platform/clock/ids.js';
import type { Config } from '../src/platform/config/config.js';
import { row } from '../src/platform/database/sql.js';
import { Transactions, type Tx } from '../src/platform/database/transactions.js';
import { FileStore } from '../src/platform/storage/file-store.js';
import { Bulk } from './bulk.js';
import { WHY_ANEW } from './catalogue/first-versions.js';
import { CATALOGUE, OPENED_WITH, PUBLISHED_SINCE } from './catalogue/index.js';
import { makeCoupons, type DemoCoupon } from './company/coupons.js';
import { makeCustomers, type DemoCustomer } from './company/customers.js';
import { planPrices } from './company/price-plan.js';
import { seedBlocks } from './company/blocks.js';
import { writeComplaints } from './tables/complaints.js';
import { kitsOf, rememberKits, seedDeparture } from './company/departure.js';
import { seedLeave } from './company/leave.js';
import { STAFF } from './company/staff.js';
import { seedSurge } from './company/surge.js';
import { makeAbsences, makeShifts, makeWorkers, type DemoWorker } from './company/workers.js';
import { demoStays } from './history/demo-stays.js';
import { fullTimes } from './history/full-times.js';
import { Memory } from './history/memory.js';
import { HISTORY_DAYS, playHistory } from './history/play-history.js';
import { Roster } from './history/roster.js';
import type { OrderStory } from './history/story.js';
import { makeSurprises } from './history/surprises.js';
import { Pictures } from './pictures/pictures.js';
import { Random } from './random.js';
import { writeBills } from './tables/bills.js';
import { writeFulfilment } from './tables/fulfilment.js';
import { writeFollowUps } from './tables/follow-ups.js';
import { auditOf } from './tables/orders.js';
import { writeRewards } from './tables/rewards.js';
import { writeDevices } from './tables/devices.js';
import { writeIncident, writePrecautions } from './tables/safety.js';
import { writeTroubledRefunds } from './tables/troubled-refunds.js';
import { announceRule } from './tables/cancellation-rule.js';
import { stayFacts, writeStays } from './tables/stays.js';
import { writeWages } from './tables/wages.js';
import { withRedos, writeWarranty } from './tables/warranty.js';
import { writeWishes } from './tables/waitlist.js';
import { writeStories } from './tables/stories.js';

/** The same seed gives the same company; only the calendar moves with today. */
const SEED = 'daowei-demo-1';
/** As far as packages reach: `roster_days` of the scheduling policy and the longest claim. */
const SHIFT_DAYS_AHEAD = 202;

/** Journals that are added to the totals of their days at once. */
const LEDGER_BATCH = 1_000;

export interface DemoCounts {
  readonly services: number;
  readonly workers: number;
  readonly customers: number;
  readonly orders: number;
  readonly ratings: number;
}

/** True when nobody has used the database yet. */
export async function isEmpty(db: Tx): Promise<boolean> {
  const found = await row<{ used: number }>(
    db,
    `SELECT (EXISTS (SELECT 1 FROM account) OR EXISTS (SELECT 1 FROM service_kind) OR EXISTS (SELECT 1 FROM worker)) AS used`,
  );
  return Number(found?.used) === 0;
}

/**
 * Fills an empty database with the demo company, all or nothing. The history is played through the rules of the modules
 * themselves: prices, claims on real shifts, transitions, the audit chain.
 * @param say progress for people
 */
export async function loadDemo(
  dataSource: DataSource,
  config: Config,
  say: (line: string) => void,
  clock: Clock = new SystemClock(),
): Promise<DemoCounts> {
  const random = new Random(SEED);
  const now = clock.now();
  const keys = new Keys(config);
  const transactions = new Transactions(dataSource);
  const store = new FileStore(config, new RandomIds(), clock, transactions);
  const passwords = new Passwords();
  const hashes = Promise.all(STAFF.map(({ password }) => passwords.hash(password)));

  say('员工、客户与班次');
  const company = makeCompany(random, now);
  say('服务照片');
  const pictures = await Pictures.draw(random, store, company.photographer.id);

  return transactions.run(async (tx) => {
    await publishCatalogue(tx, dayOf(now));
    const addresses = await seedCustomers(tx, keys.fields, [...company.customers, ...company.workerAccounts]);
    say(`${HISTORY_DAYS}天的预约、服务与评价`);
    const memory = new Memory();
    const policy = await new SchedulingPoliciesSql().inForce(tx, now);
    const roster = new Roster(company.workers, company.working, policy, company.from, company.to);
    const world = {
      now,
      catalogue: new Map(CATALOGUE.map((kind) => [kind.id, kind])),
      workers: new Map(company.workers.map((worker) => [worker.id, worker])),
      customers: company.customers,
      addresses,
      policy,
      roster,
      memory,
    };
    const prices = await new PriceRulesSql().inForce(tx, now);
    const { stories, redos } = withRedos(playHistory(random, world, prices, pictures));
    const stays = demoStays(random.fork('stays'), world, pictures);

    say('写入数据库');
    const surprises = makeSurprises(random, now, stories, company.workers);
    const workers = surprises.workers.map((worker) => ({ ...worker, history: memory.of(worker.id) }));
    await seedWorkers(tx, keys.fields, workers);
    await seedShifts(tx, company.shifts);
    await seedAbsences(tx, [...company.absences, ...surprises.absences]);
    const { workers: demoWorkers, workerAccounts } = company;
    const leaveFacts = await seedLeave(tx, keys.fields, random.fork('leave'), now, demoWorkers, workerAccounts);
    const [apart] = company.customers.slice(-1);
    await seedBlocks(tx, transactions, keys.fields, random.fork('blocks'), now, demoWorkers, apart!.id);
    await seedSurge(tx, random.fork('surge'), now, demoWorkers);
    await seedDeparture(tx, now, CATALOGUE, demoWorkers, STAFF[0]!.name);
    await writeStories(tx, random.fork('tables'), config, now, pictures, stories, roster, kitsOf(demoWorkers));
    await rememberKits(tx);
    await writeStays(tx, random.fork('stay-tables'), config, now, stays);
    const pay = new Bulk();
    const payRule = await new PayRulesSql().inForce(tx, now);
    writeWages(pay, random.fork('wages'), now, { rule: payRule, stories, workers: company.workers });
    writeWarranty(pay, random.fork('warranty'), redos);
    writeRewards(pay, random.fork('rewards'), now, stories);
    writeFollowUps(pay, random.fork('follow-ups'), now, stories, company.customers);
    await pay.write(tx);
    await writeBills(tx, random.fork('bills'), now);
    await writeFulfilment(tx);
    await writeTroubledRefunds(tx, random.fork('refunds'), now, stories);
    await writeComplaints(tx, random.fork('complaints'), now, stories);
    const staff = await makeStaff(tx, random.fork('staff'), now, await hashes);
    const safetyFacts = await writeIncident(tx, random.fork('safety'), now, stories, staff);
    await writePrecautions(tx, keys.fields, random.fork('precautions'), stories);
    const deviceFacts = await writeDevices(tx, keys.fields, random.fork('devices'), now, demoWorkers);
    await totalBooks(tx);
    await seedCoupons(tx, makeCoupons(random, now, company.customers));
    await new PriceRulesSql().add(tx, planPrices(now, prices));
    const wishFacts = await writeWishes(
      tx,
      random,
      { now, rules: prices, policy, fields: keys.fields },
      fullTimes(world),
    );
    await announceRule(tx, now);
    say('封存审计记录');
    await seedAudit(
      tx,
      keys.chainKey,
      auditFacts(random.fork('audit'), company.customers, stories, [
        ...stays.flatMap(stayFacts),
        ...wishFacts,
        ...leaveFacts,
        ...safetyFacts,
        ...deviceFacts,
      ]),
    );
    return {
      services: CATALOGUE.length,
      workers: workers.length,
      customers: company.customers.length,
      orders: stories.length,
      ratings: stories.filter((story) => story.rating).length,
    };
  });
}

/** Two versions where there are two: the history begins after both were on sale. */
async function publishCatalogue(tx: Tx, today: LocalDate): Promise<void> {
  await seedCatalog(tx, OPENED_WITH, startOfDay(addDays(today, -2 * HISTORY_DAYS)));
  const soldFrom = startOfDay(addDays(today, -HISTORY_DAYS - 10));
  for (const kind of PUBLISHED_SINCE) await addVersion(tx, { kind, soldFrom, because: WHY_ANEW, by: STAFF[0]!.name });
}

function makeCompany(random: Random, now: Date) {
  const today = dayOf(now);
  const [from, to] = [addDays(today, -HISTORY_DAYS), addDays(today, SHIFT_DAYS_AHEAD)];
  const workers = makeWorkers(random, today);
  const shifts = makeShifts(random, workers, from, to);
  const absences = makeAbsences(random, workers, from, to);
  const working = shifts.map((shift) => ({ workerId: shift.workerId, day: shift.day, spans: dutyOf(shift, absences) }));
  const workerAccounts = makeWorkerAccounts(random, workers);
  return {
    from,
    to,
    workers,
    shifts,
    absences,
    working,
    workerAccounts,
    photographer: workerAccounts[0]!,
    customers: makeCustomers(random, now),
  };
}

async function seedCoupons(tx: Tx, coupons: readonly DemoCoupon[]): Promise<void> {
  const table = new CouponsSql();
  for (const { kind, owners } of coupons) {
    const since = kind.terms.valid.from;
    await table.addKind(tx, kind.id, kind.terms, since);
    for (const owner of owners) await table.add(tx, { ...owner, kindId: kind.id }, since);
  }
}

/** The demo's workers have logged in and bound their phones. */
function makeWorkerAccounts(root: Random, workers: readonly DemoWorker[]) {
  const random = root.fork('worker-accounts');
  return workers.flatMap(({ id, name, persona, joinedOn }) => {
    if (!persona) return [];
    const createdAt = startOfDay(addDays(joinedOn, 1));
    const { openid, nickname, phone } = persona;
    const account = { id: random.id(createdAt), openid, nickname, phone, worker: { id, name } };
    return [{ ...account, tier: 'normal' as const, createdAt, addresses: [] }];
  });
}

/** The totals of the days, as the first start would take them in batch by batch. */
async function totalBooks(tx: Tx): Promise<void> {
  const days = new LedgerDays();
  while ((await days.takeIn(tx, LEDGER_BATCH)) === LEDGER_BATCH);
}

/** @returns their accounts by user name */
async function makeStaff(
  tx: Tx,
  random: Random,
  now: Date,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const [index, { username, name, roles }] of STAFF.entries()) {
    const staff = { id: random.id(now), username, name, roles, passwordHash: hashes[index]!, createdAt: now };
    await insertStaff(tx, staff);
    ids.set(username, staff.id);
  }
  return ids;
}

function auditFacts(
  random: Random,
  customers: readonly DemoCustomer[],
  stories: readonly OrderStory[],
  more: readonly Omit<PastFact, 'id'>[],
): PastFact[] {
  const opened = customers.map((customer) => ({
    at: customer.createdAt,
    actorAccountId: customer.id,
    actorLabel: `客户 ${customer.nickname}`,
    action: 'account.opened',
    subject: `account:${customer.id}`,
    data: {},
  }));
  return [...opened, ...stories.flatMap(auditOf), ...more].map((fact) => ({ id: random.id(fact.at), ...fact }));
}
