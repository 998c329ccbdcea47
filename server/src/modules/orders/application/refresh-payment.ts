import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { PaymentsFacade, type PaymentState } from '../../payments/contract/payments.facade.js';
import type { OrderState } from '../contract/orders.facade.js';
import { referenceOf } from '../domain/reference.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';

export interface PaymentNews {
  readonly state: Exclude<PaymentState, 'created'>;
  readonly orderState: OrderState;
}

/** The customer is back from the cashier: WeChat is asked, and what it says goes the same way as a notification. */
@Injectable()
export class RefreshPayment {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly payments: PaymentsFacade,
  ) {}

  async refresh(actor: Actor, orderId: string): Promise<Result<PaymentNews>> {
    const db = this.transactions.reader;
    const own = await this.orders.own(db, actor.accountId, orderId);
    if (!own) return refuse('NOT_FOUND');
    const state = await this.payments.refresh(referenceOf(orderId), 'client_return');
    const { state: orderState } = (await this.orders.find(db, orderId)) ?? own;
    switch (state) {
      case 'paid':
      case 'closed':
      case 'held':
      case 'pending':
        return { state, orderState };
      case 'created':
        return { state: 'pending', orderState };
      case 'none':
        return { state: orderState === 'awaiting_payment' ? 'pending' : 'closed', orderState };
    }
  }
}
