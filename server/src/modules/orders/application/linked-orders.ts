import { Injectable } from '@nestjs/common';
import { isRefused } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { LinkedOrders, Order } from '../contract/orders.facade.js';
import { mayConvert } from '../domain/conversion.js';
import { OrderConversionsSql } from '../infrastructure/order-conversions.sql.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';

/** A remote service and the visits it turned into, seen from either. */
@Injectable()
export class ReadLinkedOrders {
  constructor(
    private readonly orders: OrdersSql,
    private readonly conversions: OrderConversionsSql,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, order: Order): Promise<LinkedOrders> {
    const conversions = await this.conversions.of(tx, order.id);
    const others = conversions.map((one) => (one.remoteOrderId === order.id ? one.visitOrderId : one.remoteOrderId));
    const found = await this.orders.many(tx, others);
    const links = conversions.map(({ creditFen }, index) => ({ creditFen, order: found.get(others[index]!)! }));
    const visits = links.map((link) => link.order);
    return { links, convertible: order.remote && !isRefused(mayConvert(order, visits, this.clock.now())) };
  }
}
