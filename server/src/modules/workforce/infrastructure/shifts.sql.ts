import { addDays, localDate, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Absence, Shift } from '../domain/working-day.js';

/** Shifts of employed workers, or of those named, on the days from `from` up to and with `to`. */
export async function shiftsBetween(
  tx: Tx,
  from: LocalDate,
  to: LocalDate,
  workerIds?: readonly string[],
): Promise<Shift[]> {
  const found = await rows<{ worker_id: string; day: string; from_minute: number; to_minute: number }>(
    tx,
    `SELECT s.worker_id, DATE_FORMAT(s.day, '%Y-%m-%d') AS day, s.from_minute, s.to_minute
     FROM shift s JOIN worker w ON w.id = s.worker_id
     WHERE s.day BETWEEN ? AND ? AND (w.left_on IS NULL OR s.day < w.left_on) ${workerIds ? 'AND s.worker_id IN (?)' : ''}
     ORDER BY s.day, s.worker_id, s.from_minute`,
    [from, to, ...(workerIds ? [workerIds] : [])],
  );
  return found.map((shift) => ({
    workerId: shift.worker_id,
    day: localDate(shift.day),
    fromMinute: shift.from_minute,
    toMinute: shift.to_minute,
  }));
}

/** Absences that touch duty of the days from `from` up to and with `to`; a night shift ends the day after. */
export async function absencesBetween(
  tx: Tx,
  from: LocalDate,
  to: LocalDate,
  workerIds?: readonly string[],
): Promise<Absence[]> {
  const found = await rows<{ worker_id: string; from_at: Date; to_at: Date }>(
    tx,
    `SELECT worker_id, from_at, to_at FROM absence
     WHERE from_at < ? AND to_at > ? ${workerIds ? 'AND worker_id IN (?)' : ''}`,
    [startOfDay(addDays(to, 2)), startOfDay(from), ...(workerIds ? [workerIds] : [])],
  );
  return found.map((absence) => ({ workerId: absence.worker_id, from: absence.from_at, to: absence.to_at }));
}
