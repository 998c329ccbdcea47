import { addDays } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import { expectOk } from '../../test/support/person.js';
import type { SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';

/** How the plan of a day comes into force. */
export const DAY_PLAN_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /admin/day-plans/:id/apply': async (town) => {
    const day = addDays(town.today, 1);
    const only = await town.worker();
    const { id: orderId } = await town.paid(await town.customer(), town.at('10:00', day));
    const offer = await town.live(orderId);
    expectOk(await only.post(`/worker/offers/${offer.id}/decline`, { reason: 'sick' }));
    await town.worker();
    const person = await town.staff('coordinator');
    const { id } = expectOk(await person.post<Schemas['DayPlanView']>('/admin/day-plans', { day, seconds: 1 }));
    expectOk(await person.post(`/admin/day-plans/${id}/stop`));
    return { person, path: `/admin/day-plans/${id}/apply`, body: {} };
  },
};
