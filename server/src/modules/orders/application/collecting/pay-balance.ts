import { Injectable } from '@nestjs/common';
import { sumFen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { Transactions } from '../../../../platform/database/transactions.js';
import type { Actor } from '../../../../platform/http/access.js';
import { IdentityFacade } from '../../../identity/contract/identity.facade.js';
import { DeskReceipts } from '../../../payments/contract/desk.js';
import { PaymentsFacade } from '../../../payments/contract/payments.facade.js';
import { COLLECTING_POLICY } from '../../domain/collecting-policy.js';
import { balanceReferenceOf } from '../../domain/reference.js';
import { OrderBalancesSql } from '../../infrastructure/order-balances.sql.js';
import { OrdersSql } from '../../infrastructure/orders.sql.js';
import type { StartedPayment } from '../pay-order.js';
import type { PaymentNews } from '../refresh-payment.js';

/**
 * The customer pays what is owed after the visit. Every start asks for exactly what is owed now and closes an attempt
 * begun before at WeChat first, so that of two open tabs only the newer one can be paid.
 */
@Injectable()
export class PayBalance {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly balances: OrderBalancesSql,
    private readonly identity: IdentityFacade,
    private readonly payments: PaymentsFacade,
    private readonly desk: DeskReceipts,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, NOTHING_OWED, and what payments refuses. */
  async start(actor: Actor, orderId: string): Promise<Result<StartedPayment>> {
    const db = this.transactions.reader;
    const order = await this.orders.own(db, actor.accountId, orderId);
    if (!order) return refuse('NOT_FOUND');
    const balance = await this.balances.find(db, orderId);
    if (!balance || balance.settledAt) return refuse('NOTHING_OWED');
    const payer = await this.identity.person(db, actor.accountId);
    if (!payer?.openid) return refuse('FORBIDDEN', '请在微信中登录后支付');
    const waiting = (await this.desk.of(db, balanceReferenceOf(orderId, 0))).filter(
      ({ state }) => state === 'recorded',
    );
    const amountFen = sumFen([balance.amountFen, -balance.paidFen, ...waiting.map((one) => -one.amountFen)]);
    if (amountFen <= 0) return refuse('NOTHING_OWED', '门店已登记您的付款，正在复核，不需要再付');
    const payBefore = addMinutes(this.clock.now(), COLLECTING_POLICY.attemptMinutes.value);
    const params = await this.payments.start({
      reference: await this.reference(orderId),
      description: `到位-${order.serviceName}尾款`,
      amountFen,
      payerOpenid: payer.openid,
      payBefore,
    });
    // WeChat has taken the money in this moment, and the books follow
    if (isRefused(params)) return params.refused === 'ORDER_STATE' ? refuse('NOTHING_OWED') : params;
    return { params, amountFen, payBefore };
  }

  /** The customer is back from the cashier. Refuses NOT_FOUND. */
  async refresh(actor: Actor, orderId: string): Promise<Result<PaymentNews>> {
    const order = await this.orders.own(this.transactions.reader, actor.accountId, orderId);
    if (!order) return refuse('NOT_FOUND');
    const state = await this.payments.refresh(await this.reference(orderId), 'client_return');
    switch (state) {
      case 'held':
      case 'closed':
        return { state, orderState: order.state };
      // what is paid counts a moment later, under the next reference: until then the page would still ask for it
      case 'paid':
      case 'created':
      case 'pending':
        return { state: 'pending', orderState: order.state };
      case 'none': {
        const settled = (await this.balances.find(this.transactions.reader, orderId))?.settledAt ?? null;
        return { state: settled ? 'paid' : 'pending', orderState: order.state };
      }
    }
  }

  /** A payment that was taken keeps its reference for ever; what is owed after it is paid under the next. */
  private async reference(orderId: string): Promise<string> {
    const taken = await this.balances.instalments(this.transactions.reader, orderId);
    return balanceReferenceOf(orderId, taken.length);
  }
}
