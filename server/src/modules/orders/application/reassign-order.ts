import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import type { Order, OrderState, Seat } from '../contract/orders.facade.js';
import { COMMAND_FROM } from '../domain/decide.js';
import { referenceOf } from '../domain/reference.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { ChangeOrder } from './change-order.js';

/** Gives a paid order to another worker, or to nobody. The time of the new one is taken before the old one's is free. */
@Injectable()
export class ReassignOrder {
  constructor(
    private readonly orders: OrdersSql,
    private readonly scheduling: SchedulingFacade,
    private readonly changes: ChangeOrder,
  ) {}

  /** Refuses NOT_FOUND, ORDER_STATE, or SLOT_TAKEN when none of the workers is free; then nothing has changed. */
  async reassign(
    tx: Tx,
    orderId: string,
    workerIds: readonly string[],
    actor: string,
    because: string,
  ): Promise<Result<Order>> {
    const order = await this.orders.lock(tx, orderId);
    if (!order) return refuse('NOT_FOUND');
    const from: readonly OrderState[] = COMMAND_FROM.reassign;
    if (!from.includes(order.state)) return refuse('ORDER_STATE');
    const seat = await this.firstSeat(tx, order, workerIds);
    if (isRefused(seat)) return seat;
    const data = { because, fromWorker: order.workerId, toWorker: seat.workerId };
    return this.changes.apply(tx, order, { kind: 'reassign', seat }, { accountId: null, label: actor }, data);
  }

  /** Refuses NOT_FOUND or ORDER_STATE. */
  async leaveUnassigned(tx: Tx, orderId: string, because: string): Promise<Result<Order>> {
    const order = await this.orders.lock(tx, orderId);
    if (!order) return refuse('NOT_FOUND');
    const data = { because, fromWorker: order.workerId };
    return this.changes.apply(tx, order, { kind: 'unassign' }, { accountId: null, label: '系统派单' }, data);
  }

  /** Workers are tried in order. Who already holds the order's time need not claim it again. */
  private async firstSeat(tx: Tx, order: Order, workerIds: readonly string[]): Promise<Result<Seat>> {
    const holder = order.claimId && order.workerId ? { claimId: order.claimId, workerId: order.workerId } : null;
    const place = holder ? workerIds.indexOf(holder.workerId) : -1;
    const others = place < 0 ? workerIds : workerIds.slice(0, place);
    const wish = { reference: referenceOf(order.id), visit: order.planned, place: order.address };
    const claim = await this.scheduling.claim(
      tx,
      wish,
      others.map((workerId) => ({ workerId })),
    );
    if (!isRefused(claim)) return { claimId: claim.id, workerId: claim.workerId };
    return holder && place >= 0 ? holder : claim;
  }
}
