import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { Tx } from '../../../platform/database/transactions.js';
import {
  OrdersFacade,
  type OrderEnded,
  type OrderPaused,
  type OrderRescheduled,
  type OrderState,
} from '../../orders/contract/orders.facade.js';
import { Visits } from '../infrastructure/visits.sql.js';
import { ThinWays } from './thin-ways.js';

/** Nobody has promised to come. */
const UNCONFIRMED: readonly OrderState[] = ['paid', 'paused', 'cancelled'];

/** The visit that was opened for the old time or the ended order is closed; a new confirmation opens one anew. */
@Injectable()
export class WhenOrderChanges implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly orders: OrdersFacade,
    private readonly visits: Visits,
    private readonly ways: ThinWays,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<OrderRescheduled>(
      'orders.order-rescheduled',
      'fieldwork.close-visit-when-rescheduled',
      (tx, event) => this.close(tx, event.data.orderId),
    );
    this.outbox.on<OrderEnded>('orders.order-ended', 'fieldwork.close-visit-when-order-ended', (tx, event) =>
      this.close(tx, event.data.orderId),
    );
    this.outbox.on<OrderPaused>('orders.order-paused', 'fieldwork.close-visit-when-order-paused', (tx, event) =>
      this.close(tx, event.data.orderId),
    );
  }

  /** Reads the order as it is now: news that comes late must not close what was opened since. */
  private async close(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    if (!order || !UNCONFIRMED.includes(order.state)) return;
    const visit = await this.visits.find(tx, orderId);
    await this.visits.close(tx, orderId, this.clock.now());
    if (visit?.departedAt) await this.ways.now(tx, orderId, visit.workerId);
  }
}
