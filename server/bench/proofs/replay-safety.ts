import { agreedVisit, cryForHelp, openIncident } from '../../test/support/safety.js';
import { addDays } from '@daowei/shared/kernel/local-date';
import { expectOk, type Person } from '../../test/support/person.js';
import { fall, watchOf } from '../../test/support/watch.js';
import type { SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';

/** A call for help that nobody has taken. */
async function calling(town: SmallTown): Promise<string> {
  const { id, worker } = await agreedVisit(town);
  const { sos } = await cryForHelp(worker, id, town.whole.clock.now().toISOString());
  return `/admin/safety/sos/${sos!.id}`;
}

const fallen = (town: SmallTown): ReadyRequest['body'] => {
  const happenedAt = town.whole.clock.now().toISOString();
  return { kind: 'fall', words: '浴室地砖湿滑', photoIds: [], happenedAt };
};

/** A file in the office's hands, with a change planned. */
async function opened(town: SmallTown): Promise<{ person: Person; path: string; actionId: string }> {
  const { id } = await agreedVisit(town);
  const person = await town.staff('service');
  const { incidentId, actionId } = await openIncident(person, id, town.whole.clock.now());
  return { person, path: `/admin/safety/incidents/${incidentId}`, actionId };
}

/** How help is called for and answered, and what tells it by itself is handed out. */
export const SAFETY_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /worker/visits/:orderId/sos': async (town) => {
    const { id, worker: person } = await agreedVisit(town);
    const body = { at: null, deviceTime: town.whole.clock.now().toISOString(), silent: true };
    return { person, path: `/worker/visits/${id}/sos`, body };
  },
  'POST /admin/devices': async (town) => {
    const { id: workerId } = await town.worker();
    return { person: await town.staff('manager'), path: '/admin/devices', body: { workerId, serial: `R-${workerId}` } };
  },
  'POST /worker/device-alarms/:id/answer': async (town) => {
    const person = await town.worker();
    const id = await fall(await watchOf(town.whole, await town.staff('manager'), person), person);
    return { person, path: `/worker/device-alarms/${id}/answer`, body: { answer: 'help' } };
  },
  'POST /admin/devices/:id/take-back': async (town) => {
    const person = await town.staff('manager');
    const { id } = await watchOf(town.whole, person, await town.worker());
    return { person, path: `/admin/devices/${id}/take-back`, body: {} };
  },
  'POST /admin/safety/sos/:id/acknowledge': async (town) => ({
    person: await town.staff('coordinator'),
    path: `${await calling(town)}/acknowledge`,
    body: {},
  }),
  'POST /worker/visits/:orderId/incidents': async (town) => {
    const { id, worker: person } = await agreedVisit(town);
    return { person, path: `/worker/visits/${id}/incidents`, body: fallen(town) };
  },
  'POST /admin/orders/:id/incidents': async (town) => {
    const { id } = await agreedVisit(town);
    return { person: await town.staff('service'), path: `/admin/orders/${id}/incidents`, body: fallen(town) };
  },
  'POST /admin/safety/sos/:id/incident': async (town) => ({
    person: await town.staff('coordinator'),
    path: `${await calling(town)}/incident`,
    body: { kind: 'threat', words: '门被反锁', photoIds: [] },
  }),
  'POST /admin/safety/incidents/:id/move': async (town) => {
    const { id, worker } = await agreedVisit(town);
    const opened = expectOk(await worker.post<{ id: string }>(`/worker/visits/${id}/incidents`, fallen(town)));
    const path = `/admin/safety/incidents/${opened.id}/move`;
    return { person: await town.staff('service'), path, body: { command: 'take' } };
  },
  'POST /admin/safety/incidents/:id/owner': async (town) => {
    const { person, path } = await opened(town);
    const { accountId: ownerId } = await town.staff('coordinator');
    return { person, path: `${path}/owner`, body: { ownerId, reason: '我明天起休假' } };
  },
  'POST /admin/safety/incidents/:id/facts': async (town) => {
    const { person, path } = await opened(town);
    return { person, path: `${path}/facts`, body: { injuries: '手腕擦伤', cause: '没有防滑垫' } };
  },
  'POST /admin/safety/incidents/:id/claim': async (town) => {
    const { person, path } = await opened(town);
    const body = { insurer: '人保财险', no: 'PICC-1', amountFen: 20_000, state: 'filed' };
    return { person, path: `${path}/claim`, body };
  },
  'POST /admin/safety/incidents/:id/actions': async (town) => {
    const { person, path } = await opened(town);
    const dueAt = town.at('12:00', addDays(town.today, 3)).toISOString();
    return { person, path: `${path}/actions`, body: { action: '铺防滑垫', responsible: '质检', dueAt } };
  },
  'POST /admin/safety/incidents/:id/actions/:actionId/move': async (town) => {
    const { person, path, actionId } = await opened(town);
    return { person, path: `${path}/actions/${actionId}/move`, body: { command: 'done' } };
  },
  'POST /admin/safety/sos/:id/note': async (town) => ({
    person: await town.staff('coordinator'),
    path: `${await calling(town)}/note`,
    body: { text: '已打通电话，人没事' },
  }),
  'POST /admin/safety/sos/:id/end': async (town) => {
    const person = await town.staff('coordinator');
    const path = await calling(town);
    expectOk(await person.post(`${path}/acknowledge`));
    return { person, path: `${path}/end`, body: { text: '门反锁，物业已到场' } };
  },
};
