import { row, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Throttle } from '../domain/throttle.js';

export interface Credential {
  readonly accountId: string;
  readonly passwordHash: string;
  readonly totpCipher: string | null;
}

export async function credentialOf(tx: Tx, username: string): Promise<Credential | null> {
  return row<Credential>(
    tx,
    `SELECT account_id AS accountId, password_hash AS passwordHash, totp_cipher AS totpCipher
     FROM staff_credential WHERE username = ?`,
    [username],
  );
}

/** Each one-time password is accepted once: its time step must be newer than the last one used. */
export async function useTotpStep(tx: Tx, accountId: string, step: number): Promise<boolean> {
  const used = await write(
    tx,
    `UPDATE staff_credential SET totp_last_step = ?
     WHERE account_id = ? AND (totp_last_step IS NULL OR totp_last_step < ?)`,
    [step, accountId, step],
  );
  return used === 1;
}

export async function setTotp(tx: Tx, accountId: string, cipher: string): Promise<void> {
  await write(tx, 'UPDATE staff_credential SET totp_cipher = ?, totp_last_step = NULL WHERE account_id = ?', [
    cipher,
    accountId,
  ]);
}

/** Locks the user name's counter, making it when it is the first attempt. */
export async function lockThrottle(tx: Tx, subject: string, now: Date): Promise<Throttle> {
  await tx.query(
    `INSERT INTO login_throttle (subject, failures, locked_until, updated_at) VALUES (?, 0, NULL, ?)
     ON DUPLICATE KEY UPDATE subject = subject`,
    [subject, now],
  );
  const found = await row<{ failures: number; locked_until: Date | null }>(
    tx,
    'SELECT failures, locked_until FROM login_throttle WHERE subject = ? FOR UPDATE',
    [subject],
  );
  return { failures: found?.failures ?? 0, lockedUntil: found?.locked_until ?? null };
}

export async function writeThrottle(tx: Tx, subject: string, throttle: Throttle, now: Date): Promise<void> {
  await write(tx, 'UPDATE login_throttle SET failures = ?, locked_until = ?, updated_at = ? WHERE subject = ?', [
    throttle.failures,
    throttle.lockedUntil,
    now,
    subject,
  ]);
}

export async function forgetThrottle(tx: Tx, subject: string): Promise<void> {
  await write(tx, 'DELETE FROM login_throttle WHERE subject = ?', [subject]);
}

/** Guesses at names that do not exist leave rows too; old ones go, a few at a time. */
export async function forgetOldThrottles(tx: Tx, before: Date): Promise<void> {
  await write(tx, 'DELETE FROM login_throttle WHERE updated_at < ? LIMIT 50', [before]);
}
