import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { TransfersFacade, type TransferRecord } from '../../payments/contract/transfers.facade.js';
import type { Gift } from '../domain/gift.js';
import { GiftsSql } from '../infrastructure/gifts.sql.js';
import { giftReference } from './gift-reference.js';

/** As many as anybody looks through at once. */
const MOST_WAITING = 100;

export interface GiftOnDesk {
  readonly gift: Gift;
  /** the newest attempt to pay it; null: nobody agreed yet */
  readonly transfer: TransferRecord | null;
}

/** Red packets of an order with what became of their money. */
@Injectable()
export class ReadGifts {
  constructor(
    private readonly transactions: Transactions,
    private readonly gifts: GiftsSql,
    private readonly orders: OrdersFacade,
    private readonly transfers: TransfersFacade,
  ) {}

  /** Newest first. Refuses NOT_FOUND. */
  async ofOrder(orderId: string): Promise<Result<GiftOnDesk[]>> {
    if (!(await this.orders.order(this.transactions.reader, orderId))) return refuse('NOT_FOUND');
    return this.withMoney(await this.gifts.ofOrder(this.transactions.reader, orderId));
  }

  /** What waits for a second person, the oldest first. */
  async waiting(): Promise<Gift[]> {
    return this.gifts.waiting(this.transactions.reader, MOST_WAITING);
  }

  async one(id: string): Promise<GiftOnDesk | null> {
    const gift = await this.gifts.find(this.transactions.reader, id);
    return gift && ((await this.withMoney([gift]))[0] ?? null);
  }

  private async withMoney(gifts: readonly Gift[]): Promise<GiftOnDesk[]> {
    const sent = await this.transfers.of(
      this.transactions.reader,
      gifts.map(({ id }) => giftReference(id)),
    );
    const newest = new Map(sent.map((one) => [one.reference, one]));
    return gifts.map((gift) => ({ gift, transfer: newest.get(giftReference(gift.id)) ?? null }));
  }
}
