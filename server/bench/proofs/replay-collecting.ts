import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, type Customer } from '../../test/support/person.js';
import { beginVisit, finishSteps, signOff } from '../../test/support/serve-visit.js';
import type { ConfirmedVisit, SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';

const WINDOWS = { addOnId: 'windows', quantity: 1, reason: '阳台玻璃积灰较厚' };

/** How more work is agreed on site, paid for afterwards, and given back. */
export const COLLECTING_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /worker/visits/:orderId/extras': async (town) => {
    const { visit } = await begun(town);
    return { person: visit.worker, path: `/worker/visits/${visit.id}/extras`, body: WINDOWS };
  },
  'POST /worker/visits/:orderId/extras/:extraId/withdraw': async (town) => {
    const { visit, extraId } = await proposed(town);
    return { person: visit.worker, path: `/worker/visits/${visit.id}/extras/${extraId}/withdraw`, body: {} };
  },
  'POST /orders/:id/extras/:extraId/answer': async (town) => {
    const { person, visit, extraId } = await proposed(town);
    return { person, path: `/orders/${visit.id}/extras/${extraId}/answer`, body: { agree: true } };
  },
  'POST /orders/:id/balance/payment': async (town) => {
    const { person, visit } = await owing(town);
    return { person, path: `/orders/${visit.id}/balance/payment`, body: {} };
  },
  'POST /admin/orders/:id/refunds': async (town) => {
    const { visit } = await owing(town);
    const body = { amountFen: 1_000, reason: '一处没有擦净' };
    return { person: await town.staff('finance'), path: `/admin/orders/${visit.id}/refunds`, body };
  },
};

interface OnSite {
  readonly person: Customer;
  readonly visit: ConfirmedVisit;
}

async function begun(town: SmallTown): Promise<OnSite> {
  const worker = await town.worker();
  const person = await town.customer();
  const visit = await town.confirmed(person, town.at('12:00'), [worker]);
  await beginVisit(town, visit);
  return { person, visit };
}

async function proposed(town: SmallTown): Promise<OnSite & { readonly extraId: string }> {
  const { person, visit } = await begun(town);
  expectOk(await visit.worker.post(`/worker/visits/${visit.id}/extras`, WINDOWS));
  const { bill } = expectOk(await person.get<Schemas['OrderView']>(`/orders/${visit.id}`));
  return { person, visit, extraId: bill.extras[0]!.id };
}

/** The price was paid when booking; what was agreed on site is still owed. */
async function owing(town: SmallTown): Promise<OnSite> {
  const { person, visit, extraId } = await proposed(town);
  expectOk(await person.post(`/orders/${visit.id}/extras/${extraId}/answer`, { agree: true }));
  await finishSteps(town, visit);
  await signOff(town, person, visit);
  return { person, visit };
}
