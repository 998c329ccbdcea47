import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import type { Invoice, InvoiceWish, RedCause } from '../domain/invoice.js';
import { INVOICE_POLICY } from '../domain/invoice-policy.js';
import { nextInvoice } from '../domain/next-invoice.js';
import { InvoicesSql } from '../infrastructure/invoices.sql.js';
import { ReadPaid } from './read-paid.js';
import { ISSUE_INVOICE } from './work-kinds.js';

/** Takes the next step from what is issued to what is wanted, in the caller's transaction. */
@Injectable()
export class FollowWish {
  constructor(
    private readonly invoices: InvoicesSql,
    private readonly paid: ReadPaid,
    private readonly queue: DueWorkQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @param wish as locked in this transaction */
  async follow(tx: Tx, order: Order, wish: InvoiceWish): Promise<void> {
    const next = nextInvoice(wish, await this.invoices.ofOrder(tx, order.id), await this.paid.of(tx, order));
    switch (next.kind) {
      case 'rest':
      case 'wait':
        return;
      case 'drop':
        if (!(await this.invoices.unseat(tx, next.of.id, 'dropped')))
          throw new Error(`${next.of.id} moved under our lock`);
        return this.follow(tx, order, wish);
      case 'blue':
        return this.ask(tx, { ...this.draft(order, wish), kind: 'blue', amountFen: next.amountFen });
      case 'red':
        return this.ask(tx, this.redOf(next.of, next.cause));
    }
  }

  private async ask(tx: Tx, invoice: Invoice): Promise<void> {
    await this.invoices.add(tx, invoice, INVOICE_POLICY.version);
    await this.queue.schedule(tx, ISSUE_INVOICE, invoice.id, this.clock.now());
  }

  /** The same paper with the other sign. */
  private redOf(blue: Invoice, cause: RedCause): Invoice {
    return {
      ...blue,
      ...this.fresh(),
      kind: 'red',
      amountFen: fen(-blue.amountFen),
      reverses: blue.id,
      cause,
    };
  }

  private draft(order: Order, { title, email }: InvoiceWish): Omit<Invoice, 'kind' | 'amountFen'> {
    return {
      ...this.fresh(),
      orderId: order.id,
      accountId: order.accountId,
      title,
      email,
      item: order.serviceName,
      orderNo: order.no,
      reverses: null,
      cause: null,
    };
  }

  private fresh(): Pick<
    Invoice,
    'id' | 'state' | 'askedAt' | 'carriedAt' | 'number' | 'issuedAt' | 'fileId' | 'problem'
  > {
    return {
      id: this.ids.next(),
      state: 'asked',
      askedAt: this.clock.now(),
      carriedAt: null,
      number: null,
      issuedAt: null,
      fileId: null,
      problem: null,
    };
  }
}
