import type { Schemas } from '@daowei/shared/api/client';
import { addDays } from '@daowei/shared/kernel/local-date';
import { expectOk, type Customer, type Person } from '../../test/support/person.js';
import type { SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';

/** How packages are bought and given up, skipped, paused and resumed, and who comes to them. */
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
  'POST /contracts/:id/pause': async (town) => {
    const { person, id } = await paidPackage(town);
    return { person, path: `/contracts/${id}/pause`, body: pauseOf(town) };
  },
  'POST /admin/contracts/:id/pause': async (town) => {
    const { id } = await paidPackage(town);
    return { person: await town.staff('service'), path: `/admin/contracts/${id}/pause`, body: pauseOf(town) };
  },
  'POST /contracts/:id/resume': async (town) => {
    const { person, id } = await pausedPackage(town);
    return resuming(person, `/contracts/${id}/resume`);
  },
  'POST /admin/contracts/:id/resume': async (town) => {
    const { id } = await pausedPackage(town);
    return resuming(await town.staff('service'), `/admin/contracts/${id}/resume`);
  },
  'POST /contracts/:id/replacement': async (town) => {
    const { person, id } = await paidPackage(town);
    return { person, path: `/contracts/${id}/replacement`, body: { reason: 'habits' } };
  },
  'POST /admin/contracts/:id/replacement': async (town) => {
    const { id } = await paidPackage(town);
    await town.worker({ days: 20 });
    const person = await town.staff('coordinator');
    const path = `/admin/contracts/${id}/replacement`;
    const { candidates } = expectOk(await person.get<Schemas['ReplacementOptions']>(path));
    const [{ workerId, free }] = candidates as [Schemas['ReplacementCandidate']];
    return { person, path, body: { workerId, seqs: free, because: '按您的习惯换一位' } };
  },
  'POST /admin/contracts/:id/replacement/decline': async (town) => {
    const { person: owner, id } = await paidPackage(town);
    expectOk(await owner.post(`/contracts/${id}/replacement`, { reason: 'other' }));
    const path = `/admin/contracts/${id}/replacement/decline`;
    return { person: await town.staff('coordinator'), path, body: { answer: '近期没有合适的同事' } };
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

/** The second visit falls into it. */
function pauseOf(town: SmallTown): Record<string, unknown> {
  return { from: addDays(town.today, 3), until: addDays(town.today, 12), reason: 'travel' };
}

async function pausedPackage(town: SmallTown): Promise<{ person: Customer; id: string }> {
  const { person, id } = await paidPackage(town);
  expectOk(await person.post(`/contracts/${id}/pause`, pauseOf(town)));
  return { person, id };
}

/** Every visit where it was laid. */
async function resuming(person: Person, path: string): Promise<ReadyRequest> {
  const { places } = expectOk(await person.get<Schemas['ResumeOffer']>(path));
  return { person, path, body: { visits: places.map(({ seq, revision, startAt }) => ({ seq, revision, startAt })) } };
}

/** Behind the last visit. */
async function skipping(person: Person, path: string): Promise<ReadyRequest> {
  const { revision, choices } = expectOk(await person.get<Schemas['SkipOffer']>(path));
  return { person, path, body: { revision, startAt: choices[0] } };
}
