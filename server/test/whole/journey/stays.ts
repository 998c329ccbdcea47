import type { Schemas } from '@daowei/shared/api/client';
import { expectOk } from '../../support/person.js';
import type { SmallTown } from '../../support/small-town.js';
import { bookStay, paidStay, sellStays } from '../../support/stays.js';

const DAY_MINUTES = 1_440;

/** Living in: one given up, one called off, one that goes on, one with another worker, and one that ends in its trial. */
export async function stays(town: SmallTown): Promise<void> {
  const [worker] = await sellStays(town, 4);
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
  expectOk(await ended.get('/stays'));
  expectOk(await worker!.get('/worker/stays'));
  const office = await town.staff('service');
  expectOk(await office.get('/admin/stays'));
  expectOk(await office.get(`/admin/stays/${ids[2]}`));
}
