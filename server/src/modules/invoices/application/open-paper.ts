import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { FileLinks } from '../../../platform/storage/file-links.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import type { Invoice } from '../domain/invoice.js';
import { InvoicesSql } from '../infrastructure/invoices.sql.js';

/** The page of an issued invoice, as a short-lived link; who opened it stands in the audit. */
@Injectable()
export class OpenPaper {
  constructor(
    private readonly transactions: Transactions,
    private readonly invoices: InvoicesSql,
    private readonly privacy: PrivacyFacade,
    private readonly links: FileLinks,
  ) {}

  /** The customer's own. Refuses NOT_FOUND, INVOICE_STATE before it is issued. */
  async own(actor: Actor, orderId: string, id: string): Promise<Result<string>> {
    const invoice = await this.invoices.find(this.transactions.reader, id);
    if (invoice?.orderId !== orderId || invoice.accountId !== actor.accountId) return refuse('NOT_FOUND');
    return this.open(actor, invoice);
  }

  /** For the office. Refuses as `own`. */
  async any(actor: Actor, id: string): Promise<Result<string>> {
    const invoice = await this.invoices.find(this.transactions.reader, id);
    return invoice ? this.open(actor, invoice) : refuse('NOT_FOUND');
  }

  private async open(actor: Actor, { id, orderId, fileId }: Invoice): Promise<Result<string>> {
    if (fileId === null) return refuse('INVOICE_STATE', '这张发票还没有开好');
    await this.privacy.record(this.transactions.reader, {
      actor: { accountId: actor.accountId, label: actor.label },
      action: 'invoice.opened',
      subject: `invoice:${id}`,
      data: { orderId },
    });
    return this.links.linkTo(fileId);
  }
}
