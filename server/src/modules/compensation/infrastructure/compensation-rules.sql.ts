import { Injectable } from '@nestjs/common';
import type { CompensationRule, CompensationTerms } from '@daowei/shared/rules/compensation';
import { insert, json, row, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';

interface RuleRow {
  version: number;
  terms: unknown;
  because: string;
  effective_from: Date;
  published_by: string;
}

export interface PublishedRule extends CompensationRule {
  readonly publishedBy: string;
}

/** Versions of the rule. Rows are only ever added. */
@Injectable()
export class CompensationRulesSql {
  /** @throws Error when no version was in force: the migration brings the first */
  async inForce(tx: Tx, at: Date): Promise<CompensationRule> {
    const found = await row<RuleRow>(
      tx,
      'SELECT * FROM compensation_rule WHERE effective_from <= ? ORDER BY effective_from DESC, version DESC LIMIT 1',
      [at],
    );
    if (!found) throw new Error('no compensation rule is in force');
    return ruleOf(found);
  }

  /** @throws Error when there never was such a version */
  async version(tx: Tx, version: number): Promise<CompensationRule> {
    const found = await row<RuleRow>(tx, 'SELECT * FROM compensation_rule WHERE version = ?', [version]);
    if (!found) throw new Error(`there is no compensation rule ${version}`);
    return ruleOf(found);
  }

  /** Newest first. */
  async versions(tx: Tx): Promise<PublishedRule[]> {
    return (await rows<RuleRow>(tx, 'SELECT * FROM compensation_rule ORDER BY version DESC LIMIT 100')).map(ruleOf);
  }

  /** @throws the database's duplicate-key error when somebody published this version meanwhile */
  async publish(tx: Tx, rule: CompensationRule, by: string, at: Date): Promise<void> {
    const { version, because, effectiveFrom, tiers, choiceHours, noShow, predicted } = rule;
    const terms: CompensationTerms = { tiers, choiceHours, noShow, predicted };
    await insert(tx, 'compensation_rule', {
      version,
      terms: JSON.stringify(terms),
      because,
      effective_from: effectiveFrom,
      published_by: by,
      published_at: at,
    });
  }
}

function ruleOf(found: RuleRow): PublishedRule {
  return {
    ...json<CompensationTerms>(found.terms),
    version: found.version,
    because: found.because,
    effectiveFrom: found.effective_from,
    publishedBy: found.published_by,
  };
}
