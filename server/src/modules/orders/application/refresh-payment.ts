import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { DeskReceipts } from '../../payments/contract/desk.js';
import { PaymentsFacade, type PaymentState } from '../../payments/contract/payments.facade.js';
import type { InstalmentName } from '../contract/collecting.js';
import type { OrderState } from '../contract/orders.facade.js';
import { instalmentOf } from '../domain/collecting.js';
import { referenceOf } from '../domain/reference.js';
import type { StoredOrder } from '../infrastructure/order-rows.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';

export interface PaymentNews {
  /** as WeChat has it; `at_desk`: all that is left was taken at the desk, and waits for a second person there */
  readonly state: Exclude<PaymentState, 'created'> | 'at_desk';
  readonly instalment: InstalmentName;
  /** what was paid is in the visit's books too: they follow WeChat by a moment */
  readonly counted: boolean;
  readonly orderState: OrderState;
}

/** The customer is back from the cashier: WeChat is asked, and what it says goes the same way as a notification. */
@Injectable()
export class RefreshPayment {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly payments: PaymentsFacade,
    private readonly desk: DeskReceipts,
  ) {}

  async refresh(actor: Actor, orderId: string): Promise<Result<PaymentNews>> {
    const db = this.transactions.reader;
    const own = await this.orders.own(db, actor.accountId, orderId);
    if (!own) return refuse('NOT_FOUND');
    const state = await this.payments.refresh(referenceOf(orderId), 'client_return');
    const order = (await this.orders.find(db, orderId)) ?? own;
    const waits = order.state === 'awaiting_payment';
    const news = { instalment: instalmentOf(own, 'booking'), orderState: order.state };
    switch (state) {
      case 'paid':
        return { state, counted: !waits, ...news };
      case 'held':
      case 'pending':
        return { state, counted: false, ...news };
      case 'created':
        return { state: 'pending', counted: false, ...news };
      case 'closed':
      case 'none':
        return { ...news, ...(await this.atDesk(order, state === 'closed' || !waits ? 'closed' : 'pending')) };
    }
  }

  /** Nothing is to be paid at WeChat: it was paid at the desk, or is being looked at there. */
  private async atDesk(
    order: StoredOrder,
    otherwise: 'closed' | 'pending',
  ): Promise<Pick<PaymentNews, 'state' | 'counted'>> {
    const receipts = await this.desk.of(this.transactions.reader, referenceOf(order.id));
    if (receipts.some(({ id }) => id === order.paidTradeNo)) return { state: 'paid', counted: true };
    const waiting = receipts.some(({ state }) => state === 'recorded');
    return { state: waiting ? 'at_desk' : otherwise, counted: false };
  }
}
