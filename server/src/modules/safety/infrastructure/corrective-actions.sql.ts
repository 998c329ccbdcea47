import { Injectable } from '@nestjs/common';
import { insert, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { CorrectiveAction } from '../domain/corrective-action.js';

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

  /** In the order they were agreed on, by incident. */
  async of(tx: Tx, incidentIds: readonly string[]): Promise<Map<string, CorrectiveAction[]>> {
    const found = new Map<string, CorrectiveAction[]>(incidentIds.map((id) => [id, []]));
    if (incidentIds.length === 0) return found;
    const all = await rows<CorrectiveAction>(
      tx,
      `SELECT id, incident_id AS incidentId, action, responsible, due_at AS dueAt, state, done_by AS doneBy,
       done_label AS doneLabel, checked_label AS checkedLabel
       FROM corrective_action WHERE incident_id IN (?) ORDER BY id`,
      [incidentIds],
    );
    for (const one of all) found.get(one.incidentId)!.push(one);
    return found;
  }
}
