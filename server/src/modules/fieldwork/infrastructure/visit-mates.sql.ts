import { Injectable } from '@nestjs/common';
import { rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ArrivedMate } from '../contract/fieldwork.facade.js';

/** What mates do of their own in a visit: they come, and they look at where to. Everything else is the visit's. */
@Injectable()
export class VisitMates {
  async arrived(tx: Tx, orderIds: readonly string[]): Promise<Map<string, ArrivedMate[]>> {
    if (orderIds.length === 0) return new Map();
    const found = await rows<{ order_id: string; worker_id: string; arrived_at: Date }>(
      tx,
      `SELECT order_id, worker_id, arrived_at FROM visit_mate
       WHERE order_id IN (?) AND arrived_at IS NOT NULL ORDER BY arrived_at`,
      [orderIds],
    );
    const byOrder = new Map<string, ArrivedMate[]>();
    for (const { order_id, worker_id: workerId, arrived_at: arrivedAt } of found) {
      byOrder.set(order_id, [...(byOrder.get(order_id) ?? []), { workerId, arrivedAt }]);
    }
    return byOrder;
  }

  async arrive(tx: Tx, orderId: string, workerId: string, at: Date): Promise<void> {
    await write(
      tx,
      `INSERT INTO visit_mate (order_id, worker_id, arrived_at) VALUES (?, ?, ?)
       ON DUPLICATE KEY UPDATE arrived_at = COALESCE(arrived_at, VALUES(arrived_at))`,
      [orderId, workerId, at],
    );
  }

  /** True for the first look. */
  async markContactRevealed(tx: Tx, orderId: string, workerId: string, at: Date): Promise<boolean> {
    await write(
      tx,
      'INSERT INTO visit_mate (order_id, worker_id) VALUES (?, ?) ON DUPLICATE KEY UPDATE order_id = order_id',
      [orderId, workerId],
    );
    const marked = await write(
      tx,
      `UPDATE visit_mate SET contact_revealed_at = ?
       WHERE order_id = ? AND worker_id = ? AND contact_revealed_at IS NULL`,
      [at, orderId, workerId],
    );
    return marked === 1;
  }

  /** The visit begins anew: whoever comes then checks in then. */
  async forget(tx: Tx, orderId: string): Promise<void> {
    await write(tx, 'DELETE FROM visit_mate WHERE order_id = ?', [orderId]);
  }
}
