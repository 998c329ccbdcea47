import type { Schemas } from '@daowei/shared/api/client';
import { addDays } from '@daowei/shared/kernel/local-date';
import { listForCall } from '../../support/follow-ups.js';
import { expectOk } from '../../support/person.js';
import { PushingWeChat } from '../../support/pushing-wechat.js';
import type { SmallTown } from '../../support/small-town.js';
import { unsentMessage } from '../../support/unsent.js';

/** A script is changed, pushed to the customer of a visit and agreed to; who looks after whom, and how people wish to be told. */
export async function outreach(town: SmallTown): Promise<void> {
  await town.newTrade();
  const worker = await town.worker();
  const customer = await town.customer();
  const { id: orderId } = await town.confirmed(customer, town.at('10:00', addDays(town.today, 1)), [worker]);
  const [service, manager] = [await town.staff('service'), await town.staff('manager')];
  expectOk(await service.get('/admin/scripts'));
  const { items } = expectOk(
    await manager.get<Schemas['ScriptVersionList']>('/admin/script-versions?scene=price&variant=C'),
  );
  const words = { summary: '价格说明', text: '{客户}您好，{服务}包含工时、耗材和质保。——{客服}', because: '更短' };
  expectOk(
    await manager.post('/admin/scripts', { scene: 'price', variant: 'C', basedOn: items[0]!.version, ...words }),
  );
  const script = { scene: 'delayed_booking', variant: 'A', values: [{ name: '新时间', value: '后天上午' }] };
  const audience = { kind: 'order', orderId };
  const { scriptVersion } = expectOk(
    await service.post<Schemas['PushPreview']>('/admin/push-preview', { ...script, audience }),
  );
  const wanted = { ...script, scriptVersion, orderIds: [orderId] };
  const { id } = expectOk(await service.post<Schemas['PushPage']>('/admin/pushes', wanted));
  await town.whole.rows(`UPDATE push SET state = 'waiting' WHERE id = ?`, [id]);
  expectOk(await manager.post(`/admin/pushes/${id}/decide`, { command: 'approve' }));
  await town.whole.drain();
  expectOk(await service.get(`/admin/pushes/${id}`));
  expectOk(await service.get('/admin/pushes'));
  expectOk(await service.post(`/admin/messages/${await unsentMessage(town)}/resend`, { despiteDoubt: false }));
  await town.whole.drain();
  const wechat = new PushingWeChat(town.whole);
  expect(await wechat.verify('1')).toMatchObject({ status: 200 });
  expect(await wechat.say(customer.openid, '师傅几点到')).toMatchObject({ status: 200 });
  const { items: talks } = expectOk(await service.get<Schemas['ConversationList']>('/admin/conversations'));
  expectOk(await service.get(`/admin/conversations/${talks[0]!.id}`));
  expectOk(await service.post(`/admin/conversations/${talks[0]!.id}/answers`, { text: '九点半左右到' }));
  await town.whole.drain();
  expectOk(await customer.get('/contact-preferences'));
  const choice = { care: true, textMessages: 'service', quietFrom: 1_260, quietTo: 480 };
  expectOk(await customer.post('/contact-preferences', choice));
  await town.whole.rows('INSERT INTO visit_reminder (order_id, revision, asked_at) VALUES (?, 1, ?)', [
    orderId,
    town.whole.clock.now(),
  ]);
  expectOk(await customer.get(`/orders/${orderId}/day-before`));
  expectOk(await customer.post(`/orders/${orderId}/day-before`, { revision: 1 }));
  await listForCall(town, orderId, customer.accountId);
  expectOk(await service.get('/admin/follow-ups'));
  expectOk(await service.post(`/admin/follow-ups/${orderId}/calls`, { outcome: 'content', note: '都好' }));
  expectOk(await customer.get(`/orders/${orderId}/survey`));
  expectOk(await customer.post(`/orders/${orderId}/survey`, { question: 'nps', score: 9 }));
  expectOk(await service.get('/admin/surveys'));
  expectOk(await customer.get(`/workers/${worker.id}/stars`));
  expectOk(await service.get(`/admin/workers/${worker.id}/contact`));
  const { subjectId } = expectOk(await service.get<Schemas['SubjectContact']>(`/admin/orders/${orderId}/contact`));
  expectOk(await service.post('/admin/contacts', { kind: 'customer', subjectId, staffId: null }));
  expectOk(await customer.get('/my-contact'));
}
