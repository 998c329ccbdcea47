import { Injectable } from '@nestjs/common';
import { row, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Unserved } from '../contract/remedies.js';

/**
 * fault: the office cancels free of charge; no_show and held_back: nobody came, or could be sent, which is chosen by nobody
 * and recorded on its own.
 */
export type ReasonPurpose = 'reschedule' | 'cancel' | 'fault' | Unserved;

export interface ChangeReason {
  readonly code: string;
  readonly label: string;
}

/** The categories people choose from when plans change. */
@Injectable()
export class ChangeReasonsSql {
  /** What is offered now, in order. */
  async offered(tx: Tx, purpose: ReasonPurpose): Promise<ChangeReason[]> {
    return rows<ChangeReason>(
      tx,
      'SELECT code, label FROM change_reason WHERE purpose = ? AND retired_at IS NULL ORDER BY position, code',
      [purpose],
    );
  }

  /** null for a category that is not offered. */
  async find(tx: Tx, purpose: ReasonPurpose, code: string): Promise<ChangeReason | null> {
    return row<ChangeReason>(
      tx,
      'SELECT code, label FROM change_reason WHERE purpose = ? AND code = ? AND retired_at IS NULL',
      [purpose, code],
    );
  }
}
