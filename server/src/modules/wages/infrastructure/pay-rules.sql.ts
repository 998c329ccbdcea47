import { Injectable } from '@nestjs/common';
import { insert, json, row, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { PayRule, PayTerms } from '../domain/pay-rule.js';

interface RuleRow {
  version: number;
  terms: unknown;
  because: string;
  effective_from: Date;
  published_by: string;
}

export interface PublishedPayRule extends PayRule {
  readonly publishedBy: string;
}

/** Versions of the pay rule. Rows are only ever added. */
@Injectable()
export class PayRulesSql {
  /** @throws Error when no version was in force: the migration brings the first */
  async inForce(tx: Tx, at: Date): Promise<PayRule> {
    const found = await row<RuleRow>(
      tx,
      'SELECT * FROM pay_rule WHERE effective_from <= ? ORDER BY effective_from DESC, version DESC LIMIT 1',
      [at],
    );
    if (!found) throw new Error(`no pay rule was in force at ${at.toISOString()}`);
    return ruleOf(found);
  }

  /** @throws Error for a version that was never published */
  async version(tx: Tx, version: number): Promise<PayRule> {
    const found = await row<RuleRow>(tx, 'SELECT * FROM pay_rule WHERE version = ?', [version]);
    if (!found) throw new Error(`there is no pay rule ${version}`);
    return ruleOf(found);
  }

  /** Newest first. */
  async versions(tx: Tx): Promise<PublishedPayRule[]> {
    return (await rows<RuleRow>(tx, 'SELECT * FROM pay_rule ORDER BY version DESC LIMIT 100')).map(ruleOf);
  }

  /** @throws the database's duplicate-key error when somebody published this version meanwhile */
  async publish(tx: Tx, { version, effectiveFrom, because, ...terms }: PayRule, by: string, at: Date): Promise<void> {
    await insert(tx, 'pay_rule', {
      version,
      terms: JSON.stringify(terms),
      because,
      effective_from: effectiveFrom,
      published_by: by,
      published_at: at,
    });
  }
}

function ruleOf({ version, terms, because, effective_from, published_by }: RuleRow): PublishedPayRule {
  return { ...json<PayTerms>(terms), version, because, effectiveFrom: effective_from, publishedBy: published_by };
}
