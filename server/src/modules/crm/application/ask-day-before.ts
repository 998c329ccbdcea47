import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue, type DueWork } from '../../../platform/work/due-work.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import { Outreach } from '../../messaging/contract/outreach.js';
import { OrdersFacade, type OrderConfirmed } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { askAt, askUntil, dayBefore } from '../domain/day-before.js';
import { RemindersSql } from '../infrastructure/reminders.sql.js';

/** Due work: a visit is tomorrow. The ref is the order. */
export const ASK_DAY_BEFORE = 'crm.ask-day-before';

/** The day before a visit its customer is asked whether it stands. Whoever moved it is asked about the new day. */
@Injectable()
export class AskDayBefore implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly handlers: WorkHandlers,
    private readonly queue: DueWorkQueue,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly outreach: Outreach,
    private readonly reminders: RemindersSql,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<OrderConfirmed>('orders.order-confirmed', 'crm.plan-question-when-order-confirmed', (tx, event) =>
      this.plan(tx, event.data.orderId),
    );
    this.handlers.transactional(ASK_DAY_BEFORE, (tx, work) => this.ask(tx, work));
  }

  private async plan(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.order(tx, orderId);
    if (order?.state !== 'confirmed') return;
    const at = askAt(order.promised.from, this.clock.now());
    if (at) await this.queue.schedule(tx, ASK_DAY_BEFORE, orderId, at);
  }

  private async ask(tx: Tx, { ref }: DueWork): Promise<WorkOutcome> {
    const order = await this.orders.order(tx, ref);
    const now = this.clock.now();
    if (order?.state !== 'confirmed' || !order.workerId || order.departedAt || order.promised.from <= now) return;
    if (await this.reminders.of(tx, order)) return;
    const worker = await this.workforce.worker(tx, order.workerId);
    const { accountId, id: orderId, serviceName: topic } = order;
    const words = dayBefore(order, worker?.name ?? '服务人员');
    const note = { accountId, orderId, topic, ...words, usableUntil: askUntil(order.promised.from) };
    const occasion = { id: this.ids.next(), as: 'visit_tomorrow', kind: 'service', urgent: false } as const;
    const outcome = (await this.outreach.tell(tx, occasion, [note])).get(accountId);
    if (outcome?.kind === 'later') return { againAt: outcome.notBefore };
    // nobody was asked, so that nobody's silence is a risk
    if (outcome?.kind === 'refused') return;
    await this.reminders.asked(tx, order, now);
  }
}
