import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { insert, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';

/** What happened to a contract, as the customer may read it. */
export interface ContractFact {
  /** past tense, as in the audit without its module: `visit-skipped` */
  readonly kind: string;
  readonly text: string;
  readonly actor: string;
  readonly happenedAt: Date;
}

/** More than a contract lives through; the page is cut there. */
const MOST = 200;

/** The history of contracts. Rows are only ever added. */
@Injectable()
export class ContractHistorySql {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async add(tx: Tx, contractId: string, { kind, text, actor, happenedAt }: ContractFact): Promise<void> {
    await insert(tx, 'contract_event', {
      id: this.ids.next(),
      contract_id: contractId,
      kind,
      text,
      actor,
      happened_at: happenedAt,
      recorded_at: this.clock.now(),
    });
  }

  /** Newest first. */
  async of(tx: Tx, contractId: string): Promise<ContractFact[]> {
    const found = await rows<{ kind: string; text: string; actor: string; happened_at: Date }>(
      tx,
      `SELECT kind, text, actor, happened_at FROM contract_event WHERE contract_id = ? ORDER BY id DESC LIMIT ${MOST}`,
      [contractId],
    );
    return found.map(({ kind, text, actor, happened_at }) => ({ kind, text, actor, happenedAt: happened_at }));
  }
}
