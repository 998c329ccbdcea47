import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { ReceiptReturned } from '../../orders/contract/collecting.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { orderOfRefund } from '../../orders/contract/refund-of.js';
import type { RefundSettled } from '../../payments/contract/payments.facade.js';
import { WishesSql } from '../infrastructure/wishes.sql.js';
import { FollowWish } from './follow-wish.js';

/** Money that went back makes the invoice wrong: it is taken back and, for what is left, made anew, unasked. */
@Injectable()
export class WhenMoneyMoves implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly orders: OrdersFacade,
    private readonly wishes: WishesSql,
    private readonly following: FollowWish,
  ) {}

  onModuleInit(): void {
    this.outbox.on<RefundSettled>('payments.refund-settled', 'invoices.follow-when-refund-settled', (tx, { data }) =>
      this.follow(tx, orderOfRefund(data)),
    );
    this.outbox.on<ReceiptReturned>('orders.receipt-returned', 'invoices.follow-when-receipt-returned', (tx, event) =>
      this.follow(tx, event.data.orderId),
    );
  }

  private async follow(tx: Tx, orderId: string | null): Promise<void> {
    const order = orderId && (await this.orders.lock(tx, orderId));
    const wish = order && (await this.wishes.lock(tx, order.id));
    if (wish) await this.following.follow(tx, order, wish);
  }
}
