import type { Schemas } from '@daowei/shared/api/client';
import { fen } from '@daowei/shared/kernel/fen';
import { DraftStatement } from '../../src/modules/wages/application/draft-statement.js';
import { KeepPay } from '../../src/modules/wages/application/keep-pay.js';
import { firstDay, monthAt, monthBefore } from '../../src/modules/wages/domain/month.js';
import { expectOk, type Customer, type Person, type TownWorker } from './person.js';
import { beginVisit, finishSteps, signOff } from './serve-visit.js';
import type { SmallTown } from './small-town.js';

/** A visit of two hours, served and signed off. @returns the order */
export async function served(town: SmallTown, customer: Customer, worker: TownWorker, at = '12:00'): Promise<string> {
  const visit = await town.confirmed(customer, town.at(at), [worker]);
  await beginVisit(town, visit);
  await finishSteps(town, visit);
  await signOff(town, customer, visit);
  return visit.id;
}

/** The night's look, at this time: tests move the clock back, and the next one may lie ahead of it. */
export async function night(town: SmallTown, at: string): Promise<void> {
  const { whole } = town;
  whole.clock.set(at);
  await whole.rows(`UPDATE due_work SET due_at = ? WHERE kind = 'wages.sweep'`, [whole.clock.now()]);
  await whole.drain();
}

/** March is over, and its statements are drafted. */
export const endMonth = (town: SmallTown): Promise<void> => night(town, '2026-03-31T21:00:00.000Z');

/** A statement of last month for the worker, with no visit behind it; the clock stays where it is. @returns its id */
export async function stated(town: SmallTown, worker: TownWorker, amountFen = 12_000): Promise<string> {
  const { app, clock, transactions } = town.whole;
  const month = monthBefore(monthAt(clock.now()));
  const line = { kind: 'supplement', label: '补发', because: '上月补助', amountFen: fen(amountFen) } as const;
  await transactions.run((tx) =>
    app.get(KeepPay, { strict: false }).keep(tx, {
      workerId: worker.id,
      causeKey: `supplement:${month}`,
      kind: 'supplement',
      earnedOn: firstDay(month),
      what: '补助',
      lines: [line],
      ruleVersion: 1,
      byLabel: '计薪规则',
    }),
  );
  await app.get(DraftStatement, { strict: false }).draft(worker.id, month);
  await town.whole.drain();
  return (await newestStatement(worker)).id;
}

/** The worker’s newest statement, as the worker reads it. */
export async function newestStatement(worker: Person): Promise<Schemas['StatementView']> {
  const { statements } = expectOk(await worker.get<Schemas['IncomeView']>('/worker/income'));
  return expectOk(await worker.get<Schemas['StatementView']>(`/worker/income/statements/${statements[0]!.id}`));
}

/** Confirmed by the worker, checked by one and approved by another of the office. */
export async function approved(worker: Person, first: Person, second: Person): Promise<Schemas['StatementView']> {
  const { id, version } = await newestStatement(worker);
  expectOk(await worker.post(`/worker/income/statements/${id}/confirm`, { version }));
  for (const [person, step] of [
    [first, 'check'],
    [second, 'approve'],
  ] as const) {
    const decided = expectOk(
      await person.post<Schemas['DecidedStatements']>('/admin/wages/decisions', { step, ids: [id] }),
    );
    if (decided.done !== 1) throw new Error(JSON.stringify(decided));
  }
  return newestStatement(worker);
}
