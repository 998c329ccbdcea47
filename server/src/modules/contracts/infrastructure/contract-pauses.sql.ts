import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { CONTRACTS_POLICY } from '../domain/contracts-policy.js';
import type { PauseReason } from '../domain/pause.js';

export interface ContractPause {
  readonly id: string;
  readonly contractId: string;
  /** start of the first day without visits */
  readonly from: Date;
  /** start of the day on which it goes on by itself */
  readonly until: Date;
  readonly reason: PauseReason;
  /** visits that were set aside */
  readonly visits: number;
}

export interface NewPause extends ContractPause {
  readonly noteCipher: string | null;
  readonly by: AuditActor;
  /** counts towards the customer's limit */
  readonly byCustomer: boolean;
  readonly begunAt: Date;
}

interface PauseRow {
  id: string;
  contract_id: string;
  from_at: Date;
  until_at: Date;
  reason: PauseReason;
  visits: number;
}

const COLUMNS = 'id, contract_id, from_at, until_at, reason, visits';

/** Pauses of contracts; of each contract at most one is going. */
@Injectable()
export class ContractPausesSql {
  async add(tx: Tx, pause: NewPause): Promise<void> {
    await insert(tx, 'contract_pause', {
      id: pause.id,
      contract_id: pause.contractId,
      open_key: pause.contractId,
      from_at: pause.from,
      until_at: pause.until,
      reason: pause.reason,
      note_cipher: pause.noteCipher,
      visits: pause.visits,
      by_account_id: pause.by.accountId,
      by_label: pause.by.label,
      by_customer: pause.byCustomer,
      policy_version: CONTRACTS_POLICY.version,
      begun_at: pause.begunAt,
    });
  }

  async going(tx: Tx, contractId: string): Promise<ContractPause | null> {
    return (await this.goingOf(tx, [contractId])).get(contractId) ?? null;
  }

  async goingOf(tx: Tx, contractIds: readonly string[]): Promise<Map<string, ContractPause>> {
    if (contractIds.length === 0) return new Map();
    const found = await rows<PauseRow>(tx, `SELECT ${COLUMNS} FROM contract_pause WHERE open_key IN (?)`, [
      contractIds,
    ]);
    return new Map(found.map((one) => [one.contract_id, pauseOf(one)]));
  }

  async end(tx: Tx, pause: Pick<ContractPause, 'id'>, endedAt: Date): Promise<void> {
    await write(tx, 'UPDATE contract_pause SET open_key = NULL, ended_at = ? WHERE id = ?', [endedAt, pause.id]);
  }

  /** How often the customer has paused this contract. */
  async usedByCustomer(tx: Tx, contractId: string): Promise<number> {
    const found = await row<{ used: number }>(
      tx,
      'SELECT COUNT(*) AS used FROM contract_pause WHERE contract_id = ? AND by_customer = 1',
      [contractId],
    );
    return Number(found?.used ?? 0);
  }
}

function pauseOf(found: PauseRow): ContractPause {
  return {
    id: found.id,
    contractId: found.contract_id,
    from: found.from_at,
    until: found.until_at,
    reason: found.reason,
    visits: found.visits,
  };
}
