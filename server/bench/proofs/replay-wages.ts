import type { Schemas } from '@daowei/shared/api/client';
import { PAY_TERMS } from '../../test/support/sound-bodies.js';
import { approved, newestStatement, stated } from '../../test/support/pay.js';
import { expectOk, type Person, type TownWorker } from '../../test/support/person.js';
import type { SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';

/** How a statement is agreed on and paid out, and how the rule behind it is changed. */
export const WAGES_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /worker/income/statements/:id/confirm': async (town) => {
    const { worker, id } = await drafted(town);
    return { person: worker, path: `/worker/income/statements/${id}/confirm`, body: { version: 1 } };
  },
  'POST /worker/income/statements/:id/object': async (town) => {
    const { worker, id } = await drafted(town);
    return { person: worker, path: `/worker/income/statements/${id}/object`, body: { version: 1, words: '少了一单' } };
  },
  'POST /admin/wages/statements/:id/corrections': async (town) => {
    const { id } = await drafted(town);
    const body = { version: 1, kind: 'supplement', amountFen: 1_800, reason: '补半小时' };
    return { person: await town.staff('finance'), path: `/admin/wages/statements/${id}/corrections`, body };
  },
  'POST /admin/wages/statements/:id/answer': async (town) => {
    const { worker, id } = await drafted(town);
    expectOk(await worker.post(`/worker/income/statements/${id}/object`, { version: 1, words: '少了一单' }));
    const body = { version: 2, words: '核对过，都在里面' };
    return { person: await town.staff('people'), path: `/admin/wages/statements/${id}/answer`, body };
  },
  'POST /admin/wages/decisions': async (town) => {
    const { worker, id } = await drafted(town);
    expectOk(await worker.post(`/worker/income/statements/${id}/confirm`, { version: 1 }));
    return { person: await town.staff('finance'), path: '/admin/wages/decisions', body: { step: 'check', ids: [id] } };
  },
  'POST /admin/wages/runs': async (town) => {
    const { worker, month } = await drafted(town);
    const finance = await agreed(town, worker);
    return { person: finance, path: '/admin/wages/runs', body: { month } };
  },
  'POST /admin/wages/statements/:id/resend': async (town) => {
    const { worker, id, month } = await drafted(town);
    const finance = await agreed(town, worker);
    expectOk(await finance.post('/admin/wages/runs', { month }));
    town.whole.purse.luck.push('refused');
    await town.whole.drain();
    return { person: finance, path: `/admin/wages/statements/${id}/resend`, body: {} };
  },
  'POST /admin/pay-rules': async (town) => {
    const person = await town.staff('manager');
    const { items } = expectOk(await person.get<Schemas['PayRuleList']>('/admin/pay-rules'));
    const body = { basedOn: items[0]!.version, terms: PAY_TERMS, from: '2099-01-01', because: '调价' };
    return { person, path: '/admin/pay-rules', body };
  },
};

async function drafted(town: SmallTown): Promise<{ worker: TownWorker; id: string; month: string }> {
  const worker = await town.worker();
  const id = await stated(town, worker);
  return { worker, id, month: (await newestStatement(worker)).month };
}

async function agreed(town: SmallTown, worker: TownWorker): Promise<Person> {
  const finance = await town.staff('finance');
  await approved(worker, finance, await town.staff('manager'));
  return finance;
}
