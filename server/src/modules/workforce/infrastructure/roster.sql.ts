import { localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { HeldCertificate, PlannedAbsence, PlannedShift, ShiftSpan, WorkerRoster } from '../contract/roster.js';

/** True for somebody employed. Locked, two changes of one worker's roster come one after the other. */
export async function isEmployed(tx: Tx, workerId: string, lock: boolean): Promise<boolean> {
  const found = await row(tx, `SELECT id FROM worker WHERE id = ? AND left_on IS NULL ${lock ? 'FOR UPDATE' : ''}`, [
    workerId,
  ]);
  return found !== null;
}

/** Shifts of days from `from` on, absences that end after `since`, certificates that were not taken away. */
export async function rosterOf(tx: Tx, workerId: string, from: LocalDate, since: Date): Promise<WorkerRoster> {
  const shifts = await rows<{ day: string; from_minute: number; to_minute: number }>(
    tx,
    `SELECT DATE_FORMAT(day, '%Y-%m-%d') AS day, from_minute, to_minute FROM shift
     WHERE worker_id = ? AND day >= ? ORDER BY day, from_minute`,
    [workerId, from],
  );
  const absences = await rows<{ id: string; from_at: Date; to_at: Date; reason: string }>(
    tx,
    'SELECT id, from_at, to_at, reason FROM absence WHERE worker_id = ? AND to_at > ? ORDER BY from_at',
    [workerId, since],
  );
  const certificates = await rows<{ id: string; kind: string; expires_on: string }>(
    tx,
    `SELECT id, kind, DATE_FORMAT(expires_on, '%Y-%m-%d') AS expires_on FROM worker_certificate
     WHERE worker_id = ? AND ended_at IS NULL ORDER BY kind, expires_on`,
    [workerId],
  );
  return {
    workerId,
    shifts: shifts.map((one): PlannedShift => ({
      day: localDate(one.day),
      fromMinute: one.from_minute,
      toMinute: one.to_minute,
    })),
    absences: absences.map((one): PlannedAbsence => ({
      id: one.id,
      from: one.from_at,
      to: one.to_at,
      reason: one.reason,
    })),
    certificates: certificates.map((one): HeldCertificate => ({
      id: one.id,
      kind: one.kind,
      expiresOn: localDate(one.expires_on),
    })),
  };
}

/** The day's shifts are these, and no others. */
export async function writeDay(tx: Tx, workerId: string, day: LocalDate, spans: readonly ShiftSpan[]): Promise<void> {
  await write(tx, 'DELETE FROM shift WHERE worker_id = ? AND day = ?', [workerId, day]);
  for (const { fromMinute, toMinute } of spans) {
    await insert(tx, 'shift', { worker_id: workerId, day, from_minute: fromMinute, to_minute: toMinute });
  }
}

export async function writeAbsence(tx: Tx, workerId: string, absence: PlannedAbsence): Promise<void> {
  const { id, from, to, reason } = absence;
  await insert(tx, 'absence', { id, worker_id: workerId, from_at: from, to_at: to, reason });
}

/** Ends the absence earlier, or takes it back when nothing is left of it. */
export async function shortenAbsence(tx: Tx, id: string, to: Date | null): Promise<void> {
  if (to) await write(tx, 'UPDATE absence SET to_at = ? WHERE id = ?', [to, id]);
  else await write(tx, 'DELETE FROM absence WHERE id = ?', [id]);
}

export async function writeCertificate(
  tx: Tx,
  workerId: string,
  { id, kind, expiresOn }: HeldCertificate,
  numberCipher: string,
  photoId: string | null,
): Promise<void> {
  await insert(tx, 'worker_certificate', {
    id,
    worker_id: workerId,
    kind,
    number_cipher: numberCipher,
    expires_on: expiresOn,
    photo_id: photoId,
  });
}

export async function endCertificate(tx: Tx, id: string, at: Date, because: string): Promise<void> {
  await write(tx, 'UPDATE worker_certificate SET ended_at = ?, ended_because = ? WHERE id = ?', [at, because, id]);
}

/** Whose certificate it is, and its encrypted number; ended ones too, they are evidence. */
export async function certificateById(
  tx: Tx,
  id: string,
): Promise<{ workerId: string; cipher: string; photoId: string | null } | null> {
  return row(
    tx,
    'SELECT worker_id AS workerId, number_cipher AS cipher, photo_id AS photoId FROM worker_certificate WHERE id = ?',
    [id],
  );
}
