import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { OrdersFacade, type OrderPaid } from '../../orders/contract/orders.facade.js';
import { DISPATCH_POLICY } from '../domain/dispatch-policy.js';
import { Assignments } from '../infrastructure/assignments.sql.js';
import { DispatchExceptions } from '../infrastructure/exceptions.sql.js';
import { CONFIRM_CLOCK, OfferPaidOrder } from './offer-paid-order.js';
import { Offers, OFFER_TIMEOUT } from './offers.js';

/** A paid order is offered at once, and clocks watch the worker's answer and the promise to confirm. */
@Injectable()
export class WhenOrderPaid implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly work: WorkHandlers,
    private readonly orders: OrdersFacade,
    private readonly assignments: Assignments,
    private readonly exceptions: DispatchExceptions,
    private readonly offering: OfferPaidOrder,
    private readonly offers: Offers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<OrderPaid>('orders.order-paid', 'dispatch.offer-when-order-paid', (tx, event) =>
      this.offer(tx, event.data.orderId),
    );
    this.work.transactional(OFFER_TIMEOUT, (tx, due) => this.timeOut(tx, due.ref));
    this.work.transactional(CONFIRM_CLOCK, (tx, due) => this.checkConfirmed(tx, due.ref));
  }

  private async offer(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    if (order) await this.offering.offer(tx, order, order.paidAt ?? this.clock.now());
  }

  /** Refused when the worker answered in the same moment: then there is nothing to do. */
  private async timeOut(tx: Tx, assignmentId: string): Promise<void> {
    const assignment = await this.assignments.byId(tx, assignmentId);
    if (assignment?.state === 'offered') await this.offers.endAndAskNext(tx, assignment, 'timed_out', null);
  }

  private async checkConfirmed(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    if (order?.state !== 'paid') return;
    const now = this.clock.now();
    await this.exceptions.open(tx, {
      kind: 'unconfirmed',
      orderId,
      text: `支付后${DISPATCH_POLICY.confirmMinutes.value}分钟内还没有服务人员接单`,
      openedAt: now,
      dueAt: addMinutes(now, DISPATCH_POLICY.exceptionMinutes.value),
    });
  }
}
