import { Injectable } from '@nestjs/common';
import { insert, json, row, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Checklist, ChecklistItem } from '../domain/checklist.js';

interface ChecklistRow {
  service_id: string;
  version: number;
  needs_kit: number;
  items: unknown;
  because: string;
  published_by: string;
  published_at: Date;
}

const checklistOf = (found: ChecklistRow): Checklist => ({
  serviceId: found.service_id,
  version: found.version,
  needsKit: found.needs_kit === 1,
  items: json<ChecklistItem[]>(found.items),
  because: found.because,
  publishedBy: found.published_by,
  publishedAt: found.published_at,
});

/** Lists of what to look at before setting out; a version that was published stays as it is. */
@Injectable()
export class Checklists {
  /** What holds now; null for a service without a list. */
  async newest(tx: Tx, serviceId: string): Promise<Checklist | null> {
    const found = await row<ChecklistRow>(
      tx,
      'SELECT * FROM departure_checklist WHERE service_id = ? ORDER BY version DESC LIMIT 1',
      [serviceId],
    );
    return found && checklistOf(found);
  }

  /** Every version of every service, the newest first. */
  async all(tx: Tx): Promise<Checklist[]> {
    const found = await rows<ChecklistRow>(tx, 'SELECT * FROM departure_checklist ORDER BY service_id, version DESC');
    return found.map(checklistOf);
  }

  /** A duplicate key when somebody else has published the same version. */
  async publish(tx: Tx, list: Checklist): Promise<void> {
    await insert(tx, 'departure_checklist', {
      service_id: list.serviceId,
      version: list.version,
      needs_kit: list.needsKit ? 1 : 0,
      items: JSON.stringify(list.items),
      because: list.because,
      published_by: list.publishedBy,
      published_at: list.publishedAt,
    });
  }
}
