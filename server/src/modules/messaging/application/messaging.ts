import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import type { ComplaintTold } from '../../complaints/contract/complaints.events.js';
import type { OfferMade } from '../../dispatch/contract/dispatch.facade.js';
import type { WorkerDeparted } from '../../fieldwork/contract/fieldwork.facade.js';
import type { LeaveAnswered } from '../../leave/contract/leave.events.js';
import type { OrderCompleted, OrderConfirmed } from '../../orders/contract/orders.facade.js';
import { MessagingFacade, type Delivery } from '../contract/messaging.facade.js';
import type { CertificateExpiring } from '../../workforce/contract/roster.js';
import { bookingConfirmed, complaintProgress, visitDone, visitOffered, workerDeparted } from '../domain/templates.js';
import { certificateExpiring, leaveAnswered } from '../domain/worker-templates.js';
import { ToldSql } from '../infrastructure/told.sql.js';
import { AskForWhat } from './ask-for-what.js';
import { SEND_BATCH, SendBatch } from './send-batch.js';
import { SEND_MESSAGE, SendMessage } from './send-message.js';
import { addressShort, WriteMessage } from './write-message.js';

/** Which event is told to the customer by which message, and what others may ask about messages. */
@Injectable()
export class Messaging extends MessagingFacade implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly handlers: WorkHandlers,
    private readonly writing: WriteMessage,
    private readonly sending: SendMessage,
    private readonly batches: SendBatch,
    private readonly asking: AskForWhat,
    private readonly rows: ToldSql,
  ) {
    super();
  }

  onModuleInit(): void {
    this.outbox.on<OrderConfirmed>('orders.order-confirmed', 'messaging.tell-when-order-confirmed', (tx, event) =>
      this.writing.write(tx, event, 'booking_confirmed', bookingConfirmed),
    );
    this.outbox.on<WorkerDeparted>('fieldwork.worker-departed', 'messaging.tell-when-worker-departed', (tx, event) =>
      this.writing.write(tx, event, 'worker_departed', (subject) =>
        workerDeparted(subject, new Date(event.data.etaAt)),
      ),
    );
    this.outbox.on<OrderCompleted>('orders.order-completed', 'messaging.tell-when-order-completed', (tx, event) =>
      this.writing.write(tx, event, 'visit_done', (subject, order) =>
        visitDone(subject, order.completedAt ?? event.occurredAt),
      ),
    );
    this.outbox.on<LeaveAnswered>('leave.answered', 'messaging.tell-when-leave-answered', (tx, event) => {
      const { state, from, to, answer } = event.data;
      const span = { from: new Date(from), to: new Date(to) };
      return this.writing.toAbsentee(tx, event, 'leave_answered', leaveAnswered(state, span, answer));
    });
    this.outbox.on<CertificateExpiring>(
      'workforce.certificate-expiring',
      'messaging.tell-when-certificate-expiring',
      (tx, event) => {
        const { kind, expiresOn, daysLeft } = event.data;
        const message = certificateExpiring(kind, expiresOn, daysLeft);
        return this.writing.toHolder(tx, event, 'certificate_expiring', message);
      },
    );
    this.outbox.on<OfferMade>('dispatch.offer-made', 'messaging.tell-when-offer-made', (tx, event) => {
      const { workerId, respondBy } = event.data;
      return this.writing.toWorker(tx, event, workerId, 'visit_offered', (order) =>
        visitOffered({ ...order, orderNo: order.no }, addressShort(order), new Date(respondBy)),
      );
    });
    this.outbox.on<ComplaintTold>('complaints.told', 'messaging.tell-when-complaint-moves', (tx, event) =>
      this.writing.aboutComplaint(tx, event, ({ serviceName }) =>
        complaintProgress(serviceName, event.data.stateText, event.data.text, event.occurredAt),
      ),
    );
    this.handlers.external(SEND_MESSAGE, (work) => this.sending.send(work));
    this.handlers.external(SEND_BATCH, (work) => this.batches.send(work));
  }

  override deliveries(tx: Tx, orderId: string): Promise<Delivery[]> {
    return this.rows.ofOrder(tx, orderId);
  }

  override templatesToAsk(tx: Tx, accountId: string): Promise<string[]> {
    return this.asking.on(tx, accountId, 'booking');
  }
}
