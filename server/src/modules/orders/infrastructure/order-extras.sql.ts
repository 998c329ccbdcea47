import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { groupBy } from '@daowei/shared/kernel/group-by';
import { JoinedReads } from '../../../platform/database/joined-reads.js';
import { insert, rows, write } from '../../../platform/database/sql.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
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
  private readonly reads: JoinedReads<VisitExtra[]>;

  constructor(transactions: Transactions) {
    this.reads = new JoinedReads(transactions, extrasOf);
  }

  async of(tx: Tx, orderId: string): Promise<VisitExtra[]> {
    return (await this.reads.get(tx, orderId)) ?? [];
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

async function extrasOf(tx: Tx, orderIds: readonly string[]): Promise<Map<string, VisitExtra[]>> {
  const found = await rows<ExtraRow>(
    tx,
    `SELECT id, order_id, add_on_id, minutes, ends_at, answer_by, name, quantity, amount_fen, reason, state, proposed_by,
       proposed_at, answered_at
     FROM order_extra WHERE order_id IN (?) ORDER BY id`,
    [orderIds],
  );
  return groupBy(found.map(extraOf), ({ orderId }) => orderId);
}

function extraOf(found: ExtraRow): VisitExtra {
  return {
    id: found.id,
    orderId: found.order_id,
    addOnId: found.add_on_id,
    overtime: overtimeOf(found),
    name: found.name,
    quantity: found.quantity,
    amountFen: fen(found.amount_fen),
    reason: found.reason,
    state: found.state,
    proposedBy: found.proposed_by,
    proposedAt: found.proposed_at,
    answeredAt: found.answered_at,
  };
}

function overtimeOf({ minutes, ends_at, answer_by }: ExtraRow): Overtime | null {
  return minutes !== null && ends_at && answer_by ? { minutes, endsAt: ends_at, answerBy: answer_by } : null;
}
