import { Injectable } from '@nestjs/common';
import { row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { SealedContact } from '../domain/emergency-contact.js';
import { NO_PRECAUTIONS, type Precautions } from '../domain/precautions.js';

interface PrecautionsRow {
  identity_masked: string | null;
  identity_by: string | null;
  identity_at: Date | null;
  contact_masked: string | null;
  contact_by: string | null;
  contact_at: Date | null;
}

/** What is kept of one part: encrypted twice over, shown by its mask. */
export interface KeptPart {
  readonly nameCipher: string;
  /** of the citizen's number or the phone */
  readonly numberCipher: string;
  readonly masked: string;
  readonly by: string;
  readonly at: Date;
}

/** A visit that waits for what its customer has to give. */
export interface HeldVisit {
  readonly startsAt: Date;
  readonly heldAt: Date;
}

const COLUMNS = 'identity_masked, identity_by, identity_at, contact_masked, contact_by, contact_at';

const partOf = (masked: string | null, by: string | null, at: Date | null): Precautions['identity'] =>
  masked === null || by === null || at === null ? null : { masked, by, at };

const precautionsOf = (found: PrecautionsRow): Precautions => ({
  identity: partOf(found.identity_masked, found.identity_by, found.identity_at),
  contact: partOf(found.contact_masked, found.contact_by, found.contact_at),
});

/** Who customers are, whom to call for them, and the visits that wait for it. */
@Injectable()
export class PrecautionsSql {
  async of(tx: Tx, accountId: string): Promise<Precautions> {
    const found = await row<PrecautionsRow>(tx, `SELECT ${COLUMNS} FROM customer_precautions WHERE account_id = ?`, [
      accountId,
    ]);
    return found ? precautionsOf(found) : NO_PRECAUTIONS;
  }

  /** The same, and it stays so to the end of the transaction; also where nothing is known yet. */
  async lock(tx: Tx, accountId: string): Promise<Precautions> {
    // locks the row for writing from the start: two who come together wait for each other
    await write(
      tx,
      'INSERT INTO customer_precautions (account_id) VALUES (?) ON DUPLICATE KEY UPDATE account_id = account_id',
      [accountId],
    );
    const found = await row<PrecautionsRow>(
      tx,
      `SELECT ${COLUMNS} FROM customer_precautions WHERE account_id = ? FOR UPDATE`,
      [accountId],
    );
    return precautionsOf(found!);
  }

  /** The row must be locked. */
  async keepIdentity(tx: Tx, accountId: string, kept: KeptPart): Promise<void> {
    await write(
      tx,
      `UPDATE customer_precautions SET name_cipher = ?, id_number_cipher = ?, identity_masked = ?, identity_by = ?,
       identity_at = ? WHERE account_id = ?`,
      [kept.nameCipher, kept.numberCipher, kept.masked, kept.by, kept.at, accountId],
    );
  }

  /** The row must be locked. */
  async keepContact(tx: Tx, accountId: string, kept: KeptPart): Promise<void> {
    await write(
      tx,
      `UPDATE customer_precautions SET contact_name_cipher = ?, contact_phone_cipher = ?, contact_masked = ?,
       contact_by = ?, contact_at = ? WHERE account_id = ?`,
      [kept.nameCipher, kept.numberCipher, kept.masked, kept.by, kept.at, accountId],
    );
  }

  async contactOf(tx: Tx, accountId: string): Promise<SealedContact | null> {
    return row<SealedContact>(
      tx,
      `SELECT contact_name_cipher AS nameCipher, contact_phone_cipher AS phoneCipher FROM customer_precautions
       WHERE account_id = ? AND contact_at IS NOT NULL`,
      [accountId],
    );
  }

  async held(tx: Tx, orderId: string): Promise<HeldVisit | null> {
    const found = await row<{ starts_at: Date; held_at: Date }>(
      tx,
      'SELECT starts_at, held_at FROM held_visit WHERE order_id = ? AND released_at IS NULL',
      [orderId],
    );
    return found && { startsAt: found.starts_at, heldAt: found.held_at };
  }

  /** Held back, or the same at another time. */
  async hold(tx: Tx, orderId: string, accountId: string, { startsAt, heldAt }: HeldVisit): Promise<void> {
    await write(
      tx,
      `INSERT INTO held_visit (order_id, account_id, starts_at, held_at) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE starts_at = VALUES(starts_at), held_at = VALUES(held_at), released_at = NULL`,
      [orderId, accountId, startsAt, heldAt],
    );
  }

  /** True when it was held. */
  async release(tx: Tx, orderId: string, at: Date): Promise<boolean> {
    const freed = await write(tx, 'UPDATE held_visit SET released_at = ? WHERE order_id = ? AND released_at IS NULL', [
      at,
      orderId,
    ]);
    return freed > 0;
  }

  async heldOf(tx: Tx, accountId: string): Promise<string[]> {
    const found = await rows<{ order_id: string }>(
      tx,
      'SELECT order_id FROM held_visit WHERE account_id = ? AND released_at IS NULL ORDER BY order_id',
      [accountId],
    );
    return found.map(({ order_id }) => order_id);
  }
}
