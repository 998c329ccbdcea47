import { Injectable } from '@nestjs/common';
import { Ids } from '../../../platform/clock/ids.js';
import { row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { StayException } from '../contract/stays.facade.js';

interface ExceptionRow {
  id: string;
  kind: StayException['kind'];
  stay_id: string;
  text: string;
  due_at: Date;
  opened_at: Date;
}

/** More than anybody can look at in a shift; the list is cut there. */
const MOST = 500;

/** What waits for a person. One open exception per stay and kind. */
@Injectable()
export class StayExceptionsSql {
  constructor(private readonly ids: Ids) {}

  async open(tx: Tx, { stayId, kind, text, openedAt, dueAt }: Omit<StayException, 'id'>): Promise<void> {
    await tx.query(
      `INSERT INTO stay_exception (id, stay_id, open_key, kind, text, opened_at, due_at)
       VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE text = VALUES(text)`,
      [this.ids.next(), stayId, `${kind}:${stayId}`, kind, text, openedAt, dueAt],
    );
  }

  /** Its cause is gone. */
  async close(tx: Tx, kind: StayException['kind'], stayId: string, at: Date): Promise<void> {
    await write(tx, 'UPDATE stay_exception SET closed_at = ?, open_key = NULL WHERE open_key = ?', [
      at,
      `${kind}:${stayId}`,
    ]);
  }

  async openText(tx: Tx, kind: StayException['kind'], stayId: string): Promise<string | null> {
    const found = await row<{ text: string }>(tx, 'SELECT text FROM stay_exception WHERE open_key = ?', [
      `${kind}:${stayId}`,
    ]);
    return found?.text ?? null;
  }

  /** Stays of a customer with an open `held_back`, in key order. */
  async heldOf(tx: Tx, accountId: string): Promise<string[]> {
    const found = await rows<{ id: string }>(
      tx,
      `SELECT s.id FROM stay s JOIN stay_exception e ON e.open_key = CONCAT('held_back:', s.id)
       WHERE s.account_id = ? ORDER BY s.id`,
      [accountId],
    );
    return found.map(({ id }) => id);
  }

  async allOpen(tx: Tx): Promise<StayException[]> {
    const found = await rows<ExceptionRow>(
      tx,
      `SELECT id, kind, stay_id, text, due_at, opened_at FROM stay_exception
       WHERE open_key IS NOT NULL ORDER BY due_at, id LIMIT ${MOST}`,
    );
    return found.map((one) => ({
      id: one.id,
      kind: one.kind,
      stayId: one.stay_id,
      text: one.text,
      dueAt: one.due_at,
      openedAt: one.opened_at,
    }));
  }
}
