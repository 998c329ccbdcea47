import { Injectable } from '@nestjs/common';
import type { CancellationFee, CancellationRule, CancellationTier } from '@daowei/shared/rules/cancellation';
import { insert, json, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { RuleTable } from '../../../platform/policy/rule-table.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { CancellationRules, type RuleKind } from '../contract/cancellation-rules.js';

export type CancellationTerms = Pick<CancellationRule, 'tiers'>;
type Rules = RuleTable<CancellationTerms, { tiers: unknown }>;

function rulesOf(kind: RuleKind): Rules {
  return new RuleTable<CancellationTerms, { tiers: unknown }>({
    table: 'cancellation_rule',
    only: { kind },
    read: ({ tiers }) => ({ tiers: json<CancellationTier[]>(tiers) }),
    write: ({ tiers }) => ({ tiers: JSON.stringify(tiers) }),
  });
}

const RULES: Readonly<Record<RuleKind, Rules>> = { visit: rulesOf('visit'), stay: rulesOf('stay') };

/** Versions of the cancellation rules, and what each cancelled order was charged by them. Rows are only ever added. */
@Injectable()
export class CancellationsSql extends CancellationRules {
  /** Each kind has versions of its own. */
  rulesOf(kind: RuleKind): Rules {
    return RULES[kind];
  }

  override inForce(tx: Tx, kind: RuleKind, now: Date): Promise<CancellationRule> {
    return RULES[kind].inForce(tx, now);
  }

  override version(tx: Tx, kind: RuleKind, version: number): Promise<CancellationRule> {
    return RULES[kind].version(tx, version);
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
