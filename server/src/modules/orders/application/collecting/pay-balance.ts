import { Injectable } from '@nestjs/common';
import { sumFen, type Fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { Transactions } from '../../../../platform/database/transactions.js';
import type { Actor } from '../../../../platform/http/access.js';
import { IdentityFacade } from '../../../identity/contract/identity.facade.js';
import { DeskReceipts } from '../../../payments/contract/desk.js';
import { PaymentsFacade } from '../../../payments/contract/payments.facade.js';
import { COLLECTING_POLICY } from '../../domain/collecting-policy.js';
import { instalmentOf } from '../../domain/collecting.js';
import { balanceReferenceOf } from '../../domain/reference.js';
import { OrderBalancesSql } from '../../infrastructure/order-balances.sql.js';
import { OrdersSql } from '../../infrastructure/orders.sql.js';
import { waitingAtDesk } from './waiting-at-desk.js';
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
    const amountFen = sumFen([balance.amountFen, -balance.paidFen, -(await this.waiting(orderId))]);
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
    return { params, instalment: instalmentOf(order, 'balance'), amountFen, payBefore };
  }

  /** The customer is back from the cashier. Refuses NOT_FOUND. */
  async refresh(actor: Actor, orderId: string): Promise<Result<PaymentNews>> {
    const order = await this.orders.own(this.transactions.reader, actor.accountId, orderId);
    if (!order) return refuse('NOT_FOUND');
    const state = await this.payments.refresh(await this.reference(orderId), 'client_return');
    const news = { instalment: instalmentOf(order, 'balance'), counted: false, orderState: order.state };
    switch (state) {
      case 'held':
      case 'paid':
        return { state, ...news };
      // what was counted stands under the reference before: this one was never begun, or is no longer wanted
      case 'closed':
      case 'created':
      case 'pending':
      case 'none':
        return { ...news, ...(await this.standing(orderId, state === 'closed' ? 'closed' : 'pending')) };
    }
  }

  /** Paid and counted, at the desk, or as WeChat has it. */
  private async standing(
    orderId: string,
    otherwise: 'closed' | 'pending',
  ): Promise<Pick<PaymentNews, 'state' | 'counted'>> {
    const db = this.transactions.reader;
    const balance = await this.balances.find(db, orderId);
    if (balance?.settledAt) return { state: 'paid', counted: true };
    const waitingFen = balance ? await this.waiting(orderId) : 0;
    const covered = balance !== null && waitingFen > 0 && waitingFen >= balance.amountFen - balance.paidFen;
    return { state: covered ? 'at_desk' : otherwise, counted: false };
  }

  private waiting(orderId: string): Promise<Fen> {
    return waitingAtDesk(this.desk, this.transactions.reader, balanceReferenceOf(orderId, 0));
  }

  /** A payment that was taken keeps its reference for ever; what is owed after it is paid under the next. */
  private async reference(orderId: string): Promise<string> {
    const taken = await this.balances.instalments(this.transactions.reader, orderId);
    return balanceReferenceOf(orderId, taken.length);
  }
}
