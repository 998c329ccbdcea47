import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import type { Invoice } from '../domain/invoice.js';
import { InvoicesSql } from '../infrastructure/invoices.sql.js';
import { ISSUE_INVOICE } from './work-kinds.js';

/** The office has put right what made an invoice be refused, and has it tried again under its serial. */
@Injectable()
export class RetryInvoice {
  constructor(
    private readonly transactions: Transactions,
    private readonly invoices: InvoicesSql,
    private readonly orders: OrdersFacade,
    private readonly queue: DueWorkQueue,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, INVOICE_STATE unless it had failed. */
  retry(actor: Actor, id: string): Promise<Result<Invoice>> {
    return this.transactions.run(async (tx): Promise<Result<Invoice>> => {
      const invoice = await this.invoices.find(tx, id);
      if (!invoice || !(await this.orders.lock(tx, invoice.orderId))) return refuse('NOT_FOUND');
      if (!(await this.invoices.askAgain(tx, id))) return refuse('INVOICE_STATE');
      await this.queue.schedule(tx, ISSUE_INVOICE, id, this.clock.now());
      await this.privacy.record(tx, {
        actor: { accountId: actor.accountId, label: actor.label },
        action: 'invoice.retried',
        subject: `invoice:${id}`,
        data: { orderId: invoice.orderId },
      });
      return { ...invoice, state: 'asked', problem: null };
    });
  }
}
