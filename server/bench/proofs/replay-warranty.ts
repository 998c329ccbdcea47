import type { Schemas } from '@daowei/shared/api/client';
import { expectOk } from '../../test/support/person.js';
import { servedVisit } from '../../test/support/served-visit.js';
import type { SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';

/** How a warranty is called in. */
export const WARRANTY_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /admin/orders/:id/warranty/claims': async (town) => {
    const { visit } = await servedVisit(town);
    const person = await town.staff('service');
    const path = `/admin/orders/${visit.id}/warranty/claims`;
    const { times } = expectOk(await person.get<Schemas['WarrantyView']>(`${path}/new`));
    return { person, path, body: { cause: 'recurred', startAt: times[0]! } };
  },
  'POST /orders/:id/warranty/claims': async (town) => {
    const { customer: person, visit } = await servedVisit(town);
    const path = `/orders/${visit.id}/warranty`;
    const { times } = expectOk(await person.get<Schemas['WarrantyView']>(path));
    return { person, path: `${path}/claims`, body: { cause: 'recurred', photoIds: [], startAt: times[0]! } };
  },
};
