import { localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';

export interface ExpiringCertificate {
  readonly id: string;
  readonly workerId: string;
  readonly kind: string;
  readonly expiresOn: LocalDate;
  readonly photoId: string | null;
  /** the last step the worker was told: days before the end; null: nothing yet */
  readonly toldDays: number | null;
}

/** Of the employed, the latest of each kind that ends by the day, ended ones too; the first to end first. */
export async function expiringCertificates(tx: Tx, until: LocalDate): Promise<ExpiringCertificate[]> {
  const found = await rows<{
    id: string;
    worker_id: string;
    kind: string;
    expires_on: string;
    photo_id: string | null;
    told_days: number | null;
  }>(
    tx,
    `SELECT c.id, c.worker_id, c.kind, DATE_FORMAT(c.expires_on, '%Y-%m-%d') AS expires_on, c.photo_id, c.told_days
     FROM worker_certificate c JOIN worker w ON w.id = c.worker_id AND w.left_on IS NULL
     WHERE c.ended_at IS NULL AND c.expires_on <= ?
       AND NOT EXISTS (SELECT 1 FROM worker_certificate n WHERE n.worker_id = c.worker_id AND n.kind = c.kind
         AND n.ended_at IS NULL AND (n.expires_on > c.expires_on OR (n.expires_on = c.expires_on AND n.id > c.id)))
     ORDER BY c.expires_on, c.id`,
    [until],
  );
  return found.map((one) => ({
    id: one.id,
    workerId: one.worker_id,
    kind: one.kind,
    expiresOn: localDate(one.expires_on),
    photoId: one.photo_id,
    toldDays: one.told_days,
  }));
}

/** False when somebody else told it since. */
export async function rememberTold(tx: Tx, id: string, before: number | null, step: number): Promise<boolean> {
  const told = await write(tx, 'UPDATE worker_certificate SET told_days = ? WHERE id = ? AND told_days <=> ?', [
    step,
    id,
    before,
  ]);
  return told === 1;
}
