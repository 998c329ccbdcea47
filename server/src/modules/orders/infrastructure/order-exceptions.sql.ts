import { Injectable } from '@nestjs/common';
import { Ids } from '../../../platform/clock/ids.js';
import { rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { OrderException } from '../contract/orders.facade.js';

interface ExceptionRow {
  id: string;
  kind: OrderException['kind'];
  order_id: string;
  text: string;
  due_at: Date;
  opened_at: Date;
}

/** More than anybody can look at in a shift; the list is cut there. */
const MOST = 500;

/** Money that waits for a person. One open exception per order and kind. */
@Injectable()
export class OrderExceptionsSql {
  constructor(private readonly ids: Ids) {}

  async open(tx: Tx, exception: Omit<OrderException, 'id'>): Promise<void> {
    const { orderId, kind, text, openedAt, dueAt } = exception;
    await tx.query(
      `INSERT INTO order_exception (id, order_id, open_key, kind, text, opened_at, due_at) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE text = VALUES(text)`,
      [this.ids.next(), orderId, `${kind}:${orderId}`, kind, text, openedAt, dueAt],
    );
  }

  /** What it was about has settled itself. */
  async close(tx: Tx, orderId: string, kind: OrderException['kind']): Promise<void> {
    await write(tx, 'UPDATE order_exception SET open_key = NULL WHERE open_key = ?', [`${kind}:${orderId}`]);
  }

  async allOpen(tx: Tx): Promise<OrderException[]> {
    const found = await rows<ExceptionRow>(
      tx,
      `SELECT id, kind, order_id, text, due_at, opened_at FROM order_exception
       WHERE open_key IS NOT NULL ORDER BY due_at, id LIMIT ${MOST}`,
    );
    return found.map((one) => ({
      id: one.id,
      kind: one.kind,
      orderId: one.order_id,
      text: one.text,
      dueAt: one.due_at,
      openedAt: one.opened_at,
    }));
  }
}
