import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { OrdersFacade, type OrderConfirmed } from '../../orders/contract/orders.facade.js';
import { Visits } from '../infrastructure/visits.sql.js';
import { stepsOf } from './change-home.js';
import { ThinWays } from './thin-ways.js';

/** A confirmed order has a visit with the steps of the standard it was sold under. */
@Injectable()
export class WhenOrderConfirmed implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly orders: OrdersFacade,
    private readonly catalog: CatalogFacade,
    private readonly visits: Visits,
    private readonly ways: ThinWays,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<OrderConfirmed>('orders.order-confirmed', 'fieldwork.open-visit-when-order-confirmed', (tx, event) =>
      this.open(tx, event.data.orderId),
    );
  }

  /** Reads the order as it is now: an older confirmation that arrives late must not bring back an earlier worker. */
  private async open(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    if (order?.state !== 'confirmed' || !order.workerId || !order.confirmedAt) return;
    const steps = await stepsOf(tx, this.catalog, order);
    const { workerId, confirmedAt } = order;
    const before = await this.visits.find(tx, orderId);
    await this.visits.open(tx, { orderId, workerId, confirmedAt }, steps, this.clock.now());
    if (before?.departedAt) await this.ways.now(tx, orderId, before.workerId);
  }
}
