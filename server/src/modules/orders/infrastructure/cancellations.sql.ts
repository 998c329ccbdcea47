import { Injectable } from '@nestjs/common';
import type { CancellationFee, CancellationRule, CancellationTier } from '@daowei/shared/rules/cancellation';
import { insert, json, row, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { CancellationRules, type RuleKind } from '../contract/cancellation-rules.js';

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

/** Versions of the cancellation rules, and what each cancelled order was charged by them. Rows are only ever added. */
@Injectable()
export class CancellationsSql extends CancellationRules {
  override async inForce(tx: Tx, kind: RuleKind, now: Date): Promise<CancellationRule> {
    const found = await row<RuleRow>(
      tx,
      `SELECT * FROM cancellation_rule WHERE kind = ? AND effective_from <= ?
       ORDER BY effective_from DESC, version DESC LIMIT 1`,
      [kind, now],
    );
    if (!found) throw new Error(`no cancellation rule of a ${kind} is in force`);
    return ruleOf(found);
  }

  override async version(tx: Tx, kind: RuleKind, version: number): Promise<CancellationRule> {
    const found = await row<RuleRow>(tx, 'SELECT * FROM cancellation_rule WHERE kind = ? AND version = ?', [
      kind,
      version,
    ]);
    if (!found) throw new Error(`there is no version ${version} of the cancellation rule of a ${kind}`);
    return ruleOf(found);
  }

  /** Newest first. */
  async versions(tx: Tx, kind: RuleKind): Promise<PublishedRule[]> {
    const found = await rows<RuleRow>(
      tx,
      'SELECT * FROM cancellation_rule WHERE kind = ? ORDER BY version DESC LIMIT 100',
      [kind],
    );
    return found.map(ruleOf);
  }

  /** @throws the database's duplicate-key error when somebody published this version meanwhile */
  async publish(tx: Tx, kind: RuleKind, rule: CancellationRule, by: string, at: Date): Promise<void> {
    await insert(tx, 'cancellation_rule', {
      kind,
      version: rule.version,
      tiers: JSON.stringify(rule.tiers),
      because: rule.because,
      effective_from: rule.effectiveFrom,
      published_by: by,
      published_at: at,
    });
  }

  /** Those of the orders that were called off by their own customer. */
  async byCustomers(tx: Tx, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (orderIds.length === 0) return new Set();
    const found = await rows<{ order_id: string }>(
      tx,
      `SELECT c.order_id FROM order_cancellation c JOIN customer_order o ON o.id = c.order_id
       WHERE c.order_id IN (?) AND c.by_account_id = o.account_id`,
      [orderIds],
    );
    return new Set(found.map(({ order_id: id }) => id));
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
