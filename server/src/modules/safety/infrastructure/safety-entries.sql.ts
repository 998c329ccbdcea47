import { Injectable } from '@nestjs/common';
import { insert, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { SafetyEntry } from '../domain/safety-entry.js';

/** What happened with calls for help and incidents. */
@Injectable()
export class SafetyEntriesSql {
  async add(tx: Tx, subjectId: string, entry: SafetyEntry): Promise<void> {
    await insert(tx, 'safety_entry', { ...entry, subject_id: subjectId });
  }

  /** In the order they happened. */
  async of(tx: Tx, subjectId: string): Promise<SafetyEntry[]> {
    return rows<SafetyEntry>(
      tx,
      'SELECT id, kind, text, actor, at FROM safety_entry WHERE subject_id = ? ORDER BY id',
      [subjectId],
    );
  }
}
