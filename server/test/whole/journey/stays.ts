import type { Schemas } from '@daowei/shared/api/client';
import { addDays } from '@daowei/shared/kernel/local-date';
import { expectOk, type Customer } from '../../support/person.js';
import { PRECAUTIONS, type SmallTown } from '../../support/small-town.js';
import { bookStay, paidStay, sellStays } from '../../support/stays.js';

const DAY_MINUTES = 1_440;

/** Living in: one given up, one called off, one that goes on, one with another worker, and one that ends in its trial. */
export async function stays(town: SmallTown): Promise<void> {
  // who lives somewhere tonight cannot begin elsewhere at midnight, so handing over takes one who is at home
  const [worker] = await sellStays(town, 5);
  const [given, off, kept, changed, ended] = [
    await town.customer(),
    await town.customer(),
    await town.customer(),
    await town.customer(),
    await town.customer(),
  ];
  const unpaid = await bookStay(town, given);
  expectOk(await given.post(`/stays/${unpaid.id}/cancel`, {}));
  const wanted = `serviceId=${town.serviceId}&addressId=${given.addressId}`;
  expectOk(await given.get(`/stays/days?${wanted}`));

  const called = await paidStay(town, off);
  const preview = expectOk(await off.get<Schemas['StayCancellationPreview']>(`/stays/${called.id}/cancellation`));
  expectOk(await off.post(`/stays/${called.id}/cancel`, { hash: preview.hash }));
  await town.whole.drain();

  const ids = [await paidStay(town, kept), await paidStay(town, changed), await paidStay(town, ended)].map(
    ({ id }) => id,
  );
  town.whole.clock.advance(DAY_MINUTES);
  for (const [index, what] of (['keep', 'worker', 'end'] as const).entries()) {
    const person = [kept, changed, ended][index]!;
    const path = `/stays/${ids[index]}/trial`;
    const { version, candidates } = expectOk(await person.get<Schemas['TrialOfferView']>(path));
    const body = what === 'worker' ? { version, workerId: candidates[0]!.id } : { version };
    expectOk(await person.post(`${path}/${what}`, body));
  }
  await town.whole.drain();
  const office = await town.staff('service');
  const known = `stays/${ids[0]}/precautions`;
  expectOk(await kept.get(`/${known}`));
  expectOk(await office.put(`/admin/${known}`, PRECAUTIONS));
  expectOk(await office.get(`/admin/${known}`));
  expectOk(await ended.get('/stays'));
  expectOk(await worker!.get('/worker/stays'));
  await handling(town, kept, ids[0]!);
  expectOk(await office.get('/admin/stays'));
  expectOk(await office.get(`/admin/stays/${ids[2]}`));
}

/** The office: somebody else comes to one, it ends early, and another is called off before it begins. */
async function handling(town: SmallTown, customer: Customer, id: string): Promise<void> {
  const office = await town.staff('coordinator');
  const from = addDays(town.today, 1);
  const path = `/admin/stays/${id}`;
  const { version, candidates } = expectOk(
    await office.get<Schemas['StayHandOverOptions']>(`${path}/worker?from=${from}`),
  );
  expectOk(await office.post(`${path}/worker`, { version, from, workerId: candidates[0]!.id, reason: 'worker' }));
  const ending = expectOk(await office.get<Schemas['StayEnding']>(`${path}/ending?lastDay=${town.today}`));
  expectOk(await office.post(`${path}/end`, { version: ending.version, lastDay: ending.lastDay, reason: 'customer' }));
  await town.whole.drain();
  const off = await paidStay(town, customer);
  const shown = expectOk(
    await office.get<Schemas['StayHandOverOptions']>(`/admin/stays/${off.id}/worker?from=${from}`),
  );
  expectOk(await office.post(`/admin/stays/${off.id}/cancel`, { version: shown.version }));
}
