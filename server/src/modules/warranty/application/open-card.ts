import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { isDuplicate, Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { FileLinks } from '../../../platform/storage/file-links.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { InvoicesFacade } from '../../invoices/contract/invoices.facade.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { drawWarrantyCard } from '../infrastructure/warranty-paper.js';
import { WarrantyClaimsSql } from '../infrastructure/warranty-claims.sql.js';
import { ReadWarranty } from './read-warranty.js';

/** The card as a page to keep or print, by a short-lived link; drawn when it is first wanted, the same for ever. */
@Injectable()
export class OpenCard {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly reading: ReadWarranty,
    private readonly invoices: InvoicesFacade,
    private readonly claims: WarrantyClaimsSql,
    private readonly files: FileStore,
    private readonly links: FileLinks,
    private readonly clock: Clock,
  ) {}

  /** The customer's own. Refuses NOT_FOUND, WARRANTY_NONE. */
  async own(actor: Actor, orderId: string): Promise<Result<string>> {
    const order = await this.orders.ownOrder(this.transactions.reader, actor, orderId);
    return order ? this.open(order) : refuse('NOT_FOUND');
  }

  private async open(order: Order): Promise<Result<string>> {
    const db = this.transactions.reader;
    const drawn = await this.claims.paperOf(db, order.id);
    if (drawn !== null) return this.links.linkTo(drawn);
    const card = await this.reading.cardOf(db, order);
    if (!card) return refuse('WARRANTY_NONE');
    const pdf = await drawWarrantyCard(card, order.no, this.invoices.seller);
    const fileId = await this.files.keepPaper(order.accountId, pdf);
    return this.links.linkTo(await this.first(order.id, fileId));
  }

  /** Of two that draw it at once, the first one's counts for both. */
  private async first(orderId: string, fileId: string): Promise<string> {
    const db = this.transactions.reader;
    try {
      await this.claims.keepPaper(db, orderId, fileId, this.clock.now());
      return fileId;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return (await this.claims.paperOf(db, orderId)) ?? fileId;
    }
  }
}
