import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { CancelPaidOrder } from './cancel-paid-order.js';
import { CancelUnpaidOrder } from './cancel-unpaid-order.js';

/** The customer does not want the visit any more; whether money is to be given back decides the way. */
@Injectable()
export class CancelOwnOrder {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly unpaid: CancelUnpaidOrder,
    private readonly paid: CancelPaidOrder,
  ) {}

  /** Refuses as the use case it leads to; the order's lock there decides, not what is read here. */
  async cancel(
    actor: Actor,
    orderId: string,
    wish: { readonly reason?: string; readonly hash?: string; readonly note?: string },
  ): Promise<Result<null>> {
    const order = await this.orders.own(this.transactions.reader, actor.accountId, orderId);
    if (!order) return refuse('NOT_FOUND');
    const reason = wish.reason?.trim() || null;
    if (order.state === 'awaiting_payment') return this.unpaid.cancel(actor, orderId, reason);
    // whoever did not see what it costs did not agree to it
    if (!wish.hash) return refuse('ORDER_STATE', '这笔预约已经支付，取消前请先查看取消费用和退款金额');
    const { accountId, label } = actor;
    const command = { hash: wish.hash, reason: reason ?? '', note: wish.note?.trim() || null };
    return this.paid.byCustomer({ accountId, label }, accountId, orderId, command);
  }
}
