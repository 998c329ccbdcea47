import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { DispatchFacade } from '../../dispatch/contract/dispatch.facade.js';
import { roleIn } from '../../orders/contract/crew.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';

/**
 * A visit the worker has to do with, whatever became of it: also who was handed another one since, or has finished it,
 * may still stand at the door.
 */
@Injectable()
export class WorkersVisit {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly dispatch: DispatchFacade,
  ) {}

  /** null for a stranger's. */
  async find(tx: Tx, orderId: string, workerId: string | null): Promise<Order | null> {
    return this.ifTheirs(tx, await this.orders.order(tx, orderId), workerId);
  }

  /** The same, and its row stays locked to the end of the transaction. */
  async lock(tx: Tx, orderId: string, workerId: string | null): Promise<Order | null> {
    return this.ifTheirs(tx, await this.orders.lock(tx, orderId), workerId);
  }

  private async ifTheirs(tx: Tx, order: Order | null, workerId: string | null): Promise<Order | null> {
    if (!order || !workerId) return null;
    if (roleIn(order, workerId)) return order;
    const asked = await this.dispatch.history(tx, order.id);
    const said = asked.some((one) => one.workerId === workerId && one.respondedAt && one.state !== 'declined');
    return said ? order : null;
  }
}
