import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, type Customer, type Person } from '../../test/support/person.js';
import type { SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';

/** How packages are bought, given up, and their visits skipped. */
export const PACKAGE_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /contracts': async (town) => {
    const { person, plan } = await planned(town);
    const { quoteId } = expectOk(await person.post<Schemas['PackagePlan']>('/contracts/plan', plan));
    return { person, path: '/contracts', body: { quoteId } };
  },
  'POST /contracts/:id/cancel': async (town) => {
    const { person, id } = await heldPackage(town);
    return { person, path: `/contracts/${id}/cancel`, body: {} };
  },
  'POST /contracts/:id/payment': async (town) => {
    const { person, id } = await heldPackage(town);
    return { person, path: `/contracts/${id}/payment`, body: {} };
  },
  'POST /contracts/:id/visits/:seq/skip': async (town) => {
    const { person, id } = await paidPackage(town);
    return skipping(person, `/contracts/${id}/visits/2/skip`);
  },
  'POST /admin/contracts/:id/visits/:seq/skip': async (town) => {
    const { id } = await paidPackage(town);
    return skipping(await town.staff('service'), `/admin/contracts/${id}/visits/2/skip`);
  },
};

/** Two weekly visits for sale, and somebody to make them. */
async function sellPackage(town: SmallTown): Promise<string> {
  const weekly = { id: 'weekly-2', name: '每周一次，共2次', every: 'week' as const, visits: 2, basisPointsOff: 500 };
  await town.newTrade({ packages: [weekly] });
  await town.worker({ days: 20 });
  return weekly.id;
}

async function planned(town: SmallTown) {
  const packageId = await sellPackage(town);
  const person = await town.customer();
  const visit = { serviceId: town.serviceId, addressId: person.addressId, hours: 2, addOns: [] };
  const plan = { ...visit, packageId, firstAt: town.at('12:00').toISOString(), changes: [] };
  return { person, plan };
}

/** All its visits held, and not paid. */
async function heldPackage(town: SmallTown): Promise<{ person: Customer; id: string }> {
  await sellPackage(town);
  const person = await town.customer();
  return { person, id: (await town.bookPackage(person, town.at('12:00'))).id };
}

async function paidPackage(town: SmallTown): Promise<{ person: Customer; id: string }> {
  const { person, id } = await heldPackage(town);
  await town.payPackage(person, id);
  return { person, id };
}

/** Behind the last visit. */
async function skipping(person: Person, path: string): Promise<ReadyRequest> {
  const { revision, choices } = expectOk(await person.get<Schemas['SkipOffer']>(path));
  return { person, path, body: { revision, startAt: choices[0] } };
}
