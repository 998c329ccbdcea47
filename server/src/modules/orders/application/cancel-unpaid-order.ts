import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { EndHold } from './end-hold.js';

/** The customer does not want the unpaid order any more. */
@Injectable()
export class CancelUnpaidOrder {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly holds: EndHold,
  ) {}

  /** Refuses NOT_FOUND, ORDER_STATE (also when it was paid in the same moment) or PAYMENT_UNAVAILABLE. */
  async cancel(actor: Actor, orderId: string, reason: string | null): Promise<Result<null>> {
    const order = await this.orders.own(this.transactions.reader, actor.accountId, orderId);
    if (!order) return refuse('NOT_FOUND');
    if (order.state !== 'awaiting_payment') return refuse('ORDER_STATE');
    const { accountId, label } = actor;
    const ended = await this.holds.end(orderId, { kind: 'cancel', reason }, { accountId, label });
    if (isRefused(ended)) return ended;
    switch (ended) {
      case 'ended':
        return null;
      case 'paid':
        return refuse('ORDER_STATE', '这笔订单刚刚支付成功，预约已经生效；如需改动请联系客服');
      case 'at_desk':
        return refuse('ORDER_STATE', '门店已登记您的付款，正在复核；要取消请联系客服');
      case 'unknown':
        return refuse('PAYMENT_UNAVAILABLE', '微信支付暂时没有响应，还不能确认是否已付款，请稍后再取消');
    }
  }
}
