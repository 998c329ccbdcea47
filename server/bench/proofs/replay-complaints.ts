import { amends, complain } from '../../test/support/complaints.js';
import type { Customer } from '../../test/support/person.js';
import type { SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';

/** How complaints are made, answered, made good and followed. */
export const COMPLAINT_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /orders/:id/complaints': async (town) => {
    const { person, orderId } = await visit(town);
    return { person, path: `/orders/${orderId}/complaints`, body: { kind: 'late', words: '等了很久', photoIds: [] } };
  },
  'POST /admin/orders/:id/complaints': async (town) => {
    const { orderId } = await visit(town);
    const body = { kind: 'late', words: '来电：等了很久', photoIds: [] };
    return { person: await town.staff('service'), path: `/admin/orders/${orderId}/complaints`, body };
  },
  'POST /complaints/:id/follow': async (town) => {
    const { person, id } = await complained(town);
    return { person, path: `/complaints/${id}/follow`, body: { command: 'reply', words: '再说一句', photoIds: [] } };
  },
  'POST /admin/complaints/:id/take': (town) => atDesk(town, 'take', {}),
  'POST /admin/complaints/:id/answer': (town) => atDesk(town, 'answer', { text: '马上为您处理' }),
  'POST /admin/complaints/:id/ask': (town) => atDesk(town, 'ask', { text: '方便拍张照片吗' }),
  'POST /admin/complaints/:id/note': (town) => atDesk(town, 'note', { text: '客户语气平和' }),
  'POST /admin/complaints/:id/solve': (town) => atDesk(town, 'solve', { text: '明天重做', cause: 'worker_skill' }),
  'POST /admin/complaints/:id/remedies': (town) =>
    atDesk(town, 'remedies', { kind: 'transfer', amountFen: 1_000, reason: '让您久等了' }),
  'POST /admin/complaints/:id/rectifications': (town) => {
    const dueAt = new Date(town.whole.clock.now().getTime() + 5 * 86_400_000).toISOString();
    return atDesk(town, 'rectifications', { action: '增加复检照片', responsible: '质检', dueAt });
  },
  'POST /admin/complaints/:id/merge': async (town) => {
    const { person, id } = await complained(town);
    const second = await town.paid(person, town.at('16:00'));
    const other = await complain(person, second.id);
    return { person: await town.staff('service'), path: `/admin/complaints/${id}/merge`, body: { other } };
  },
  'POST /admin/complaints/:id/remedies/:remedyId/decide': async (town) => {
    const { id } = await complained(town);
    const { remedyId } = await amends(town, await town.staff('service'), id);
    const path = `/admin/complaints/${id}/remedies/${remedyId}/decide`;
    return { person: await town.staff('manager'), path, body: { answer: 'approve' } };
  },
  'POST /admin/complaints/:id/rectifications/:rectificationId/move': async (town) => {
    const { id } = await complained(town);
    const person = await town.staff('service');
    const { rectificationId } = await amends(town, person, id);
    return {
      person,
      path: `/admin/complaints/${id}/rectifications/${rectificationId}/move`,
      body: { command: 'done' },
    };
  },
};

async function visit(town: SmallTown): Promise<{ person: Customer; orderId: string }> {
  await town.worker();
  const person = await town.customer();
  return { person, orderId: (await town.paid(person, town.at('12:00'))).id };
}

async function complained(town: SmallTown): Promise<{ person: Customer; id: string }> {
  const { person, orderId } = await visit(town);
  return { person, id: await complain(person, orderId) };
}

async function atDesk(town: SmallTown, what: string, body: Record<string, unknown>): Promise<ReadyRequest> {
  const { id } = await complained(town);
  return { person: await town.staff('service'), path: `/admin/complaints/${id}/${what}`, body };
}
