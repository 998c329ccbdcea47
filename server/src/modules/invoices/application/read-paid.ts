import { Injectable } from '@nestjs/common';
import { sumFen } from '@daowei/shared/kernel/fen';
import type { Tx } from '../../../platform/database/transactions.js';
import { Collecting } from '../../orders/contract/collecting.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { BooksFacade } from '../../payments/contract/books.js';
import type { PaidFor } from '../domain/next-invoice.js';

/** What stands paid for a completed order, from the books. */
@Injectable()
export class ReadPaid {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly collecting: Collecting,
    private readonly books: BooksFacade,
  ) {}

  async of(tx: Tx, order: Order): Promise<PaidFor> {
    const own = await this.books.paidFor(tx, await this.collecting.referencesOf(tx, order.id));
    if (order.prepaidBy === null) return { keptFen: own.keptFen, returning: own.returningFen > 0 };
    // a visit of a package was paid with the package: of that payment, its share less what went back for it
    const refunds = (await this.orders.refundsOf(tx, order)).filter(({ reference }) => reference === order.prepaidBy);
    const arrived = refunds.filter(({ state }) => state === 'success').map(({ amountFen }) => -amountFen);
    const under = refunds.some(({ state }) => state !== 'success' && state !== 'closed');
    return { keptFen: sumFen([own.keptFen, order.paidFen, ...arrived]), returning: own.returningFen > 0 || under };
  }
}
