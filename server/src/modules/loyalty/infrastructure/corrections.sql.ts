import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Correction } from '../domain/correction.js';

interface CorrectionRow {
  id: string;
  order_id: string;
  account_id: string;
  currency: Correction['currency'];
  amount: number;
  reason: Correction['reason'];
  words: string;
  evidence: string;
  state: Correction['state'];
  asked_by: string;
  asked_label: string;
  asked_at: Date;
  decided_label: string | null;
  decided_at: Date | null;
  decided_because: string | null;
}

const SELECT = `SELECT id, order_id, account_id, currency, amount, reason, words, evidence, state, asked_by, asked_label,
  asked_at, decided_label, decided_at, decided_because FROM reward_correction`;

/** Corrections of points and coins, and who agreed. */
@Injectable()
export class CorrectionsSql {
  /** @throws the database's duplicate-key error while another one of this customer and currency waits */
  async add(tx: Tx, correction: Correction, policyVersion: number): Promise<void> {
    await insert(tx, 'reward_correction', {
      id: correction.id,
      order_id: correction.orderId,
      account_id: correction.accountId,
      currency: correction.currency,
      amount: correction.amount,
      reason: correction.reason,
      words: correction.words,
      evidence: correction.evidence,
      state: correction.state,
      waits_for: `${correction.accountId}:${correction.currency}`,
      asked_by: correction.askedBy,
      asked_label: correction.askedLabel,
      asked_at: correction.askedAt,
      policy_version: policyVersion,
    });
  }

  async lock(tx: Tx, id: string): Promise<Correction | null> {
    const found = await row<CorrectionRow>(tx, `${SELECT} WHERE id = ? FOR UPDATE`, [id]);
    return found && correctionOf(found);
  }

  /** Newest first. */
  async ofAccount(tx: Tx, accountId: string, most: number): Promise<Correction[]> {
    const found = await rows<CorrectionRow>(tx, `${SELECT} WHERE account_id = ? ORDER BY id DESC LIMIT ?`, [
      accountId,
      most,
    ]);
    return found.map(correctionOf);
  }

  /** Those that nobody has decided yet, the oldest first. */
  async waiting(tx: Tx, most: number): Promise<Correction[]> {
    const found = await rows<CorrectionRow>(tx, `${SELECT} WHERE waits_for IS NOT NULL ORDER BY id LIMIT ?`, [most]);
    return found.map(correctionOf);
  }

  /** The correction must be locked, and waiting. */
  async decide(
    tx: Tx,
    id: string,
    {
      state,
      decidedLabel,
      decidedAt,
      decidedBecause,
    }: Pick<Correction, 'state' | 'decidedLabel' | 'decidedAt' | 'decidedBecause'>,
  ): Promise<void> {
    await write(
      tx,
      `UPDATE reward_correction SET state = ?, decided_label = ?, decided_at = ?, decided_because = ?, waits_for = NULL
       WHERE id = ?`,
      [state, decidedLabel, decidedAt, decidedBecause, id],
    );
  }
}

function correctionOf(found: CorrectionRow): Correction {
  return {
    id: found.id,
    orderId: found.order_id,
    accountId: found.account_id,
    currency: found.currency,
    amount: found.amount,
    reason: found.reason,
    words: found.words,
    evidence: found.evidence,
    state: found.state,
    askedBy: found.asked_by,
    askedLabel: found.asked_label,
    askedAt: found.asked_at,
    decidedLabel: found.decided_label,
    decidedAt: found.decided_at,
    decidedBecause: found.decided_because,
  };
}
