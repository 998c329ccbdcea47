import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { OvertimeAgreed } from '../../orders/contract/collecting.js';
import { crewOf } from '../../orders/contract/crew.js';
import { OrdersFacade, type OrderCompleted } from '../../orders/contract/orders.facade.js';
import { ReplanTasks } from './replan-tasks.js';

/**
 * A visit goes on longer than planned: what those who are there cannot reach in time any more becomes a re-plan task, and
 * is none any more once they are free.
 */
@Injectable()
export class WhenVisitRunsOver implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly orders: OrdersFacade,
    private readonly tasks: ReplanTasks,
  ) {}

  onModuleInit(): void {
    this.outbox.on<OvertimeAgreed>('orders.overtime-agreed', 'dispatch.review-when-overtime-agreed', (tx, event) =>
      this.review(tx, event.data.orderId),
    );
    this.outbox.on<OrderCompleted>('orders.order-completed', 'dispatch.review-when-overtime-over', (tx, event) =>
      this.review(tx, event.data.orderId),
    );
  }

  private async review(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.order(tx, orderId);
    if (!order?.runsUntil) return;
    for (const workerId of crewOf(order)) await this.tasks.reviewWorker(tx, workerId);
  }
}
