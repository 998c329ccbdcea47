import type { Schemas } from '@daowei/shared/api/client';
import { PAY_TERMS } from '../../support/sound-bodies.js';
import { newestStatement, stated } from '../../support/pay.js';
import { expectOk } from '../../support/person.js';
import type { SmallTown } from '../../support/small-town.js';

/** A statement that is objected to, put right and answered, agreed to by three people, and paid when it can be. */
export async function wages(town: SmallTown): Promise<void> {
  await town.newTrade();
  const worker = await town.worker();
  const [finance, manager] = [await town.staff('finance'), await town.staff('manager')];
  const id = await stated(town, worker);
  const mine = `/worker/income/statements/${id}`;
  const desk = `/admin/wages/statements/${id}`;
  expectOk(await worker.post(`${mine}/object`, { version: 1, words: '少算了半小时' }));
  const correction = { kind: 'supplement', amountFen: 300_000, reason: '补半小时' };
  expect(await manager.post(`${desk}/corrections`, { version: 2, ...correction })).toMatchObject({ status: 422 });
  expectOk(await manager.post(`${desk}/corrections`, { version: 2, ...correction, amountFen: 1_800 }));
  expectOk(await worker.post(`${mine}/object`, { version: 3, words: '还是不对' }));
  expectOk(await finance.post(`${desk}/answer`, { version: 4, words: '核对过，就是这些' }));
  const { version, month } = await newestStatement(worker);
  expectOk(await worker.post(`${mine}/confirm`, { version }));
  expectOk(await finance.post('/admin/wages/decisions', { step: 'check', ids: [id] }));
  expectOk(await (await town.staff('people')).post('/admin/wages/decisions', { step: 'approve', ids: [id] }));
  expectOk(await finance.post('/admin/wages/runs', { month }));
  town.whole.purse.luck.push('refused');
  await town.whole.drain();
  expect(expectOk(await finance.get<Schemas['OfficeStatementView']>(desk)).problem).toContain('微信没有受理转账');
  expectOk(await finance.post(`${desk}/resend`));
  expectOk(await finance.get(`/admin/wages?month=${month}`));

  expectOk(await manager.get('/admin/pay-rules'));
  const rule = { basedOn: 1, terms: PAY_TERMS, from: '2099-01-01', because: '调价' };
  expectOk(await manager.post('/admin/pay-rules', rule));
}
