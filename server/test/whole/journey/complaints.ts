import type { Schemas } from '@daowei/shared/api/client';
import { amends, complain } from '../../support/complaints.js';
import { expectOk } from '../../support/person.js';
import type { SmallTown } from '../../support/small-town.js';

/** A complaint from the first word to a change that somebody else has looked at, and a second one that is the same. */
export async function complaints(town: SmallTown): Promise<void> {
  await town.newTrade();
  await town.worker();
  const customer = await town.customer();
  const [desk, manager] = [await town.staff('service'), await town.staff('manager')];
  const first = await town.paid(customer, town.at('12:00'));
  const second = await town.paid(customer, town.at('16:00'));
  const id = await complain(customer, first.id);
  const path = `/admin/complaints/${id}`;
  const office = async (what: string, body: object): Promise<void> =>
    void expectOk(await desk.post(`${path}/${what}`, body));

  expectOk(await customer.get(`/orders/${first.id}/complaints`));
  expectOk(await desk.get(`/admin/orders/${first.id}/complaints`));
  expectOk(await desk.get('/admin/complaints'));
  await office('take', {});
  await office('answer', { text: '您好，马上为您处理' });
  await office('ask', { text: '方便拍一张照片吗' });
  expectOk(await customer.post(`/complaints/${id}/follow`, { command: 'reply', words: '拍好了', photoIds: [] }));
  await office('note', { text: '客户语气平和' });
  const { remedyId, rectificationId } = await amends(town, desk, id);
  expectOk(await manager.post(`${path}/remedies/${remedyId}/decide`, { answer: 'approve' }));
  const move = `${path}/rectifications/${rectificationId}/move`;
  expectOk(await desk.post(move, { command: 'done' }));
  expectOk(await manager.post(move, { command: 'pass' }));
  await office('solve', { text: '明天上午免费重做', cause: 'worker_skill' });
  expectOk(await customer.post(`/complaints/${id}/follow`, { command: 'accept', photoIds: [] }));

  const phoned = { kind: 'other', words: '来电说的是同一件事', photoIds: [] };
  const other = expectOk(await desk.post<{ id: string }>(`/admin/orders/${second.id}/complaints`, phoned)).id;
  const third = await complain(customer, first.id);
  expectOk(await desk.post(`/admin/complaints/${other}/merge`, { other: third }));
  await town.whole.drain();
  expectOk(await desk.get(`/admin/complaints-tracked?from=${town.today}&to=${town.today}`));
  expectOk(await desk.get(path));
  const { items } = expectOk(await customer.get<Schemas['ComplaintCards']>('/complaints'));
  expect(items.map(({ state }) => state)).toEqual(['merged', 'open', 'closed']);
  expectOk(await customer.get(`/complaints/${id}`));
}
