import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { CAN_WAIT, MATTERS } from '../domain/matters.js';
import { NOT_SENT, type NotSentReason } from '../domain/not-sent.js';
import { quietUntil } from '../domain/quiet-hours.js';
import type { Message, MessageSubject, TemplateKey } from '../domain/templates.js';
import { Credits } from '../infrastructure/credits.js';
import { Deliveries } from '../infrastructure/deliveries.js';
import { PreferencesSql } from '../infrastructure/preferences.sql.js';
import { PAGES } from './message-pages.js';
import { SEND_MESSAGE } from './send-message.js';
import { TemplatesInUse } from './templates-in-use.js';
import { TryAnotherWay } from './try-another-way.js';

interface AboutOrder {
  readonly id: string;
  readonly data: { readonly orderId: string };
}

/** About somebody's own wish, or money for them. */
interface AboutPerson {
  readonly id: string;
  readonly data: { readonly accountId: string };
}

interface AboutPackage {
  readonly id: string;
  readonly data: { readonly contractId: string; readonly accountId: string };
}

interface AboutStay {
  readonly id: string;
  readonly data: { readonly stayId: string; readonly accountId: string };
}

/** About the worker, and no visit. */
interface AboutWorker {
  readonly id: string;
  readonly data: { readonly workerId: string };
}

interface AboutComplaint extends AboutOrder {
  readonly data: { readonly orderId: string; readonly complaintId: string };
}

type Compose = (order: Order) => Message;

const TO_CUSTOMER = { account: 'no_account', credit: 'no_credit' } as const;
const TO_WORKER = { account: 'worker_no_account', credit: 'worker_no_credit' } as const;

interface Recipient {
  /** the account or the worker it is for */
  readonly id: string;
  readonly accountId: string | null;
  readonly page: string;
  /** why a message to them is not sent */
  readonly reasons: { readonly account: NotSentReason; readonly credit: NotSentReason };
}

/**
 * Writes the message of an event and sets the person's accept aside, in the event's transaction. It is sent later;
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
    private readonly preferences: PreferencesSql,
    private readonly otherWays: TryAnotherWay,
    private readonly queue: DueWorkQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Once per event, template and person, however often the event is delivered. */
  async write(
    tx: Tx,
    event: { readonly id: string; readonly data: { readonly orderId: string; readonly workerId: string } },
    template: TemplateKey,
    compose: (subject: MessageSubject, order: Order) => Message,
  ): Promise<void> {
    const { workerId } = event.data;
    const worker = await this.workforce.worker(tx, workerId);
    if (!worker) throw new Error(`no message without a worker: ${workerId}`);
    await this.toCustomer(tx, event, template, (order) => compose(subjectOf(order, worker.name), order));
  }

  /** As `write`, where no worker is spoken of. */
  toCustomer(tx: Tx, event: AboutOrder, template: TemplateKey, compose: Compose): Promise<void> {
    return this.aboutOrder(tx, event, template, compose, PAGES.order);
  }

  /** The same, opening the invoice of the order. */
  aboutInvoice(tx: Tx, event: AboutOrder, compose: Compose): Promise<void> {
    return this.aboutOrder(tx, event, 'invoice_issued', compose, PAGES.invoice);
  }

  private async aboutOrder(
    tx: Tx,
    event: AboutOrder,
    template: TemplateKey,
    compose: Compose,
    page: string,
  ): Promise<void> {
    const order = await this.find(tx, event.data.orderId);
    await this.post(tx, event.id, order.id, template, compose(order), {
      id: order.accountId,
      accountId: order.accountId,
      page: `${page}?id=${order.id}`,
      reasons: TO_CUSTOMER,
    });
  }

  /** As `write`, about a complaint. */
  async aboutComplaint(tx: Tx, event: AboutComplaint, compose: Compose): Promise<void> {
    const order = await this.find(tx, event.data.orderId);
    await this.post(tx, event.id, order.id, 'complaint_progress', compose(order), {
      id: order.accountId,
      accountId: order.accountId,
      page: `${PAGES.complaint}?id=${event.data.complaintId}`,
      reasons: TO_CUSTOMER,
    });
  }

  /** As `write`, about a wish that became no order. */
  async toWisher(tx: Tx, event: AboutPerson, template: TemplateKey, message: Message): Promise<void> {
    const { accountId } = event.data;
    const wisher = { id: accountId, accountId, page: PAGES.waits, reasons: TO_CUSTOMER };
    await this.post(tx, event.id, null, template, message, wisher);
  }

  /** As `write`, to a worker. */
  async toWorker(tx: Tx, event: AboutOrder, workerId: string, template: TemplateKey, compose: Compose): Promise<void> {
    const order = await this.find(tx, event.data.orderId);
    await this.post(tx, event.id, order.id, template, compose(order), {
      id: workerId,
      accountId: await this.identity.accountOfWorker(tx, workerId),
      page: PAGES.worker,
      reasons: TO_WORKER,
    });
  }

  /** As `write`, about a package and no single visit of it. */
  async aboutPackage(tx: Tx, event: AboutPackage, message: Message): Promise<void> {
    const { contractId, accountId } = event.data;
    const page = `${PAGES.package}?id=${contractId}`;
    await this.post(tx, event.id, null, 'visit_changed', message, {
      id: accountId,
      accountId,
      page,
      reasons: TO_CUSTOMER,
    });
  }

  /** As `write`, about living in. */
  async aboutStay(tx: Tx, event: AboutStay, message: Message, template: TemplateKey = 'visit_changed'): Promise<void> {
    const { stayId, accountId } = event.data;
    const page = `${PAGES.stay}?id=${stayId}`;
    const family = { id: accountId, accountId, page, reasons: TO_CUSTOMER };
    await this.post(tx, event.id, null, template, message, family);
  }

  /** As `toWorker`, about several visits at once, or about living in. */
  async aboutVisits(tx: Tx, eventId: string, workerId: string, message: Message): Promise<void> {
    const accountId = await this.identity.accountOfWorker(tx, workerId);
    const to = { id: workerId, accountId, page: PAGES.worker, reasons: TO_WORKER };
    await this.post(tx, eventId, null, 'worker_visit_changed', message, to);
  }

  /** As `write`, to a worker about their own time off. */
  async toAbsentee(tx: Tx, event: AboutWorker, template: TemplateKey, message: Message): Promise<void> {
    await this.post(tx, event.id, null, template, message, await this.workerAt(tx, event, PAGES.leave));
  }

  /** As `write`, to a worker about a certificate of theirs. */
  async toHolder(tx: Tx, event: AboutWorker, template: TemplateKey, message: Message): Promise<void> {
    await this.post(tx, event.id, null, template, message, await this.workerAt(tx, event, PAGES.worker));
  }

  private async workerAt(tx: Tx, { data: { workerId } }: AboutWorker, page: string): Promise<Recipient> {
    const accountId = await this.identity.accountOfWorker(tx, workerId);
    return { id: workerId, accountId, page, reasons: TO_WORKER };
  }

  /** As `write`, about money that is on its way to a customer. */
  async aboutMoney(tx: Tx, event: AboutPerson, message: Message): Promise<void> {
    const { accountId } = event.data;
    const receiver = { id: accountId, accountId, page: PAGES.money, reasons: TO_CUSTOMER };
    await this.post(tx, event.id, null, 'money_waits', message, receiver);
  }

  /** As `write`, about what a customer holds to spend. */
  async aboutRewards(tx: Tx, event: AboutPerson, message: Message): Promise<void> {
    const { accountId } = event.data;
    const holder = { id: accountId, accountId, page: PAGES.points, reasons: TO_CUSTOMER };
    await this.post(tx, event.id, null, 'reward_expiring', message, holder);
  }

  /** As `write`, to a worker about their pay. */
  async toEarner(tx: Tx, event: AboutWorker, message: Message): Promise<void> {
    const { workerId } = event.data;
    const accountId = await this.identity.accountOfWorker(tx, workerId);
    const earner = { id: workerId, accountId, page: PAGES.income, reasons: TO_WORKER };
    await this.post(tx, event.id, null, 'pay_news', message, earner);
  }

  /** As `write`, to a worker whose device felt something. */
  async toWearer(tx: Tx, event: AboutWorker, message: Message): Promise<void> {
    const { workerId } = event.data;
    const accountId = await this.identity.accountOfWorker(tx, workerId);
    const wearer = { id: workerId, accountId, page: PAGES.worker, reasons: TO_WORKER };
    await this.post(tx, event.id, null, 'are_you_well', message, wearer);
  }

  private async post(
    tx: Tx,
    eventId: string,
    orderId: string | null,
    template: TemplateKey,
    message: Message,
    { id: recipient, accountId, page, reasons }: Recipient,
  ): Promise<void> {
    const openid = accountId && (await this.openidOf(tx, accountId));
    const templateId = this.templates.idOf(template);
    const id = this.ids.next();
    const notBefore = await this.quiet(tx, accountId, template);
    const now = this.clock.now();
    const added = (state: 'pending' | 'not_sent', reason: NotSentReason | null): Promise<boolean> =>
      this.deliveries.add(tx, {
        id,
        eventId,
        template,
        templateId,
        orderId,
        recipient,
        accountId,
        openid,
        page,
        ...message,
        usableUntil: message.usableUntil ?? null,
        channel: 'subscription',
        batchId: null,
        state,
        reason,
        passed: [],
        urgent: false,
        notBefore: state === 'pending' ? notBefore : null,
        at: now,
      });
    const send = (): Promise<void> => this.queue.schedule(tx, SEND_MESSAGE, id, notBefore ?? now);
    if (openid && (await this.credits.reserve(tx, openid, templateId))) {
      if (await added('pending', notBefore && 'quiet_hours')) return send();
      return this.credits.putBack(tx, openid, templateId);
    }
    const reason = openid ? reasons.credit : reasons.account;
    if (!(await added('not_sent', reason)) || !MATTERS.has(template) || !accountId) return;
    const { channel, passed } = await this.otherWays.open(tx, accountId, 'subscription');
    await this.deliveries.pass(tx, id, [{ channel: 'subscription', because: NOT_SENT[reason] }, ...passed]);
    if (channel === null || !(await this.deliveries.revive(tx, id, channel))) return;
    await send();
  }

  /** When the person wants to be told again of what can wait; null: at once. */
  private async quiet(tx: Tx, accountId: string | null, template: TemplateKey): Promise<Date | null> {
    if (!accountId || !CAN_WAIT.has(template)) return null;
    const chosen = (await this.preferences.of(tx, [accountId])).get(accountId);
    return chosen ? quietUntil(chosen.quiet, this.clock.now()) : null;
  }

  private async find(tx: Tx, orderId: string): Promise<Order> {
    const order = await this.orders.order(tx, orderId);
    if (!order) throw new Error(`no message without an order: ${orderId}`);
    return order;
  }

  private async openidOf(tx: Tx, accountId: string): Promise<string | null> {
    return (await this.identity.person(tx, accountId))?.openid ?? null;
  }
}

function subjectOf(order: Order, workerName: string): MessageSubject {
  const { no, serviceName, remote, promised, paidFen } = order;
  return { orderNo: no, serviceName, addressShort: addressShort(order), remote, promised, workerName, paidFen };
}

export function addressShort({ address: { district, community } }: Pick<Order, 'address'>): string {
  return `${district}${community}`;
}
