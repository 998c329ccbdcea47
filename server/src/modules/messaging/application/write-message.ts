import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { NOT_SENT, type NotSentReason } from '../domain/not-sent.js';
import type { Message, MessageSubject, TemplateKey } from '../domain/templates.js';
import { Credits } from '../infrastructure/credits.js';
import { Deliveries } from '../infrastructure/deliveries.js';
import { SEND_MESSAGE } from './send-message.js';
import { TemplatesInUse } from './templates-in-use.js';

/** The order page of the mini-program (miniapp/src/lib/routes.ts). */
const ORDER_PAGE = 'features/orders/visit/index';

/**
 * Writes the message of an event and sets the customer's accept aside, in the event's transaction. It is sent later;
 * without an accept it is kept with the reason why it was not.
 */
@Injectable()
export class WriteMessage {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly identity: IdentityFacade,
    private readonly templates: TemplatesInUse,
    private readonly credits: Credits,
    private readonly deliveries: Deliveries,
    private readonly queue: DueWorkQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Once per event and template, however often the event is delivered. */
  async write(
    tx: Tx,
    event: { readonly id: string; readonly data: { readonly orderId: string; readonly workerId: string } },
    template: TemplateKey,
    compose: (subject: MessageSubject, order: Order) => Message,
  ): Promise<void> {
    const { orderId, workerId } = event.data;
    const order = await this.orders.order(tx, orderId);
    const worker = await this.workforce.worker(tx, workerId);
    if (!order || !worker) throw new Error(`no message without an order and a worker: ${orderId}, ${workerId}`);
    const message = compose(subjectOf(order, worker.name), order);
    const openid = (await this.identity.person(tx, order.accountId))?.openid ?? null;
    const templateId = this.templates.idOf(template);
    const id = this.ids.next();
    const added = async (state: 'pending' | 'not_sent', reason?: NotSentReason): Promise<boolean> =>
      this.deliveries.add(tx, {
        id,
        eventId: event.id,
        template,
        templateId,
        orderId,
        openid,
        page: `${ORDER_PAGE}?id=${orderId}`,
        ...message,
        state,
        because: reason ? NOT_SENT[reason] : null,
        at: this.clock.now(),
      });
    if (!openid) return void (await added('not_sent', 'no_account'));
    if (!(await this.credits.reserve(tx, openid, templateId))) return void (await added('not_sent', 'no_credit'));
    if (await added('pending')) await this.queue.schedule(tx, SEND_MESSAGE, id, this.clock.now());
    else await this.credits.putBack(tx, openid, templateId);
  }
}

function subjectOf(order: Order, workerName: string): MessageSubject {
  const { no, serviceName, address, promised, paidFen } = order;
  const addressShort = `${address.district}${address.community}`;
  return { orderNo: no, serviceName, addressShort, promised, workerName, paidFen };
}
