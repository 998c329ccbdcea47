import type { Schemas } from '@daowei/shared/api/client';
import { addDays } from '@daowei/shared/kernel/local-date';
import { expectOk, type Customer } from '../../test/support/person.js';
import type { SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';

/** How requests for a longer shift are made and answered. */
export const SHIFT_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /shift-requests': async (town) => {
    const { person, body } = await evening(town);
    return { person, path: '/shift-requests', body };
  },
  'POST /shift-requests/:id/withdraw': async (town) => {
    const { person, id } = await asked(town);
    return { person, path: `/shift-requests/${id}/withdraw`, body: {} };
  },
  'POST /admin/shift-requests/:id/grant': async (town) => {
    const { id, workerId } = await asked(town);
    return { person: await town.staff('coordinator'), path: `/admin/shift-requests/${id}/grant`, body: { workerId } };
  },
  'POST /admin/shift-requests/:id/refuse': async (town) => {
    const { id } = await asked(town);
    const body = { script: 'rest_first' };
    return { person: await town.staff('coordinator'), path: `/admin/shift-requests/${id}/refuse`, body };
  },
};

/** Somebody who needs an hour at which the only worker has gone home. */
async function evening(
  town: SmallTown,
): Promise<{ person: Customer; workerId: string; body: Record<string, unknown> }> {
  const { id: workerId } = await town.worker({ days: 5, hours: [540, 1_080] });
  const person = await town.customer();
  const startAt = town.at('19:00', addDays(town.today, 2)).toISOString();
  const visit = { serviceId: town.serviceId, addressId: person.addressId, hours: 2, addOns: [], startAt };
  return { person, workerId, body: { ...visit, difficulty: 'family', words: '老人要透析' } };
}

async function asked(town: SmallTown): Promise<{ person: Customer; workerId: string; id: string }> {
  const { person, workerId, body } = await evening(town);
  return { person, workerId, id: expectOk(await person.post<Schemas['ShiftRequestView']>('/shift-requests', body)).id };
}
