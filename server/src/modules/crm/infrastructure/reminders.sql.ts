import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import { Reminders } from '../contract/reminders.js';

export interface Reminder {
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
}

/** What customers were asked the day before, and answered; another time is asked about again. */
@Injectable()
export class RemindersSql extends Reminders {
  async asked(tx: Tx, { id, revision }: Pick<Order, 'id' | 'revision'>, at: Date): Promise<void> {
    const record = { order_id: id, revision, asked_at: at };
    await insert(tx, 'visit_reminder', record, 'asked_at = asked_at');
  }

  async of(tx: Tx, { id, revision }: Pick<Order, 'id' | 'revision'>): Promise<Reminder | null> {
    const found = await row<{ asked_at: Date; answered_at: Date | null }>(
      tx,
      'SELECT asked_at, answered_at FROM visit_reminder WHERE order_id = ? AND revision = ?',
      [id, revision],
    );
    return found && { askedAt: found.asked_at, answeredAt: found.answered_at };
  }

  /** True for the first answer. */
  async answered(tx: Tx, { id, revision }: Pick<Order, 'id' | 'revision'>, at: Date): Promise<boolean> {
    const changed = await write(
      tx,
      'UPDATE visit_reminder SET answered_at = ? WHERE order_id = ? AND revision = ? AND answered_at IS NULL',
      [at, id, revision],
    );
    return changed === 1;
  }

  override async silent(tx: Tx, orders: readonly Pick<Order, 'id' | 'revision'>[]): Promise<ReadonlySet<string>> {
    if (orders.length === 0) return new Set();
    const found = await rows<{ order_id: string; revision: number }>(
      tx,
      'SELECT order_id, revision FROM visit_reminder WHERE order_id IN (?) AND answered_at IS NULL',
      [orders.map(({ id }) => id)],
    );
    const asked = new Set(found.map(({ order_id: id, revision }) => `${id}:${revision}`));
    return new Set(orders.flatMap(({ id, revision }) => (asked.has(`${id}:${revision}`) ? [id] : [])));
  }
}
