import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, type Customer } from '../../test/support/person.js';
import type { SmallTown } from '../../test/support/small-town.js';
import { bookStay, paidStay, sellStays, signedStay } from '../../test/support/stays.js';
import type { ReadyRequest } from './replay.js';

const DAY_MINUTES = 1_440;

/** How living in is booked, paid, called off, and decided on in the trial. */
export const STAY_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /stays': async (town) => {
    await sellStays(town);
    const person = await town.customer();
    return { person, path: '/stays', body: await signedStay(town, person) };
  },
  'POST /stays/:id/cancel': async (town) => {
    await sellStays(town);
    const person = await town.customer();
    const { id } = await paidStay(town, person);
    const { hash } = expectOk(await person.get<Schemas['StayCancellationPreview']>(`/stays/${id}/cancellation`));
    return { person, path: `/stays/${id}/cancel`, body: { hash } };
  },
  'POST /stays/:id/payment': async (town) => {
    await sellStays(town);
    const person = await town.customer();
    const { id } = await bookStay(town, person);
    return { person, path: `/stays/${id}/payment`, body: {} };
  },
  'POST /stays/:id/trial/keep': async (town) => {
    const { person, path, version } = await onTrial(town);
    return { person, path: `${path}/keep`, body: { version } };
  },
  'POST /stays/:id/trial/end': async (town) => {
    const { person, path, version } = await onTrial(town);
    return { person, path: `${path}/end`, body: { version } };
  },
  'POST /stays/:id/trial/worker': async (town) => {
    const { person, path, version, candidates } = await onTrial(town);
    return { person, path: `${path}/worker`, body: { version, workerId: candidates[0]!.id } };
  },
  'POST /admin/stays/:id/cancel': async (town) => {
    const { id, version } = await sold(town);
    return { person: await town.staff('service'), path: `/admin/stays/${id}/cancel`, body: { version } };
  },
  'POST /admin/stays/:id/worker': async (town) => {
    const { id, version, from, candidates } = await sold(town);
    const body = { version, from, workerId: candidates[0]!.id, reason: 'worker' };
    return { person: await town.staff('coordinator'), path: `/admin/stays/${id}/worker`, body };
  },
  'POST /admin/stays/:id/end': async (town) => {
    const { id, version, from } = await sold(town);
    town.whole.clock.advance(DAY_MINUTES);
    const body = { version, lastDay: from, reason: 'customer' };
    return { person: await town.staff('service'), path: `/admin/stays/${id}/end`, body };
  },
};

/** Paid, begins tomorrow, with somebody else who could come, as the office sees it. */
async function sold(town: SmallTown): Promise<{ id: string } & Schemas['StayHandOverOptions']> {
  await sellStays(town, 2);
  const { id, first } = await paidStay(town, await town.customer());
  const office = await town.staff('coordinator');
  return {
    id,
    ...expectOk(await office.get<Schemas['StayHandOverOptions']>(`/admin/stays/${id}/worker?from=${first}`)),
  };
}

/** On the first day, with somebody else to change to. */
async function onTrial(town: SmallTown): Promise<{ person: Customer; path: string } & Schemas['TrialOfferView']> {
  await sellStays(town, 2);
  const person = await town.customer();
  const path = `/stays/${(await paidStay(town, person)).id}/trial`;
  town.whole.clock.advance(DAY_MINUTES);
  return { person, path, ...expectOk(await person.get<Schemas['TrialOfferView']>(path)) };
}
