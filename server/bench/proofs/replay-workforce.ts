import type { Schemas } from '@daowei/shared/api/client';
import { expectOk } from '../../test/support/person.js';
import type { SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';
import { SURGE_REQUESTS } from './replay-surge.js';

const WHY = { because: '与客户争执', evidence: '客户来电：争执了十分钟' };

/** Who is kept from whom, who was taught what, and who is called in. */
export const WORKFORCE_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  ...SURGE_REQUESTS,
  'POST /admin/workers/:id/blocks': async (town) => {
    const { id } = await town.worker();
    return { person: await town.staff('people'), path: `/admin/workers/${id}/blocks`, body: WHY };
  },
  'POST /admin/blocks/:id/decide': async (town) => {
    const { id } = await town.worker();
    const proposing = await town.staff('people');
    const { items } = expectOk(await proposing.post<Schemas['WorkerBlockList']>(`/admin/workers/${id}/blocks`, WHY));
    const block = items.find(({ workerId }) => workerId === id)!;
    const body = { command: 'confirm', because: '核实无误' };
    return { person: await town.staff('manager'), path: `/admin/blocks/${block.id}/decide`, body };
  },
  'POST /admin/training/:id/passes': async (town) => {
    const { id } = await town.worker();
    const body = { workerIds: [id], passedOn: town.today };
    return { person: await town.staff('people'), path: '/admin/training/safety/passes', body };
  },
};
