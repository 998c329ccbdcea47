import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { Order } from '../contract/orders.facade.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { ChangeOrder } from './change-order.js';

/** The worker whose time is claimed has said yes. */
@Injectable()
export class ConfirmOrder {
  constructor(
    private readonly orders: OrdersSql,
    private readonly workforce: WorkforceFacade,
    private readonly changes: ChangeOrder,
  ) {}

  /** Refuses NOT_FOUND, or ORDER_STATE when the order is not paid or not this worker's. */
  async confirm(tx: Tx, orderId: string, workerId: string, actor: string): Promise<Result<Order>> {
    const order = await this.orders.lock(tx, orderId);
    const worker = await this.workforce.worker(tx, workerId);
    if (!order || !worker) return refuse('NOT_FOUND');
    return this.changes.apply(
      tx,
      order,
      { kind: 'confirm', workerId, workerName: worker.name },
      { accountId: null, label: actor },
      { workerId },
    );
  }
}
