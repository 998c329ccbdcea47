import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, type Customer, type TownWorker } from '../../support/person.js';
import type { SmallTown } from '../../support/small-town.js';

/** The worker of a visit gets ready by a list, with a kit, what the customer asked for, and one part from the warehouse. */
export async function departure(
  town: SmallTown,
  customer: Customer,
  worker: TownWorker,
  orderId: string,
): Promise<void> {
  const manager = await town.staff('manager');
  const deviceTime = town.whole.clock.now().toISOString();
  const items: Schemas['ChecklistLine'][] = [
    { id: 'rest', group: 'safety', title: '休息充足', must: true },
    { id: 'gloves', group: 'ppe', title: '手套', must: true },
  ];
  expectOk(
    await manager.post('/admin/checklists', {
      serviceId: town.serviceId,
      basedOn: 0,
      needsKit: true,
      items,
      because: '开业',
    }),
  );
  expectOk(await manager.get('/admin/checklists'));
  expectOk(await manager.post('/admin/toolkits', { code: 'DW-0107', name: '保洁包' }));
  expectOk(await worker.post(`/worker/visits/${orderId}/pulls`, { itemId: 'gloves', note: '破了', deviceTime }));
  const open = expectOk(await manager.get<Schemas['PullList']>('/admin/pulls')).items;
  expectOk(await manager.post(`/admin/pulls/${open[0]!.id}/hand-over`));
  const asked = { name: '立白洗洁精', note: '两瓶', by: 'company' };
  const materials = { basedOn: 0, items: [asked], typedName: '周晓岚', deviceTime };
  expectOk(await customer.post(`/orders/${orderId}/materials`, materials));
  const { items: rows } = expectOk(await customer.get<Schemas['MaterialsView']>(`/orders/${orderId}/materials`));
  expectOk(await manager.get('/admin/materials'));
  const ticked = ['rest', ...rows.map(({ id }) => id)];
  const kit = { kitCode: 'DW-0107', kitPhoto: await worker.picture() };
  expectOk(await worker.post(`/worker/visits/${orderId}/preparation`, { version: 1, ticked, ...kit, deviceTime }));
  expectOk(await manager.get('/admin/toolkits'));
  expectOk(await manager.get('/admin/toolkits/DW-0107/visits'));
}
