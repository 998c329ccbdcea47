import { Injectable } from '@nestjs/common';
import { insert, json, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ReplacementState } from '../contract/contracts.facade.js';
import { CONTRACTS_POLICY } from '../domain/contracts-policy.js';
import type { ReplacementReason } from '../domain/replacement.js';

/** A wish for another worker, and what became of it. */
export interface Replacement {
  readonly id: string;
  readonly contractId: string;
  readonly state: ReplacementState;
  readonly reason: ReplacementReason;
  readonly noteCipher: string | null;
  /** null: the office, unasked */
  readonly askedBy: string | null;
  readonly askedAt: Date;
  readonly answerBy: Date;
  /** for the customer, in Chinese */
  readonly answer: string | null;
  /** who came before */
  readonly fromWorkerIds: readonly string[];
  readonly toWorkerId: string | null;
  /** numbers of the visits that were handed over */
  readonly seqs: readonly number[];
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

export type ReplacementDecision = Pick<
  Replacement,
  'answer' | 'fromWorkerIds' | 'toWorkerId' | 'seqs' | 'decidedBy'
> & {
  readonly state: Exclude<ReplacementState, 'asked'>;
  readonly decidedAt: Date;
};

interface ReplacementRow {
  id: string;
  contract_id: string;
  state: ReplacementState;
  reason: ReplacementReason;
  note_cipher: string | null;
  asked_by: string | null;
  asked_at: Date;
  answer_by: Date;
  answer: string | null;
  from_worker_ids: unknown;
  to_worker_id: string | null;
  seqs: unknown;
  decided_by: string | null;
  decided_at: Date | null;
}

const COLUMNS = `id, contract_id, state, reason, note_cipher, asked_by, asked_at, answer_by, answer, from_worker_ids,
  to_worker_id, seqs, decided_by, decided_at`;

/** Wishes for another worker; of each contract at most one waits for an answer. */
@Injectable()
export class ContractReplacementsSql {
  async add(tx: Tx, one: Replacement): Promise<void> {
    await insert(tx, 'contract_replacement', {
      id: one.id,
      contract_id: one.contractId,
      open_key: one.state === 'asked' ? one.contractId : null,
      state: one.state,
      reason: one.reason,
      note_cipher: one.noteCipher,
      asked_by: one.askedBy,
      asked_at: one.askedAt,
      answer_by: one.answerBy,
      answer: one.answer,
      from_worker_ids: JSON.stringify(one.fromWorkerIds),
      to_worker_id: one.toWorkerId,
      seqs: JSON.stringify(one.seqs),
      decided_by: one.decidedBy,
      decided_at: one.decidedAt,
      policy_version: CONTRACTS_POLICY.version,
    });
  }

  async open(tx: Tx, contractId: string): Promise<Replacement | null> {
    const found = await row<ReplacementRow>(tx, `SELECT ${COLUMNS} FROM contract_replacement WHERE open_key = ?`, [
      contractId,
    ]);
    return found && replacementOf(found);
  }

  /** Those of the contracts that wait for an answer. */
  async waiting(tx: Tx, contractIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (contractIds.length === 0) return new Set();
    const found = await rows<{ open_key: string }>(
      tx,
      'SELECT open_key FROM contract_replacement WHERE open_key IN (?)',
      [contractIds],
    );
    return new Set(found.map((one) => one.open_key));
  }

  /** Oldest first. */
  async of(tx: Tx, contractId: string): Promise<Replacement[]> {
    const found = await rows<ReplacementRow>(
      tx,
      `SELECT ${COLUMNS} FROM contract_replacement WHERE contract_id = ? ORDER BY asked_at, id`,
      [contractId],
    );
    return found.map(replacementOf);
  }

  async decide(tx: Tx, { id }: Pick<Replacement, 'id'>, decision: ReplacementDecision): Promise<void> {
    await write(
      tx,
      `UPDATE contract_replacement SET open_key = NULL, state = ?, answer = ?, from_worker_ids = ?,
         to_worker_id = ?, seqs = ?, decided_by = ?, decided_at = ? WHERE id = ?`,
      [
        decision.state,
        decision.answer,
        JSON.stringify(decision.fromWorkerIds),
        decision.toWorkerId,
        JSON.stringify(decision.seqs),
        decision.decidedBy,
        decision.decidedAt,
        id,
      ],
    );
  }
}

function replacementOf(found: ReplacementRow): Replacement {
  return {
    id: found.id,
    contractId: found.contract_id,
    state: found.state,
    reason: found.reason,
    noteCipher: found.note_cipher,
    askedBy: found.asked_by,
    askedAt: found.asked_at,
    answerBy: found.answer_by,
    answer: found.answer,
    fromWorkerIds: found.from_worker_ids === null ? [] : json<string[]>(found.from_worker_ids),
    toWorkerId: found.to_worker_id,
    seqs: found.seqs === null ? [] : json<number[]>(found.seqs),
    decidedBy: found.decided_by,
    decidedAt: found.decided_at,
  };
}
