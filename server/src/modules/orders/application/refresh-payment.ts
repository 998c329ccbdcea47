import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { PaymentsFacade, type PaymentState } from '../../payments/contract/payments.facade.js';
import type { InstalmentName } from '../contract/collecting.js';
import type { OrderState } from '../contract/orders.facade.js';
import { instalmentOf } from '../domain/collecting.js';
import { referenceOf } from '../domain/reference.js';
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
  ) {}

  async refresh(actor: Actor, orderId: string): Promise<Result<PaymentNews>> {
    const db = this.transactions.reader;
    const own = await this.orders.own(db, actor.accountId, orderId);
    if (!own) return refuse('NOT_FOUND');
    const state = await this.payments.refresh(referenceOf(orderId), 'client_return');
    const { state: orderState } = (await this.orders.find(db, orderId)) ?? own;
    const waits = orderState === 'awaiting_payment';
    const news = { instalment: instalmentOf(own, 'booking'), counted: state === 'paid' && !waits, orderState };
    switch (state) {
      case 'paid':
      case 'closed':
      case 'held':
      case 'pending':
        return { state, ...news };
      case 'created':
        return { state: 'pending', ...news };
      case 'none':
        return { state: waits ? 'pending' : 'closed', ...news };
    }
  }
}
