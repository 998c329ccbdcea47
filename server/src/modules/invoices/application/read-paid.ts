import { Injectable } from '@nestjs/common';
import { sumFen } from '@daowei/shared/kernel/fen';
import type { Tx } from '../../../platform/database/transactions.js';
import { Collecting } from '../../orders/contract/collecting.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import { BooksFacade } from '../../payments/contract/books.js';
import type { PaidFor } from '../domain/next-invoice.js';

/** What stands paid for a completed order, from the books. */
@Injectable()
export class ReadPaid {
  constructor(
    private readonly collecting: Collecting,
    private readonly books: BooksFacade,
  ) {}

  async of(tx: Tx, order: Order): Promise<PaidFor> {
    const own = await this.books.paidFor(tx, await this.collecting.referencesOf(tx, order.id));
    // a visit of a package was paid with the package; its share only goes back when it is called off before
    const share = order.prepaidBy === null ? 0 : order.paidFen;
    return { keptFen: sumFen([own.keptFen, share]), returning: own.returningFen > 0 };
  }
}
