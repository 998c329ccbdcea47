import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import { PaymentsFacade } from '../../payments/contract/payments.facade.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import type { Order } from '../contract/orders.facade.js';
import { keptPromise } from '../contract/promise.js';
import { countedUnder, paidUnder } from '../domain/earning.js';
import { referenceOf } from '../domain/reference.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { ChangeOrder } from './change-order.js';
import { OpenBalance } from './collecting/open-balance.js';

const FIELDWORK = { accountId: null, label: '现场服务' };

/** What fieldwork tells about the visit: the worker set out, it began, it is done. */
@Injectable()
export class ServeOrder {
  constructor(
    private readonly orders: OrdersSql,
    private readonly changes: ChangeOrder,
    private readonly scheduling: SchedulingFacade,
    private readonly payments: PaymentsFacade,
    private readonly balances: OpenBalance,
  ) {}

  /** The state stays; only the way back by the customer's own hand is closed. */
  async setOut(tx: Tx, orderId: string, at: Date): Promise<Result<Order>> {
    const order = await this.orders.lock(tx, orderId);
    if (!order) return refuse('NOT_FOUND');
    if (order.state !== 'confirmed') return refuse('ORDER_STATE');
    await this.orders.noteDeparture(tx, order, at);
    return { ...order, departedAt: at, version: order.version + 1 };
  }

  /** The arrival counts for what customers are told about later promises. */
  async start(tx: Tx, orderId: string, at: Date): Promise<Result<Order>> {
    const order = await this.apply(tx, orderId, { kind: 'start', at });
    if (isRefused(order)) return order;
    await this.scheduling.countArrival(tx, {
      reference: referenceOf(orderId),
      district: order.address.district,
      promisedFrom: order.promised.from,
      kept: keptPromise(at, order.promised),
    });
    return order;
  }

  /** The visit is signed off: what was paid for it is earned, and what is still owed is fixed. */
  async complete(tx: Tx, orderId: string, at: Date): Promise<Result<Order>> {
    const order = await this.apply(tx, orderId, { kind: 'complete', at });
    if (isRefused(order)) return order;
    await this.payments.earn(tx, {
      reference: paidUnder(order),
      key: referenceOf(orderId),
      amountFen: order.paidFen,
      at,
      under: countedUnder(order),
    });
    await this.balances.open(tx, order, at, FIELDWORK);
    return order;
  }

  private async apply(
    tx: Tx,
    orderId: string,
    command: { kind: 'start' | 'complete'; at: Date },
  ): Promise<Result<Order>> {
    const order = await this.orders.lock(tx, orderId);
    return order ? this.changes.apply(tx, order, command, FIELDWORK) : refuse('NOT_FOUND');
  }
}
