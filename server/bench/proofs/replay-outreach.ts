import type { Schemas } from '@daowei/shared/api/client';
import { expectOk } from '../../test/support/person.js';
import { PushingWeChat } from '../../test/support/pushing-wechat.js';
import { listForCall } from '../../test/support/follow-ups.js';
import { servedVisit } from '../../test/support/served-visit.js';
import type { SmallTown } from '../../test/support/small-town.js';
import { unsentMessage } from '../../test/support/unsent.js';
import type { ReadyRequest } from './replay.js';

const SCRIPT = { scene: 'delayed_booking', variant: 'A', values: [{ name: '新时间', value: '后天上午' }] };

/** How the office writes to customers of its own accord. */
export const OUTREACH_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /admin/scripts': async (town) => {
    const person = await town.staff('manager');
    const path = '/admin/script-versions?scene=price&variant=A';
    const { items } = expectOk(await person.get<Schemas['ScriptVersionList']>(path));
    const words = { summary: '价格说明', text: '{客户}您好', because: '更短' };
    return {
      person,
      path: '/admin/scripts',
      body: { scene: 'price', variant: 'A', basedOn: items[0]!.version, ...words },
    };
  },
  'POST /admin/pushes': async (town) => {
    const person = await town.staff('service');
    return { person, path: '/admin/pushes', body: await wanted(town) };
  },
  'POST /admin/pushes/:id/decide': async (town) => {
    const asking = await town.staff('service');
    const { id } = expectOk(await asking.post<Schemas['PushPage']>('/admin/pushes', await wanted(town)));
    await town.whole.rows(`UPDATE push SET state = 'waiting' WHERE id = ?`, [id]);
    return { person: await town.staff('manager'), path: `/admin/pushes/${id}/decide`, body: { command: 'approve' } };
  },
  'POST /admin/conversations/:id/answers': async (town) => {
    const { openid } = await town.customer();
    const wechat = new PushingWeChat(town.whole);
    await wechat.say(openid, '师傅几点到');
    const [talk] = await town.whole.rows<{ id: string }>('SELECT id FROM conversation WHERE openid = ?', [openid]);
    const path = `/admin/conversations/${talk!.id}/answers`;
    return { person: await town.staff('service'), path, body: { text: '九点半左右到' } };
  },
  'POST /admin/messages/:id/resend': async (town) => {
    const path = `/admin/messages/${await unsentMessage(town)}/resend`;
    return { person: await town.staff('service'), path, body: { despiteDoubt: false } };
  },
  'POST /admin/follow-ups/:orderId/calls': async (town) => {
    await town.newTrade();
    await town.worker();
    const customer = await town.customer();
    const { id } = await town.paid(customer, town.at('12:00'));
    await listForCall(town, id, customer.accountId);
    return { person: await town.staff('service'), path: `/admin/follow-ups/${id}/calls`, body: { outcome: 'content' } };
  },
  'POST /admin/orders/:id/rating-answer': async (town) => {
    const { customer, visit } = await servedVisit(town);
    expectOk(await customer.post(`/orders/${visit.id}/rating`, { stars: 5, tags: [] }));
    const body = { text: '谢谢您' };
    return { person: await town.staff('service'), path: `/admin/orders/${visit.id}/rating-answer`, body };
  },
  'POST /admin/contacts': async (town) => {
    const { accountId: subjectId } = await town.customer();
    return {
      person: await town.staff('service'),
      path: '/admin/contacts',
      body: { kind: 'customer', subjectId, staffId: null },
    };
  },
};

async function wanted(town: SmallTown): Promise<Schemas['OpenPushBody']> {
  await town.newTrade();
  await town.worker();
  const { id } = await town.paid(await town.customer(), town.at('12:00'));
  return { ...SCRIPT, scriptVersion: 1, orderIds: [id] } as Schemas['OpenPushBody'];
}
