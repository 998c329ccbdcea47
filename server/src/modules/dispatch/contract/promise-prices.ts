import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Order } from '../../orders/contract/orders.facade.js';

/** What is owed, in fen, when nobody comes to each of the orders; in their order. */
export type PricePromises = (tx: Tx, orders: readonly Order[]) => Promise<readonly number[]>;

/** Whoever answers for broken promises says what they cost; dispatch does not know them by name. */
@Injectable()
export class PromisePrices {
  private price: PricePromises | null = null;

  /** @throws Error when somebody else prices already */
  use(price: PricePromises): void {
    if (this.price) throw new Error('broken promises are priced already');
    this.price = price;
  }

  /** @throws Error when nobody prices: the company is put together wrongly */
  of(tx: Tx, orders: readonly Order[]): Promise<readonly number[]> {
    if (!this.price) throw new Error('nobody prices broken promises');
    return this.price(tx, orders);
  }
}
