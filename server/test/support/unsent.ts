import { Outreach } from '../../src/modules/messaging/contract/outreach.js';
import { Ids } from '../../src/platform/clock/ids.js';
import type { SmallTown } from './small-town.js';

const NOTE = 'tmpl-office-note';

/** A notice that WeChat has refused, to a customer who has accepted again meanwhile. @returns the message */
export async function unsentMessage(town: SmallTown): Promise<string> {
  const { whole } = town;
  const { accountId, openid } = await town.customer();
  const text = '师傅晚到十分钟，请您稍等';
  const note = { accountId, orderId: null, topic: '上门', summary: '晚到十分钟', text, usableUntil: null };
  const occasion = {
    id: whole.app.get(Ids, { strict: false }).next(),
    as: 'office_note',
    kind: 'service',
    urgent: true,
  } as const;
  const accept = `INSERT INTO message_credit (openid, template_id, credits, last_answer, updated_at)
    VALUES (?, ?, 1, 'accept', ?) ON DUPLICATE KEY UPDATE credits = 1`;
  await whole.rows(accept, [openid, NOTE, whole.clock.now()]);
  await whole.transactions.run((tx) => whole.app.get(Outreach, { strict: false }).tell(tx, occasion, [note]));
  await whole.drain();
  await whole.rows(
    `UPDATE message_delivery SET state = 'not_sent', reason = 'refused', because = '微信拒绝' WHERE event_id = ?`,
    [occasion.id],
  );
  await whole.rows(accept, [openid, NOTE, whole.clock.now()]);
  const [message] = await whole.rows<{ id: string }>('SELECT id FROM message_delivery WHERE event_id = ?', [
    occasion.id,
  ]);
  return message!.id;
}
