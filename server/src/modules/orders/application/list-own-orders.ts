import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { orderCard, workerIsPromised } from '../contract/order-card.js';
import type { OrderPage } from '../contract/order-view.js';
import type { OrderState } from '../contract/orders.facade.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';

export const SCOPES = {
  active: ['awaiting_payment', 'paid', 'confirmed', 'paused', 'in_service'],
  history: ['completed', 'cancelled', 'expired'],
} as const satisfies Record<string, readonly OrderState[]>;
export type Scope = keyof typeof SCOPES;

const PAGE = 20;

/** A customer's own orders, newest booking first. */
@Injectable()
export class ListOwnOrders {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly workforce: WorkforceFacade,
  ) {}

  /** @param cursor `nextCursor` of the page before */
  async page(accountId: string, scope: Scope, cursor: string | null): Promise<OrderPage> {
    const db = this.transactions.reader;
    const found = await this.orders.ofAccount(db, accountId, SCOPES[scope], cursor, PAGE + 1);
    const orders = found.slice(0, PAGE);
    const promised = orders.flatMap((order) => (order.workerId && workerIsPromised(order.state) ? order.workerId : []));
    const workers = await this.workforce.workers(db, [...new Set(promised)]);
    return {
      items: orders.map((order) => {
        const told = order.workerId && workerIsPromised(order.state) ? workers.get(order.workerId) : undefined;
        return orderCard(order, told?.name ?? null);
      }),
      nextCursor: found.length > PAGE ? (orders.at(-1)?.id ?? null) : null,
    };
  }
}
