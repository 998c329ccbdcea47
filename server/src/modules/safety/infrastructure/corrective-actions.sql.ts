import { Injectable } from '@nestjs/common';
import { insert, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { CorrectiveAction } from '../domain/corrective-action.js';

interface ToldLate extends Pick<CorrectiveAction, 'id' | 'incidentId' | 'action' | 'responsible' | 'dueAt'> {
  readonly no: string;
  readonly ownerLabel: string | null;
  readonly overdueAt: Date;
}

/** What is changed after incidents. */
@Injectable()
export class CorrectiveActionsSql {
  async add(tx: Tx, { id, incidentId, action, responsible, dueAt, state }: CorrectiveAction): Promise<void> {
    await insert(tx, 'corrective_action', { id, incident_id: incidentId, action, responsible, due_at: dueAt, state });
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

  async tellOverdue(tx: Tx, id: string, at: Date): Promise<void> {
    await write(tx, 'UPDATE corrective_action SET overdue_at = ? WHERE id = ?', [at, id]);
  }

  /** Those that were told to be late and are not done, the longest first, with the number of their incident. */
  overdue(tx: Tx, most: number): Promise<ToldLate[]> {
    return rows<ToldLate>(
      tx,
      `SELECT a.id, a.incident_id AS incidentId, i.no, i.owner_label AS ownerLabel, a.action, a.responsible, a.due_at AS dueAt,
       a.overdue_at AS overdueAt
       FROM corrective_action a JOIN incident i ON i.id = a.incident_id
       WHERE a.state = 'due' AND a.overdue_at IS NOT NULL ORDER BY a.overdue_at, a.id LIMIT ?`,
      [most],
    );
  }

  /** In the order they were agreed on, by incident. */
  async of(tx: Tx, incidentIds: readonly string[]): Promise<Map<string, CorrectiveAction[]>> {
    const found = new Map<string, CorrectiveAction[]>(incidentIds.map((id) => [id, []]));
    if (incidentIds.length === 0) return found;
    const all = await rows<CorrectiveAction>(
      tx,
      `SELECT id, incident_id AS incidentId, action, responsible, due_at AS dueAt, state, done_by AS doneBy,
       done_label AS doneLabel, checked_label AS checkedLabel, overdue_at AS overdueAt
       FROM corrective_action WHERE incident_id IN (?) ORDER BY id`,
      [incidentIds],
    );
    for (const one of all) found.get(one.incidentId)!.push(one);
    return found;
  }
}
