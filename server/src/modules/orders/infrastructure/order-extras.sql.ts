import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { insert, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ExtraState, Overtime, VisitExtra } from '../contract/collecting.js';

interface ExtraRow {
  id: string;
  order_id: string;
  add_on_id: string | null;
  minutes: number | null;
  ends_at: Date | null;
  answer_by: Date | null;
  name: string;
  quantity: number;
  amount_fen: number;
  reason: string;
  state: ExtraState;
  proposed_by: string;
  proposed_at: Date;
  answered_at: Date | null;
}

/** What was proposed on site and how it was answered. Read and written under the lock of its order. */
@Injectable()
export class OrderExtrasSql {
  async of(tx: Tx, orderId: string): Promise<VisitExtra[]> {
    const found = await rows<ExtraRow>(
      tx,
      `SELECT id, order_id, add_on_id, minutes, ends_at, answer_by, name, quantity, amount_fen, reason, state, proposed_by,
         proposed_at, answered_at
       FROM order_extra WHERE order_id = ? ORDER BY id`,
      [orderId],
    );
    return found.map((one) => ({
      id: one.id,
      orderId: one.order_id,
      addOnId: one.add_on_id,
      overtime: overtimeOf(one),
      name: one.name,
      quantity: one.quantity,
      amountFen: fen(one.amount_fen),
      reason: one.reason,
      state: one.state,
      proposedBy: one.proposed_by,
      proposedAt: one.proposed_at,
      answeredAt: one.answered_at,
    }));
  }

  async add(tx: Tx, extra: VisitExtra): Promise<void> {
    await insert(tx, 'order_extra', {
      id: extra.id,
      order_id: extra.orderId,
      add_on_id: extra.addOnId,
      minutes: extra.overtime?.minutes ?? null,
      ends_at: extra.overtime?.endsAt ?? null,
      answer_by: extra.overtime?.answerBy ?? null,
      name: extra.name,
      quantity: extra.quantity,
      amount_fen: extra.amountFen,
      reason: extra.reason,
      state: extra.state,
      proposed_by: extra.proposedBy,
      proposed_at: extra.proposedAt,
      answered_at: extra.answeredAt,
    });
  }

  /** Compare-and-set; false when it was answered before. */
  async answer(tx: Tx, extraId: string, to: ExtraState, at: Date): Promise<boolean> {
    const changed = await write(
      tx,
      `UPDATE order_extra SET state = ?, answered_at = ? WHERE id = ? AND state = 'proposed'`,
      [to, at, extraId],
    );
    return changed === 1;
  }
}

function overtimeOf({ minutes, ends_at, answer_by }: ExtraRow): Overtime | null {
  return minutes !== null && ends_at && answer_by ? { minutes, endsAt: ends_at, answerBy: answer_by } : null;
}
