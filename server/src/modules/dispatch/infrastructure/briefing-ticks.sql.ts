import { Injectable } from '@nestjs/common';
import { rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { BriefingTick } from '../contract/briefing.js';

export interface KeptTick extends BriefingTick {
  readonly planKey: string;
}

/** One tick per order: the newest. */
@Injectable()
export class BriefingTicksSql {
  async of(tx: Tx, orderIds: readonly string[]): Promise<Map<string, KeptTick>> {
    if (orderIds.length === 0) return new Map();
    const found = await rows<{ order_id: string; plan_key: string; ticked_label: string; ticked_at: Date }>(
      tx,
      'SELECT order_id, plan_key, ticked_label, ticked_at FROM briefing_tick WHERE order_id IN (?)',
      [orderIds],
    );
    return new Map(
      found.map((one) => [one.order_id, { planKey: one.plan_key, by: one.ticked_label, at: one.ticked_at }]),
    );
  }

  async keep(tx: Tx, orderId: string, { planKey, by, at }: KeptTick): Promise<void> {
    await write(
      tx,
      `INSERT INTO briefing_tick (order_id, plan_key, ticked_label, ticked_at) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE plan_key = VALUES(plan_key), ticked_label = VALUES(ticked_label),
         ticked_at = VALUES(ticked_at)`,
      [orderId, planKey, by, at],
    );
  }

  async remove(tx: Tx, orderId: string): Promise<void> {
    await write(tx, 'DELETE FROM briefing_tick WHERE order_id = ?', [orderId]);
  }
}
