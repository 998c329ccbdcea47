import { Injectable } from '@nestjs/common';
import { Ids } from '../../../platform/clock/ids.js';
import { rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { DispatchException } from '../contract/dispatch.facade.js';

/** What waits for a coordinator. One open exception per order and kind. */
@Injectable()
export class DispatchExceptions {
  constructor(private readonly ids: Ids) {}

  async open(tx: Tx, exception: Omit<DispatchException, 'id'>): Promise<void> {
    await tx.query(
      `INSERT INTO dispatch_exception (id, order_id, open_key, kind, text, opened_at, due_at) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE text = VALUES(text)`,
      [
        this.ids.next(),
        exception.orderId,
        `${exception.kind}:${exception.orderId}`,
        exception.kind,
        exception.text,
        exception.openedAt,
        exception.dueAt,
      ],
    );
  }

  /** Closes one kind, where its cause is gone by itself. */
  async closeKind(tx: Tx, kind: DispatchException['kind'], orderId: string, at: Date): Promise<void> {
    await write(tx, 'UPDATE dispatch_exception SET closed_at = ?, open_key = NULL WHERE open_key = ?', [
      at,
      `${kind}:${orderId}`,
    ]);
  }

  /** Closes whatever was open for the order. */
  async close(tx: Tx, orderId: string, at: Date): Promise<void> {
    await write(
      tx,
      'UPDATE dispatch_exception SET closed_at = ?, open_key = NULL WHERE order_id = ? AND closed_at IS NULL',
      [at, orderId],
    );
  }

  async all(tx: Tx): Promise<DispatchException[]> {
    const found = await rows<{
      id: string;
      kind: DispatchException['kind'];
      order_id: string;
      text: string;
      due_at: Date;
      opened_at: Date;
    }>(
      tx,
      `SELECT id, kind, order_id, text, due_at, opened_at FROM dispatch_exception WHERE open_key IS NOT NULL ORDER BY due_at LIMIT 500`,
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
