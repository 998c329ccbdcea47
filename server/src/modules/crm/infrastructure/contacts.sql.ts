import { Injectable } from '@nestjs/common';
import { insert, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ContactKind } from '../domain/contact.js';

/** Contacts that a person chose; everybody else's follow from a rule. */
@Injectable()
export class ContactsSql {
  /** The member of staff of each; who has no chosen one is not in the map. */
  async of(tx: Tx, kind: ContactKind, subjectIds: readonly string[]): Promise<Map<string, string>> {
    if (subjectIds.length === 0) return new Map();
    const found = await rows<{ subject_id: string; staff_id: string }>(
      tx,
      'SELECT subject_id, staff_id FROM dedicated_contact WHERE kind = ? AND subject_id IN (?)',
      [kind, subjectIds],
    );
    return new Map(found.map(({ subject_id: id, staff_id: staffId }) => [id, staffId]));
  }

  async set(tx: Tx, kind: ContactKind, subjectId: string, staffId: string, by: string, at: Date): Promise<void> {
    await insert(
      tx,
      'dedicated_contact',
      { kind, subject_id: subjectId, staff_id: staffId, set_by: by, set_at: at },
      'staff_id = VALUES(staff_id), set_by = VALUES(set_by), set_at = VALUES(set_at)',
    );
  }

  async forget(tx: Tx, kind: ContactKind, subjectId: string): Promise<void> {
    await write(tx, 'DELETE FROM dedicated_contact WHERE kind = ? AND subject_id = ?', [kind, subjectId]);
  }
}
