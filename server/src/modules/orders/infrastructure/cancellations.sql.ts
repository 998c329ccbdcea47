import { Injectable } from '@nestjs/common';
import type { CancellationFee, CancellationRule, CancellationTier } from '@daowei/shared/rules/cancellation';
import { insert, json, row, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';

interface RuleRow {
  version: number;
  tiers: unknown;
  because: string;
  effective_from: Date;
  published_by: string;
}

export interface PublishedRule extends CancellationRule {
  readonly publishedBy: string;
}

const ruleOf = (found: RuleRow): PublishedRule => ({
  version: found.version,
  tiers: json<CancellationTier[]>(found.tiers),
  because: found.because,
  effectiveFrom: found.effective_from,
  publishedBy: found.published_by,
});

/** Versions of the cancellation rule, and what each cancelled order was charged by them. Rows are only ever added. */
@Injectable()
export class CancellationsSql {
  /** @throws Error when no version is in force: the migration brings the first */
  async inForce(tx: Tx, now: Date): Promise<CancellationRule> {
    const found = await row<RuleRow>(
      tx,
      'SELECT * FROM cancellation_rule WHERE effective_from <= ? ORDER BY effective_from DESC, version DESC LIMIT 1',
      [now],
    );
    if (!found) throw new Error('no cancellation rule is in force');
    return ruleOf(found);
  }

  /** Newest first. */
  async versions(tx: Tx): Promise<PublishedRule[]> {
    return (await rows<RuleRow>(tx, 'SELECT * FROM cancellation_rule ORDER BY version DESC LIMIT 100')).map(ruleOf);
  }

  /** @throws the database's duplicate-key error when somebody published this version meanwhile */
  async publish(tx: Tx, rule: CancellationRule, by: string, at: Date): Promise<void> {
    await insert(tx, 'cancellation_rule', {
      version: rule.version,
      tiers: JSON.stringify(rule.tiers),
      because: rule.because,
      effective_from: rule.effectiveFrom,
      published_by: by,
      published_at: at,
    });
  }

  async add(
    tx: Tx,
    orderId: string,
    paidFen: number,
    fee: CancellationFee,
    reason: { readonly code: string; readonly cipher: string | null },
    by: AuditActor,
    at: Date,
  ): Promise<void> {
    await insert(tx, 'order_cancellation', {
      order_id: orderId,
      rule_version: fee.version,
      basis_points: fee.basisPoints,
      because: fee.because,
      paid_fen: paidFen,
      fee_fen: fee.feeFen,
      refund_fen: fee.refundFen,
      reason_code: reason.code,
      reason_cipher: reason.cipher,
      by_account_id: by.accountId,
      by_label: by.label,
      happened_at: at,
    });
  }
}
