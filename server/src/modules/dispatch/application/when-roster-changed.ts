import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, atMinute, dayOf } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import {
  OrdersFacade,
  type OrderCompleted,
  type OrderConfirmed,
  type OrderEnded,
  type OrderPaused,
  type OrderHeld,
  type OrderRescheduled,
} from '../../orders/contract/orders.facade.js';
import type { BlockChanged } from '../../workforce/contract/block-events.js';
import type { CertificateChanged, RosterChanged } from '../../workforce/contract/roster.js';
import type { OfferMade, OrderUnassigned } from '../contract/dispatch.facade.js';
import { ReplanTasks } from './replan-tasks.js';

/** The migration schedules the first run; each run schedules the next. */
const CHECK_ROSTERS = 'dispatch.check-rosters';

/**
 * Re-plan tasks follow what happens. Whoever saves a roster opens them at once; what was booked or given to the worker in
 * the same moment is found here, because one of the two, the roster or the visit, is committed last and looked at then.
 */
@Injectable()
export class WhenRosterChanged implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly work: WorkHandlers,
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly tasks: ReplanTasks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<RosterChanged>(
      'workforce.roster-changed',
      'dispatch.review-visits-when-roster-changed',
      (tx, event) => this.tasks.reviewWorker(tx, event.data.workerId),
    );
    this.outbox.on<CertificateChanged>(
      'workforce.certificate-changed',
      'dispatch.review-visits-when-certificate-changed',
      (tx, event) => this.tasks.reviewWorker(tx, event.data.workerId),
    );
    this.outbox.on<BlockChanged>('workforce.block-changed', 'dispatch.review-visits-when-block-changed', (tx, event) =>
      this.tasks.reviewWorker(tx, event.data.workerId),
    );
    this.reviewWhen<OrderHeld>('orders.order-held');
    this.reviewWhen<OrderConfirmed>('orders.order-confirmed');
    this.reviewWhen<OrderCompleted>('orders.order-completed');
    this.reviewWhen<OrderEnded>('orders.order-ended');
    this.reviewWhen<OrderRescheduled>('orders.order-rescheduled');
    this.reviewWhen<OrderPaused>('orders.order-paused');
    this.reviewWhen<OfferMade>('dispatch.offer-made');
    this.reviewWhen<OrderUnassigned>('dispatch.order-unassigned');
    this.work.external(CHECK_ROSTERS, async () => ({ againAt: await this.checkAll() }));
  }

  private reviewWhen<
    Event extends
      | OrderHeld
      | OrderConfirmed
      | OrderCompleted
      | OrderEnded
      | OrderPaused
      | OrderRescheduled
      | OfferMade
      | OrderUnassigned,
  >(type: Event['type']): void {
    this.outbox.on<Event>(type, `dispatch.review-visit-when-${type.split('.')[1]}`, (tx, event) =>
      this.tasks.reviewOrder(tx, event.data.orderId),
    );
  }

  /** Certificates run out without anybody changing them. One transaction per worker: short locks. */
  private async checkAll(): Promise<Date> {
    const now = this.clock.now();
    for (const workerId of await this.orders.holders(this.transactions.reader, now)) {
      await this.transactions.run((tx) => this.tasks.reviewWorker(tx, workerId));
    }
    return atMinute(addDays(dayOf(now), 1), 0);
  }
}
