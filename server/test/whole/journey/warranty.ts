import type { Schemas } from '@daowei/shared/api/client';
import { expectOk } from '../../support/person.js';
import { servedVisit } from '../../support/served-visit.js';
import type { SmallTown } from '../../support/small-town.js';

/** A warranty card that is kept and called in, seen by both sides. */
export async function warranty(town: SmallTown): Promise<void> {
  const manager = await town.staff('manager');
  const { customer, visit } = await servedVisit(town);
  const path = `/orders/${visit.id}/warranty`;
  const { times } = expectOk(await customer.get<Schemas['WarrantyView']>(path));
  expectOk(await customer.get(`${path}/paper`));
  const claim = { cause: 'recurred', photoIds: [await customer.picture()], startAt: times[0] };
  expectOk(await customer.post(`${path}/claims`, claim));
  await town.whole.drain();
  expect(expectOk(await manager.get<Schemas['WarrantyClaims']>('/admin/warranty-claims')).items).toMatchObject([
    { orderNo: visit.order.no, state: 'open' },
  ]);
  expectOk(await manager.get(`/admin/orders/${visit.id}/warranty`));
  const { visit: called } = await servedVisit(town);
  const office = `/admin/orders/${called.id}/warranty/claims`;
  const { times: offered } = expectOk(await manager.get<Schemas['WarrantyView']>(`${office}/new`));
  expectOk(await manager.post(office, { cause: 'unfinished', words: '来电：窗台没擦', startAt: offered[0] }));
  await town.whole.drain();
}
