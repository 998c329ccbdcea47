import type { Schemas } from '@daowei/shared/api/client';
import { expectOk } from '../../test/support/person.js';
import type { ConfirmedVisit, SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';

/** How a worker gets ready to set out, with what the customer asked for, and the office helps. */
export const DEPARTURE_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /worker/visits/:orderId/preparation': async (town) => {
    const visit = await listed(town);
    const body = { version: 1, ticked: ['rest'], kitCode: null, kitPhoto: null, deviceTime: now(town) };
    return { person: visit.worker, path: `/worker/visits/${visit.id}/preparation`, body };
  },
  'POST /worker/visits/:orderId/pulls': async (town) => {
    const visit = await listed(town);
    return { person: visit.worker, path: `/worker/visits/${visit.id}/pulls`, body: missing(town) };
  },
  'POST /orders/:id/materials': async (town) => {
    const person = await town.customer();
    const { id } = await town.confirmed(person, town.at('12:00'), [await town.worker()]);
    const items: Schemas['AskedMaterial'][] = [{ name: '立白洗洁精', note: '两瓶', by: 'company' }];
    const body = { basedOn: 0, items, typedName: '周晓岚', deviceTime: now(town) };
    return { person, path: `/orders/${id}/materials`, body };
  },
  'POST /admin/pulls/:id/hand-over': async (town) => {
    const visit = await listed(town);
    expectOk(await visit.worker.post(`/worker/visits/${visit.id}/pulls`, missing(town)));
    const person = await town.staff('coordinator');
    const { items } = expectOk(await person.get<Schemas['PullList']>('/admin/pulls'));
    const { id } = items.find(({ orderId }) => orderId === visit.id)!;
    return { person, path: `/admin/pulls/${id}/hand-over`, body: {} };
  },
  'POST /admin/checklists': async (town) => ({
    person: await town.staff('manager'),
    path: '/admin/checklists',
    body: list(town),
  }),
  'POST /admin/toolkits': async (town) => ({
    person: await town.staff('coordinator'),
    path: '/admin/toolkits',
    body: { code: `DW-${town.serviceId.toUpperCase()}`, name: '保洁包' },
  }),
};

const now = (town: SmallTown): string => town.whole.clock.now().toISOString();
const missing = (town: SmallTown) => ({ itemId: 'gloves', note: '', deviceTime: now(town) });

function list(town: SmallTown): Schemas['PublishChecklist'] {
  return {
    serviceId: town.serviceId,
    basedOn: 0,
    needsKit: false,
    items: [
      { id: 'rest', group: 'safety', title: '休息充足', must: true },
      { id: 'gloves', group: 'ppe', title: '手套', must: false },
    ],
    because: '开业',
  };
}

async function listed(town: SmallTown): Promise<ConfirmedVisit> {
  const worker = await town.worker();
  const visit = await town.confirmed(await town.customer(), town.at('12:00'), [worker]);
  expectOk(await (await town.staff('manager')).post('/admin/checklists', list(town)));
  return visit;
}
