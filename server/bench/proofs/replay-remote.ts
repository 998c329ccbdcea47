import type { Schemas } from '@daowei/shared/api/client';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { expectOk, type Customer, type Person } from '../../test/support/person.js';
import { REMOTE, type ConfirmedVisit, type SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';

/** A service by video: its call, and the visit it turns into. */
export const REMOTE_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /worker/visits/:orderId/call': async (town) => {
    const { visit } = await toCall(town);
    return { person: visit.worker, path: `/worker/visits/${visit.id}/call`, body: { deviceTime: now(town) } };
  },
  'POST /orders/:id/conversion': async (town) => {
    const { person, visit } = await called(town);
    return conversion(person, `/orders/${visit.id}/conversion`);
  },
  'POST /admin/orders/:id/conversion': async (town) => {
    const { visit } = await called(town);
    return conversion(await town.staff('service'), `/admin/orders/${visit.id}/conversion`);
  },
};

async function called(town: SmallTown): Promise<{ person: Customer; visit: ConfirmedVisit }> {
  const ready = await toCall(town);
  expectOk(await ready.visit.worker.post(`/worker/visits/${ready.visit.id}/call`, { deviceTime: now(town) }));
  return ready;
}

async function conversion(person: Person, path: string): Promise<ReadyRequest> {
  const [first] = expectOk(await person.get<Schemas['ConversionOffer']>(path)).times;
  return { person, path, body: { startAt: first!.startAt } };
}

const now = (town: SmallTown): string => town.whole.clock.now().toISOString();

/** A call whose hour has come: the promise is brought forward, so that the clock of the others stays. */
async function toCall(town: SmallTown): Promise<{ person: Customer; visit: ConfirmedVisit }> {
  const { skill } = await town.newTrade();
  await town.newTrade({ ...REMOTE, skill });
  const worker = await town.worker();
  const person = await town.customer();
  const visit = await town.confirmed(person, town.at('12:00'), [worker], { hours: undefined });
  const from = town.whole.clock.now();
  await town.whole.rows('UPDATE customer_order SET promised_from = ?, promised_to = ? WHERE id = ?', [
    from,
    addMinutes(from, 30),
    visit.id,
  ]);
  return { person, visit };
}
