import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { Order } from '../contract/orders.facade.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { ChangeOrder } from './change-order.js';

/** Everybody whose time is claimed has said yes. */
@Injectable()
export class ConfirmOrder {
  constructor(
    private readonly orders: OrdersSql,
    private readonly workforce: WorkforceFacade,
    private readonly changes: ChangeOrder,
  ) {}

  /** Refuses NOT_FOUND, or ORDER_STATE when the order is not paid or the workers are not its crew. */
  async confirm(tx: Tx, orderId: string, workerIds: readonly string[], actor: string): Promise<Result<Order>> {
    const order = await this.orders.lock(tx, orderId);
    const known = await this.workforce.workers(tx, workerIds);
    const workers = workerIds.flatMap((id) => known.get(id) ?? []);
    if (!order || workers.length < workerIds.length) return refuse('NOT_FOUND');
    return this.changes.apply(
      tx,
      order,
      { kind: 'confirm', workers },
      { accountId: null, label: actor },
      { workerId: order.workerId, mates: workerIds.filter((id) => id !== order.workerId) },
    );
  }
}
