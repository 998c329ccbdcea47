import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Order } from '../contract/orders.facade.js';
import type { PrepaidChange } from '../contract/prepaid.js';
import { checkRevision } from '../domain/reschedule.js';
import { UNDER_WAY } from '../domain/wording.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { ChangeOrder } from './change-order.js';

/** A visit of a package rests, in the transaction of whoever sold it: its time is given back, its money stays. */
@Injectable()
export class PausePrepaid {
  constructor(
    private readonly orders: OrdersSql,
    private readonly changes: ChangeOrder,
  ) {}

  /** Refuses NOT_FOUND, STALE_VERSION, ORDER_STATE. */
  async pause(tx: Tx, orderId: string, until: Date, { by, revision, code }: PrepaidChange): Promise<Result<Order>> {
    const order = await this.orders.lock(tx, orderId);
    if (!order?.prepaidBy) return refuse('NOT_FOUND');
    const stale = checkRevision(order, revision);
    if (isRefused(stale)) return stale;
    if (order.departedAt) return refuse('ORDER_STATE', UNDER_WAY);
    const data = { reason: code, until: until.toISOString(), fromWorker: order.workerId };
    return this.changes.apply(tx, order, { kind: 'pause', until }, by, data);
  }
}
