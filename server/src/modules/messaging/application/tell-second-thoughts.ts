import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { BalanceOverdue } from '../../orders/contract/collecting.js';
import {
  OrdersFacade,
  type Order,
  type OrderEnded,
  type OrderRescheduled,
  type RefundArrived,
} from '../../orders/contract/orders.facade.js';
import type { VisitHandedOver } from '../../dispatch/contract/dispatch.facade.js';
import type { TimeOffered, WishUnmet } from '../../waitlist/contract/waitlist.events.js';
import { MESSAGING_POLICY } from '../domain/messaging-policy.js';
import {
  balanceDue,
  refundArrived,
  timeOffered,
  visitCancelled,
  visitHandedOver,
  visitMoved,
  wishUnmet,
  workerRelieved,
  workerVisitCancelled,
  workerVisitMoved,
} from '../domain/templates.js';
import { WriteMessage } from './write-message.js';

/** Plans that change: whose visit it is and who was to come hear of it, each by a message of their own. */
@Injectable()
export class TellSecondThoughts implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly writing: WriteMessage,
    private readonly orders: OrdersFacade,
  ) {}

  onModuleInit(): void {
    this.outbox.on<OrderRescheduled>(
      'orders.order-rescheduled',
      'messaging.tell-when-order-moved',
      async (tx, event) => {
        const { fromWorkerId, toWorkerId, fromMates, toMates, oldStart } = event.data;
        await this.writing.toCustomer(tx, event, 'visit_changed', (order) => visitMoved(booked(order)));
        const comes = new Set([toWorkerId, ...toMates]);
        for (const workerId of everybody(fromWorkerId, fromMates)) {
          await this.writing.toWorker(tx, event, workerId, 'worker_visit_changed', (order) =>
            workerVisitMoved(booked(order), new Date(oldStart), comes.has(workerId) ? order.promised.from : null),
          );
        }
      },
    );
    this.outbox.on<OrderEnded>('orders.order-ended', 'messaging.tell-when-order-cancelled', async (tx, event) => {
      const { wasPaid, workerId, mates, refundFen } = event.data;
      // nobody was told of a booking that was never paid
      if (!wasPaid) return;
      await this.writing.toCustomer(tx, event, 'visit_changed', (order) =>
        visitCancelled(booked(order), refundFen, MESSAGING_POLICY.refundWorkingDays.value),
      );
      for (const id of everybody(workerId, mates)) {
        await this.writing.toWorker(tx, event, id, 'worker_visit_changed', (order) =>
          workerVisitCancelled(booked(order)),
        );
      }
    });
    this.outbox.on<VisitHandedOver>(
      'dispatch.visit-handed-over',
      'messaging.tell-when-visit-handed-over',
      async (tx, event) => {
        const { workerId, wasConfirmed } = event.data;
        await this.writing.toWorker(tx, event, workerId, 'worker_visit_changed', (order) =>
          workerRelieved(booked(order)),
        );
        // nobody was named to the customer before a yes
        if (wasConfirmed) {
          await this.writing.toCustomer(tx, event, 'visit_changed', (order) => visitHandedOver(booked(order)));
        }
      },
    );
    this.outbox.on<RefundArrived>('orders.refund-arrived', 'messaging.tell-when-refund-arrived', (tx, event) =>
      this.writing.toCustomer(tx, event, 'refund_arrived', (order) =>
        refundArrived(booked(order), event.data.amountFen, event.occurredAt),
      ),
    );
    this.outbox.on<BalanceOverdue>('orders.balance-overdue', 'messaging.tell-when-balance-overdue', (tx, event) =>
      this.writing.toCustomer(tx, event, 'balance_due', (order) => balanceDue(booked(order), event.data.owedFen)),
    );
    this.outbox.on<TimeOffered>('waitlist.time-offered', 'messaging.tell-when-time-offered', async (tx, event) => {
      const order = await this.orders.order(tx, event.data.orderId);
      // paid, given up or over before the message was written: nothing to hurry for
      if (order?.state !== 'awaiting_payment' || !order.holdUntil) return;
      const until = order.holdUntil;
      await this.writing.toCustomer(tx, event, 'time_offered', (held) =>
        timeOffered(booked(held), until, event.data.because),
      );
    });
    this.outbox.on<WishUnmet>('waitlist.wish-unmet', 'messaging.tell-when-wish-unmet', (tx, event) => {
      const { serviceName, startAt, sentence } = event.data;
      return this.writing.toWisher(tx, event, 'wish_unmet', wishUnmet(serviceName, new Date(startAt), sentence));
    });
  }
}

function booked({ no: orderNo, serviceName, remote, promised }: Order): Parameters<typeof visitMoved>[0] {
  return { orderNo, serviceName, remote, promised };
}

/** Who was to come, the lead first. */
function everybody(workerId: string | null, mates: readonly string[]): string[] {
  return [...(workerId === null ? [] : [workerId]), ...mates];
}
