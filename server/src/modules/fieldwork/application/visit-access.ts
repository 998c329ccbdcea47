import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import { OrdersFacade, type Order, type OrderState } from '../../orders/contract/orders.facade.js';
import { Visits, type VisitRecord } from '../infrastructure/visits.sql.js';

export interface OwnVisit {
  readonly order: Order;
  readonly visit: VisitRecord;
}

const SERVING: readonly OrderState[] = ['confirmed', 'in_service'];

/** Finds a visit for the person it belongs to, order locked before visit: the one lock order of the house. */
@Injectable()
export class VisitAccess {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly visits: Visits,
  ) {}

  /** NOT_FOUND for another worker's visit; VISIT_STATE when the order is not being served. */
  async lockForWorker(tx: Tx, workerId: string | null, orderId: string): Promise<Result<OwnVisit>> {
    const order = await this.orders.lock(tx, orderId);
    const visit = order && (await this.visits.lock(tx, orderId));
    if (!order || !visit || !workerId || visit.workerId !== workerId || order.workerId !== workerId)
      return refuse('NOT_FOUND');
    if (!SERVING.includes(order.state)) return refuse('VISIT_STATE');
    return { order, visit };
  }

  /** NOT_FOUND for another customer's order. */
  async lockForCustomer(tx: Tx, accountId: string, orderId: string): Promise<Result<OwnVisit>> {
    const order = await this.orders.lock(tx, orderId);
    if (!order || order.accountId !== accountId) return refuse('NOT_FOUND');
    const visit = await this.visits.lock(tx, orderId);
    return visit ? { order, visit } : refuse('VISIT_STATE');
  }
}
