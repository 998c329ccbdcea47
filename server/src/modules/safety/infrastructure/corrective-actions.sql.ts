import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ActionStage } from '../domain/action-telling.js';
import type { CorrectiveAction, OpenAction } from '../domain/corrective-action.js';

const COLUMNS = `a.id, a.incident_id AS incidentId, a.action, a.responsible, a.due_at AS dueAt, a.state, a.done_by AS doneBy,
  a.done_label AS doneLabel, a.checked_label AS checkedLabel, a.soon_at AS soonAt, a.overdue_at AS overdueAt,
  a.escalated_at AS escalatedAt`;

const OPEN = `SELECT ${COLUMNS}, i.no, i.owner_label AS ownerLabel, i.owner_id AS ownerId
  FROM corrective_action a JOIN incident i ON i.id = a.incident_id`;

const TOLD_AT = { soon: 'soon_at', overdue: 'overdue_at', escalated: 'escalated_at' } as const;

/** What is changed after incidents. */
@Injectable()
export class CorrectiveActionsSql {
  async add(tx: Tx, { id, incidentId, action, responsible, dueAt, state, soonAt }: CorrectiveAction): Promise<void> {
    await insert(tx, 'corrective_action', {
      id,
      incident_id: incidentId,
      action,
      responsible,
      due_at: dueAt,
      state,
      soon_at: soonAt,
    });
  }

  async save(tx: Tx, { id, state, doneBy, doneLabel, checkedLabel }: CorrectiveAction): Promise<void> {
    await write(
      tx,
      'UPDATE corrective_action SET state = ?, done_by = ?, done_label = ?, checked_label = ? WHERE id = ?',
      [state, doneBy, doneLabel, checkedLabel, id],
    );
  }

  /** Null for an unknown action. */
  async incidentOf(tx: Tx, id: string): Promise<string | null> {
    const [found] = await rows<{ incidentId: string }>(
      tx,
      'SELECT incident_id AS incidentId FROM corrective_action WHERE id = ?',
      [id],
    );
    return found?.incidentId ?? null;
  }

  async told(tx: Tx, id: string, stage: ActionStage, at: Date): Promise<void> {
    await write(tx, `UPDATE corrective_action SET ${TOLD_AT[stage]} = ? WHERE id = ?`, [at, id]);
  }

  async find(tx: Tx, id: string): Promise<OpenAction | null> {
    return row<OpenAction>(tx, `${OPEN} WHERE a.id = ?`, [id]);
  }

  /** Those that were told to be late and are not done, the longest first. */
  overdue(tx: Tx, most: number): Promise<OpenAction[]> {
    const sql = `${OPEN} WHERE a.state = 'due' AND a.overdue_at IS NOT NULL ORDER BY a.overdue_at, a.id LIMIT ?`;
    return rows<OpenAction>(tx, sql, [most]);
  }

  /** Those that were told at all and are not done, the nearest date first. */
  spokenOf(tx: Tx, most: number): Promise<OpenAction[]> {
    const sql = `${OPEN} WHERE a.state = 'due' AND (a.soon_at IS NOT NULL OR a.overdue_at IS NOT NULL)
      ORDER BY a.due_at, a.id LIMIT ?`;
    return rows<OpenAction>(tx, sql, [most]);
  }

  /** In the order they were agreed on, by incident. */
  async of(tx: Tx, incidentIds: readonly string[]): Promise<Map<string, CorrectiveAction[]>> {
    const found = new Map<string, CorrectiveAction[]>(incidentIds.map((id) => [id, []]));
    if (incidentIds.length === 0) return found;
    const all = await rows<CorrectiveAction>(
      tx,
      `SELECT ${COLUMNS} FROM corrective_action a WHERE a.incident_id IN (?) ORDER BY a.id`,
      [incidentIds],
    );
    for (const one of all) found.get(one.incidentId)!.push(one);
    return found;
  }
}
