import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { Collecting } from '../../orders/contract/collecting.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { sameTitle, type InvoiceTitle, type InvoiceWish } from '../domain/invoice.js';
import { INVOICE_POLICY } from '../domain/invoice-policy.js';
import { whyNoInvoice } from '../domain/may-ask.js';
import { checkTitle } from '../domain/title.js';
import { WishesSql } from '../infrastructure/wishes.sql.js';
import { FollowWish } from './follow-wish.js';
import { ReadPaid } from './read-paid.js';

export interface WantedInvoice {
  readonly kind: InvoiceTitle['kind'];
  readonly name: string;
  readonly taxNo?: string;
  readonly email: string | null;
  /** of the wish that was looked at; 0: none was there */
  readonly version: number;
}

/** The customer asks for an invoice, or for the same in another name. */
@Injectable()
export class RequestInvoice {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly collecting: Collecting,
    private readonly paid: ReadPaid,
    private readonly wishes: WishesSql,
    private readonly following: FollowWish,
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses NOT_FOUND, TAX_NUMBER_WRONG, STALE_VERSION, INVOICE_NOT_YET, INVOICE_NOTHING, INVOICE_TOO_LATE,
   * INVOICE_RETITLED. The same wish twice changes nothing.
   */
  async request(actor: Actor, orderId: string, wanted: WantedInvoice): Promise<Result<null>> {
    const title = checkTitle(wanted.kind, wanted.name, wanted.taxNo);
    if (isRefused(title)) return title;
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const order = await this.orders.lock(tx, orderId);
      if (order?.accountId !== actor.accountId) return refuse('NOT_FOUND');
      const earlier = await this.wishes.lock(tx, orderId);
      const { email } = wanted;
      if (earlier && sameTitle(earlier.title, title) && earlier.email === email) return null;
      if ((earlier?.version ?? 0) !== wanted.version) return refuse('STALE_VERSION');
      const no = await this.whyNot(tx, order, earlier);
      if (no) return no;
      const wish: InvoiceWish = { orderId, accountId: order.accountId, title, email, version: wanted.version + 1 };
      await this.keep(tx, actor, wish);
      await this.following.follow(tx, order, wish);
      return null;
    });
  }

  private async whyNot(tx: Tx, order: Order, wish: InvoiceWish | null): Promise<ReturnType<typeof whyNoInvoice>> {
    const { balance } = await this.collecting.bill(tx, order);
    const owes = balance !== null && balance.settledAt === null;
    return whyNoInvoice({ order, owes, paid: await this.paid.of(tx, order), wish }, this.clock.now());
  }

  private async keep(tx: Tx, actor: Actor, wish: InvoiceWish): Promise<void> {
    const { accountId, title, email, orderId, version } = wish;
    const now = this.clock.now();
    await (version === 1 ? this.wishes.add(tx, wish, now) : this.wishes.change(tx, wish, now));
    await this.wishes.keepTitle(tx, accountId, { id: this.ids.next(), title, email }, now);
    for (const { id } of (await this.wishes.titlesOf(tx, accountId)).slice(INVOICE_POLICY.titlesKept.value)) {
      await this.wishes.forgetTitle(tx, accountId, id);
    }
    await this.privacy.record(tx, {
      actor: { accountId: actor.accountId, label: actor.label },
      action: version === 1 ? 'invoice.asked' : 'invoice.retitled',
      subject: `order:${orderId}`,
      data: { kind: title.kind, version },
    });
  }
}
