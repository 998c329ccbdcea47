import type { Pool } from 'mysql2/promise';
import { addDays, atMinute, type LocalDate } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { SchedulingFacade, type CrewWish } from '../../src/modules/scheduling/contract/scheduling.facade.js';
import { Together } from '../../src/platform/database/together.js';
import { PLACE } from '../../test/support/small-town.js';
import type { WholeApp } from '../../test/support/whole-app.js';
import { atLeast, atMost, table, type Goal } from '../measure.js';
import { chanceFrom } from '../support/chance.js';
import { hireMany } from '../support/company.js';
import { inTurn } from './booking-sides.js';

export interface Crush {
  readonly clients: number;
  readonly attempts: number;
  /** days of it are written */
  readonly days: number;
  readonly day: LocalDate;
}

/** Claims that come at the same time in one transaction, as bookings are taken. */
export const claimsTogether = (whole: WholeApp, scheduling: SchedulingFacade) =>
  new Together((wishes: readonly CrewWish[]) =>
    whole.transactions.runGathering((tx) => scheduling.claimEach(tx, wishes)),
  );

/** All clients at the same few slots: hot wants one slot, churn takes and gives back. */
export async function crushes(
  whole: WholeApp,
  pool: Pool,
  { clients, attempts, days, day }: Crush,
  say: (line: string) => void,
): Promise<Record<string, Goal>> {
  const scheduling = whole.app.get(SchedulingFacade, { strict: false });
  const workers = await hireMany(whole.app, chanceFrom(2), {
    skill: 'crush',
    count: 20,
    from: addDays(day, -1),
    days,
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
  await inTurn(
    clients,
    Array.from({ length: attempts }, () => async () => {
      if (!isRefused(await claim(workers[0]!))) hotWinners += 1;
    }),
  );
  await inTurn(
    clients,
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
  await inTurn(
    clients,
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
