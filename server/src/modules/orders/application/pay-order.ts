import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { DeskReceipts } from '../../payments/contract/desk.js';
import { PaymentsFacade, type PaymentParams } from '../../payments/contract/payments.facade.js';
import type { Order } from '../contract/orders.facade.js';
import type { InstalmentName } from '../contract/collecting.js';
import { dueAtBooking, instalmentOf } from '../domain/collecting.js';
import { referenceOf } from '../domain/reference.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { waitingAtDesk } from './collecting/waiting-at-desk.js';

export interface StartedPayment {
  readonly params: PaymentParams;
  readonly instalment: InstalmentName;
  readonly amountFen: number;
  readonly payBefore: Date;
}

/** The customer goes to the cashier. */
@Injectable()
export class PayOrder {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly identity: IdentityFacade,
    private readonly payments: PaymentsFacade,
    private readonly desk: DeskReceipts,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, ORDER_STATE, HOLD_EXPIRED, and what payments refuses. */
  async start(actor: Actor, orderId: string): Promise<Result<StartedPayment>> {
    const order = await this.payable(actor, orderId);
    if (isRefused(order)) return order;
    const payer = await this.identity.person(this.transactions.reader, actor.accountId);
    if (!payer?.openid) return refuse('FORBIDDEN', '请在微信中登录后支付');
    const reference = referenceOf(orderId);
    const payBefore = order.holdUntil!;
    const amountFen = dueAtBooking(order);
    const params = await this.payments.start({
      reference,
      description: `到位-${order.serviceName}${order.depositFen === null ? '' : '定金'}`,
      amountFen,
      payerOpenid: payer.openid,
      payBefore,
    });
    if (isRefused(params)) return params;
    // Nobody can pay before the parameters go out. So whoever ended the order meanwhile wins, and this payment ends too.
    const still = await this.payable(actor, orderId);
    if (isRefused(still)) {
      await this.payments.close(reference);
      return still;
    }
    return { params, instalment: instalmentOf(order, 'booking'), amountFen, payBefore };
  }

  private async payable(actor: Actor, orderId: string): Promise<Result<Order>> {
    const order = await this.orders.own(this.transactions.reader, actor.accountId, orderId);
    if (!order) return refuse('NOT_FOUND');
    if (order.state === 'expired') return refuse('HOLD_EXPIRED');
    if (order.state !== 'awaiting_payment') return refuse('ORDER_STATE');
    if ((await waitingAtDesk(this.desk, this.transactions.reader, referenceOf(orderId))) > 0) {
      return refuse('ORDER_STATE', '门店已登记您的付款，正在复核，不需要再付');
    }
    return order.holdUntil && order.holdUntil > this.clock.now() ? order : refuse('HOLD_EXPIRED');
  }
}
