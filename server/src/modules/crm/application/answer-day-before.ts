import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { RemindersSql, type Reminder } from '../infrastructure/reminders.sql.js';

/** The customer says that tomorrow's visit stands. */
@Injectable()
export class AnswerDayBefore {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly reminders: RemindersSql,
    private readonly clock: Clock,
  ) {}

  /** What the customer was asked about the visit as it is now; null: nothing. Refuses NOT_FOUND. */
  async of(actor: Actor, orderId: string): Promise<Result<Reminder | null>> {
    const db = this.transactions.reader;
    const order = await this.orders.ownOrder(db, actor, orderId);
    if (!order) return refuse('NOT_FOUND');
    return order.state === 'confirmed' ? this.reminders.of(db, order) : null;
  }

  /** Saying it twice changes nothing. Refuses NOT_FOUND, REMINDER_CLOSED. */
  confirm(actor: Actor, orderId: string, revision: number): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      if (!(await this.orders.ownOrder(tx, actor, orderId))) return refuse('NOT_FOUND');
      const order = await this.orders.lock(tx, orderId);
      if (order?.state !== 'confirmed' || order.revision !== revision) return refuse('REMINDER_CLOSED');
      const reminder = await this.reminders.of(tx, order);
      if (!reminder) return refuse('REMINDER_CLOSED');
      const now = this.clock.now();
      if (!(await this.reminders.answered(tx, order, now))) return null;
      await this.orders.record(tx, orderId, {
        kind: 'visit.expected',
        text: '客户确认到时在家',
        actor: actor.label,
        happenedAt: now,
      });
      return null;
    });
  }
}
