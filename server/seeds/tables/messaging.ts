import { NOT_SENT } from '../../src/modules/messaging/domain/not-sent.js';
import {
  bookingConfirmed,
  visitDone,
  workerDeparted,
  type Message,
  type TemplateKey,
} from '../../src/modules/messaging/domain/templates.js';
import type { Config } from '../../src/platform/config/config.js';
import type { Bulk } from '../bulk.js';
import type { OrderStory } from '../history/story.js';
import type { Random } from '../random.js';

const ORDER_PAGE = 'features/orders/visit/index';
/** Share of messages the customer had allowed beforehand. */
const ALLOWED = 0.72;

/** Rows of messaging: what the customer was told by WeChat, or why not. */
export function writeMessages(bulk: Bulk, random: Random, config: Config, { order, booking, visit }: OrderStory): void {
  const worker = booking.asked.at(-1)?.worker;
  if (!visit || !worker || !order.confirmedAt) return;
  const { no: orderNo, serviceName, remote, promised, address, paidFen } = order;
  const addressShort = `${address.district}${address.community}`;
  const subject = { orderNo, serviceName, addressShort, remote, promised, workerName: worker.name, paidFen };
  const tell = (template: TemplateKey, templateId: string, message: Message, at: Date): void => {
    const sent = random.chance(ALLOWED);
    bulk.add('message_delivery', {
      id: random.id(at),
      event_id: random.id(at),
      template,
      template_id: templateId,
      order_id: order.id,
      account_id: booking.customer.id,
      openid: booking.customer.openid,
      page: `${ORDER_PAGE}?id=${order.id}`,
      field_values: JSON.stringify(message.values),
      text: message.text,
      state: sent ? 'sent' : 'not_sent',
      because: sent ? null : NOT_SENT.no_credit,
      tries: sent ? 1 : 0,
      created_at: at,
      ended_at: at,
      read_at: at,
    });
  };
  tell('booking_confirmed', config.WECHAT_TEMPLATE_BOOKING_CONFIRMED, bookingConfirmed(subject), order.confirmedAt);
  if (visit.departedAt && visit.etaAt) {
    tell(
      'worker_departed',
      config.WECHAT_TEMPLATE_WORKER_DEPARTED,
      workerDeparted(subject, visit.etaAt),
      visit.departedAt,
    );
  }
  if (order.completedAt) {
    tell('visit_done', config.WECHAT_TEMPLATE_VISIT_DONE, visitDone(subject, order.completedAt), order.completedAt);
  }
}
