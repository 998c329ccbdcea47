import { Injectable } from '@nestjs/common';
import type { Fen } from '@daowei/shared/kernel/fen';
import { Ids } from '../../../platform/clock/ids.js';
import { insert, row } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { CONTRACTS_POLICY } from '../domain/contracts-policy.js';

export interface Skip {
  readonly contractId: string;
  readonly seq: number;
  readonly fromAt: Date;
  /** null: its share was refunded */
  readonly toAt: Date | null;
  readonly refundFen: Fen;
  readonly by: AuditActor;
  /** counts towards the customer's limit */
  readonly byCustomer: boolean;
  readonly happenedAt: Date;
}

/** Visits of contracts that were skipped, and what became of each. Rows are only ever added. */
@Injectable()
export class ContractSkipsSql {
  constructor(private readonly ids: Ids) {}

  async add(tx: Tx, skip: Skip): Promise<void> {
    await insert(tx, 'contract_skip', {
      id: this.ids.next(),
      contract_id: skip.contractId,
      seq: skip.seq,
      from_at: skip.fromAt,
      to_at: skip.toAt,
      refund_fen: skip.refundFen,
      by_account_id: skip.by.accountId,
      by_label: skip.by.label,
      by_customer: skip.byCustomer,
      policy_version: CONTRACTS_POLICY.version,
      happened_at: skip.happenedAt,
    });
  }

  /** How often the customer has skipped in this contract. */
  async usedByCustomer(tx: Tx, contractId: string): Promise<number> {
    const found = await row<{ used: number }>(
      tx,
      'SELECT COUNT(*) AS used FROM contract_skip WHERE contract_id = ? AND by_customer = 1',
      [contractId],
    );
    return Number(found?.used ?? 0);
  }
}
