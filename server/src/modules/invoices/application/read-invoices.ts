import { Injectable } from '@nestjs/common';
import { refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { Collecting } from '../../orders/contract/collecting.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { InvoicesFacade, type InvoiceTrouble } from '../contract/invoices.facade.js';
import type { Invoice, InvoiceWish, KeptTitle } from '../domain/invoice.js';
import { INVOICE_POLICY } from '../domain/invoice-policy.js';
import { whyNoInvoice } from '../domain/may-ask.js';
import type { PaidFor } from '../domain/next-invoice.js';
import { InvoicesSql, type InvoiceFilter } from '../infrastructure/invoices.sql.js';
import { WishesSql } from '../infrastructure/wishes.sql.js';
import { ReadPaid } from './read-paid.js';

/** The invoice of one order, as its customer sees it. */
export interface OrderInvoices {
  readonly wish: InvoiceWish | null;
  readonly paid: PaidFor;
  /** why nothing can be asked for now */
  readonly no: Refusal | null;
  /** oldest first */
  readonly invoices: readonly Invoice[];
}

/** Invoices and titles, for customers, the office and pages above. */
@Injectable()
export class ReadInvoices extends InvoicesFacade {
  override readonly seller = INVOICE_POLICY.seller.value;

  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly collecting: Collecting,
    private readonly paid: ReadPaid,
    private readonly rows: InvoicesSql,
    private readonly wishes: WishesSql,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Refuses NOT_FOUND. */
  async ofOwnOrder(actor: Actor, orderId: string): Promise<Result<OrderInvoices>> {
    const db = this.transactions.reader;
    const order = await this.orders.ownOrder(db, actor, orderId);
    if (!order) return refuse('NOT_FOUND');
    const [wish, paid, { balance }, invoices] = await Promise.all([
      this.wishes.find(db, orderId),
      this.paid.of(db, order),
      this.collecting.bill(db, order),
      this.rows.ofOrder(db, orderId),
    ]);
    const owes = balance !== null && balance.settledAt === null;
    return { wish, paid, no: whyNoInvoice({ order, owes, paid, wish }, this.clock.now()), invoices };
  }

  /** Oldest first, for the office. Refuses NOT_FOUND. */
  async ofOrder(orderId: string): Promise<Result<Invoice[]>> {
    const db = this.transactions.reader;
    return (await this.orders.order(db, orderId)) ? this.rows.ofOrder(db, orderId) : refuse('NOT_FOUND');
  }

  /** Newest first. */
  ofAccount(accountId: string): Promise<Invoice[]> {
    return this.rows.ofAccount(this.transactions.reader, accountId);
  }

  /** The last used first. */
  titlesOf(accountId: string): Promise<KeptTitle[]> {
    return this.wishes.titlesOf(this.transactions.reader, accountId);
  }

  /** Refuses NOT_FOUND. */
  async forgetTitle(accountId: string, id: string): Promise<Result<null>> {
    return (await this.wishes.forgetTitle(this.transactions.reader, accountId, id)) ? null : refuse('NOT_FOUND');
  }

  search(filter: InvoiceFilter): Promise<{ items: Invoice[]; total: number }> {
    return this.rows.search(this.transactions.reader, filter);
  }

  override async troubles(tx: Tx): Promise<InvoiceTrouble[]> {
    const failed = await this.rows.inState(tx, 'failed');
    return failed.map(({ id, orderId, kind, problem, carriedAt, askedAt }) => {
      const openedAt = carriedAt ?? askedAt;
      return {
        id,
        orderId,
        text: `${kind === 'blue' ? '发票' : '红字发票'}没有开成：${problem ?? '原因未知'}`,
        openedAt,
        dueAt: addMinutes(openedAt, INVOICE_POLICY.failedMinutes.value),
      };
    });
  }
}
