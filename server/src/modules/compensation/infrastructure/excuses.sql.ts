import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Excuse, ExcuseCode, ExcuseState } from '../domain/excuse.js';

interface ExcuseRow {
  id: string;
  order_id: string;
  code: ExcuseCode;
  evidence: string;
  state: ExcuseState;
  asked_by: string;
  asked_label: string;
  asked_at: Date;
  decided_label: string | null;
  decided_at: Date | null;
}

/** Why a lateness is not the company's, and who agreed. */
@Injectable()
export class ExcusesSql {
  async add(tx: Tx, excuse: Excuse): Promise<void> {
    await insert(tx, 'lateness_excuse', {
      id: excuse.id,
      order_id: excuse.orderId,
      code: excuse.code,
      evidence: excuse.evidence,
      state: excuse.state,
      asked_by: excuse.askedBy,
      asked_label: excuse.askedLabel,
      asked_at: excuse.askedAt,
      decided_label: excuse.decidedLabel,
      decided_at: excuse.decidedAt,
    });
  }

  async find(tx: Tx, id: string): Promise<Excuse | null> {
    const found = await row<ExcuseRow>(tx, 'SELECT * FROM lateness_excuse WHERE id = ?', [id]);
    return found && excuseOf(found);
  }

  /** Newest first. */
  async of(tx: Tx, orderId: string): Promise<Excuse[]> {
    const found = await rows<ExcuseRow>(
      tx,
      'SELECT * FROM lateness_excuse WHERE order_id = ? ORDER BY asked_at DESC, id DESC',
      [orderId],
    );
    return found.map(excuseOf);
  }

  /** False when somebody decided it before. */
  async decide(tx: Tx, id: string, state: ExcuseState, label: string, at: Date): Promise<boolean> {
    const changed = await write(
      tx,
      `UPDATE lateness_excuse SET state = ?, decided_label = ?, decided_at = ? WHERE id = ? AND state = 'waiting'`,
      [state, label, at, id],
    );
    return changed === 1;
  }
}

function excuseOf(found: ExcuseRow): Excuse {
  return {
    id: found.id,
    orderId: found.order_id,
    code: found.code,
    evidence: found.evidence,
    state: found.state,
    askedBy: found.asked_by,
    askedLabel: found.asked_label,
    askedAt: found.asked_at,
    decidedLabel: found.decided_label,
    decidedAt: found.decided_at,
  };
}
