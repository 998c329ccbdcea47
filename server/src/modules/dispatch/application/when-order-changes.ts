import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import {
  OrdersFacade,
  type OrderEnded,
  type OrderPaused,
  type OrderRescheduled,
  type OrderState,
} from '../../orders/contract/orders.facade.js';
import { isForPlan } from '../domain/assignment-life.js';
import { Assignments } from '../infrastructure/assignments.sql.js';
import { DispatchExceptions } from '../infrastructure/exceptions.sql.js';
import { OFFER_TIMEOUT } from './offers.js';
import { OfferPaidOrder } from './offer-paid-order.js';

/** Nobody is asked for what is over or rests. */
const NOBODYS: readonly OrderState[] = ['cancelled', 'expired', 'paused'];

/** The customer moved, paused or ended the order: whoever was asked for the old time is asked no longer. */
@Injectable()
export class WhenOrderChanges implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly queue: DueWorkQueue,
    private readonly orders: OrdersFacade,
    private readonly assignments: Assignments,
    private readonly exceptions: DispatchExceptions,
    private readonly offering: OfferPaidOrder,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<OrderRescheduled>('orders.order-rescheduled', 'dispatch.offer-anew-when-rescheduled', (tx, event) =>
      this.offerAnew(tx, event.data.orderId),
    );
    this.outbox.on<OrderEnded>('orders.order-ended', 'dispatch.withdraw-when-order-ended', (tx, event) =>
      this.withdraw(tx, event.data.orderId),
    );
    this.outbox.on<OrderPaused>('orders.order-paused', 'dispatch.withdraw-when-order-paused', (tx, event) =>
      this.withdraw(tx, event.data.orderId),
    );
  }

  /** Reads the order as it is now: of two moves that arrive in any order the last one is offered, once. */
  private async offerAnew(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    if (!order) return;
    const live = await this.assignments.live(tx, orderId);
    if (live.some((one) => isForPlan(one, order))) return;
    await this.end(tx, orderId);
    if (order.state === 'paid') await this.offering.offer(tx, order, this.clock.now());
  }

  private async withdraw(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    if (order && NOBODYS.includes(order.state)) await this.end(tx, orderId);
  }

  private async end(tx: Tx, orderId: string): Promise<void> {
    const now = this.clock.now();
    for (const live of await this.assignments.live(tx, orderId)) {
      if (await this.assignments.move(tx, live, 'withdrawn', now)) await this.queue.cancel(tx, OFFER_TIMEOUT, live.id);
    }
    await this.exceptions.close(tx, orderId, now);
  }
}
