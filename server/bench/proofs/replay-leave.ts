import type { Schemas } from '@daowei/shared/api/client';
import { addDays } from '@daowei/shared/kernel/local-date';
import { expectOk, type TownWorker } from '../../test/support/person.js';
import type { SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';

/** How time off is asked for and answered. */
export const LEAVE_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /worker/leave': async (town) => ({
    person: await town.worker({ days: 5 }),
    path: '/worker/leave',
    body: wish(town),
  }),
  'POST /worker/leave/:id/withdraw': async (town) => {
    const { person, id } = await asked(town);
    return { person, path: `/worker/leave/${id}/withdraw`, body: {} };
  },
  'POST /admin/leave/:id/grant': async (town) => {
    const { id } = await asked(town);
    const person = await town.staff('people');
    const { fingerprint } = expectOk(await person.get<Schemas['OpenedLeaveView']>(`/admin/leave/${id}`));
    return { person, path: `/admin/leave/${id}/grant`, body: { fingerprint } };
  },
  'POST /admin/leave/:id/refuse': async (town) => {
    const { id } = await asked(town);
    return { person: await town.staff('people'), path: `/admin/leave/${id}/refuse`, body: { answer: '人手不够' } };
  },
};

function wish(town: SmallTown): Schemas['AskForLeave'] {
  const day = addDays(town.today, 2);
  return { from: town.at('13:00', day).toISOString(), to: town.at('15:00', day).toISOString(), kind: 'personal' };
}

async function asked(town: SmallTown): Promise<{ person: TownWorker; id: string }> {
  const person = await town.worker({ days: 5 });
  return { person, id: expectOk(await person.post<Schemas['LeaveView']>('/worker/leave', wish(town))).id };
}
