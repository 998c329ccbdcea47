import type { Schemas } from '@daowei/shared/api/client';
import { expectOk } from '../../test/support/person.js';
import type { SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';

const BECAUSE = { because: '培训一天' };

/** How services are published, taken off sale and sold again. */
export const SERVICE_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /admin/services': async (town) => {
    const person = await town.staff('manager');
    const { versions } = expectOk(await person.get<Schemas['ServiceFileView']>(`/admin/services/${town.serviceId}`));
    const body = { ...BECAUSE, id: `${town.serviceId}-anew`, content: versions[0]!.content };
    return { person, path: '/admin/services', body };
  },
  'POST /admin/services/:id/versions': async (town) => {
    const person = await town.staff('manager');
    const path = `/admin/services/${town.serviceId}`;
    const [newest] = expectOk(await person.get<Schemas['ServiceFileView']>(path)).versions;
    const { content, version: basedOn } = newest!;
    return { person, path: `${path}/versions`, body: { basedOn, content, because: '换了说法' } };
  },
  'POST /admin/services/:id/off-sale': async (town) => {
    const person = await town.staff('manager');
    return { person, path: `/admin/services/${town.serviceId}/off-sale`, body: BECAUSE };
  },
  'POST /admin/services/:id/on-sale': async (town) => {
    const person = await town.staff('manager');
    const path = `/admin/services/${town.serviceId}`;
    expectOk(await person.post(`${path}/off-sale`, BECAUSE));
    return { person, path: `${path}/on-sale`, body: BECAUSE };
  },
};
