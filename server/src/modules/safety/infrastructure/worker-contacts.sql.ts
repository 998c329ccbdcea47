import { Injectable } from '@nestjs/common';
import { row, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { SealedContact } from '../domain/emergency-contact.js';

interface KeptContact extends SealedContact {
  readonly masked: string;
}

/** Whom to call for a worker. */
@Injectable()
export class WorkerContactsSql {
  async of(tx: Tx, workerId: string): Promise<KeptContact | null> {
    return row<KeptContact>(
      tx,
      `SELECT name_cipher AS nameCipher, phone_cipher AS phoneCipher, masked FROM worker_emergency_contact
       WHERE worker_id = ?`,
      [workerId],
    );
  }

  /** The last one given counts. */
  async keep(tx: Tx, workerId: string, { nameCipher, phoneCipher, masked }: KeptContact, at: Date): Promise<void> {
    await write(
      tx,
      `INSERT INTO worker_emergency_contact (worker_id, name_cipher, phone_cipher, masked, given_at) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE name_cipher = VALUES(name_cipher), phone_cipher = VALUES(phone_cipher),
       masked = VALUES(masked), given_at = VALUES(given_at)`,
      [workerId, nameCipher, phoneCipher, masked, at],
    );
  }
}
