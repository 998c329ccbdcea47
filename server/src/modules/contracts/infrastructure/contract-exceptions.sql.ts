import { Injectable } from '@nestjs/common';
import { Ids } from '../../../platform/clock/ids.js';
import { rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ContractException } from '../contract/contracts.facade.js';

interface ExceptionRow {
  id: string;
  kind: ContractException['kind'];
  contract_id: string;
  text: string;
  due_at: Date;
  opened_at: Date;
}

/** More than anybody can look at in a shift; the list is cut there. */
const MOST = 500;

/** What waits for a person: money, visits without a time, wishes for another worker. One open exception per contract and kind. */
@Injectable()
export class ContractExceptionsSql {
  constructor(private readonly ids: Ids) {}

  async open(tx: Tx, { contractId, kind, text, openedAt, dueAt }: Omit<ContractException, 'id'>): Promise<void> {
    await tx.query(
      `INSERT INTO contract_exception (id, contract_id, open_key, kind, text, opened_at, due_at)
       VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE text = VALUES(text)`,
      [this.ids.next(), contractId, `${kind}:${contractId}`, kind, text, openedAt, dueAt],
    );
  }

  async close(tx: Tx, contractId: string, kind: ContractException['kind'], closedAt: Date): Promise<void> {
    await tx.query('UPDATE contract_exception SET open_key = NULL, closed_at = ? WHERE open_key = ?', [
      closedAt,
      `${kind}:${contractId}`,
    ]);
  }

  async allOpen(tx: Tx): Promise<ContractException[]> {
    const found = await rows<ExceptionRow>(
      tx,
      `SELECT id, kind, contract_id, text, due_at, opened_at FROM contract_exception
       WHERE open_key IS NOT NULL ORDER BY due_at, id LIMIT ${MOST}`,
    );
    return found.map((one) => ({
      id: one.id,
      kind: one.kind,
      contractId: one.contract_id,
      text: one.text,
      dueAt: one.due_at,
      openedAt: one.opened_at,
    }));
  }
}
