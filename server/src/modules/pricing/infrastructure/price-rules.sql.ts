import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { flawsOfRules, type PriceRule, type PriceRules, type RuleKind } from '@daowei/shared/rules/price-rules';
import type { Tier } from '@daowei/shared/rules/tiers';
import { insert, json, row, rows, type SqlValue } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { PublishedRules } from '../domain/price-versions.js';

interface RuleRow {
  kind: RuleKind;
  label: string;
  because: string;
  basis_points: number | null;
  amount_fen: number | null;
  from_minute: number | null;
  to_minute: number | null;
  districts: unknown;
  tier: Tier | null;
}

/** A missing number becomes NaN, which the check of the whole set then names. */
const number = (value: number | null): number => value ?? Number.NaN;

function tierOf({ tier, label }: RuleRow): Tier {
  if (!tier) throw new Error(`price rule ${label} names no tier`);
  return tier;
}

function ruleOf(found: RuleRow): PriceRule {
  const { kind, label, because } = found;
  switch (kind) {
    case 'base':
    case 'add_on':
      return { kind, label, because };
    case 'weekend':
      return { kind, label, because, basisPoints: number(found.basis_points) };
    case 'peak':
      return {
        kind,
        label,
        because,
        basisPoints: number(found.basis_points),
        fromMinute: number(found.from_minute),
        toMinute: number(found.to_minute),
      };
    case 'district':
      return {
        kind,
        label,
        because,
        amountFen: fen(found.amount_fen ?? 0),
        districts: json<string[] | null>(found.districts) ?? [],
      };
    case 'tier':
      return { kind, label, because, basisPoints: number(found.basis_points), tier: tierOf(found) };
  }
}

interface VersionRow {
  version: number;
  effective_from: Date;
  quote_minutes: number;
  because: string;
  published_by: string | null;
}

type StoredRule = RuleRow & { version: number };

const RULES = `SELECT version, kind, label, because, basis_points, amount_fen, from_minute, to_minute, districts, tier
  FROM price_rule`;
/** As many versions as the office looks back on. */
const MOST_VERSIONS = 100;

/** Versions of the price rules. Rows are only ever added: what was sold under a version can always be read again. */
@Injectable()
export class PriceRulesSql {
  /** @throws Error when no version is in force, or the one in force is broken */
  async inForce(tx: Tx, now: Date): Promise<PriceRules> {
    const version = await row<{ version: number; quote_minutes: number }>(
      tx,
      'SELECT version, quote_minutes FROM price_rule_version WHERE effective_from <= ? ORDER BY version DESC LIMIT 1',
      [now],
    );
    if (!version) throw new Error('no price rules are in force');
    const found = await rows<StoredRule>(tx, `${RULES} WHERE version = ? ORDER BY position`, [version.version]);
    const set = { version: version.version, quoteMinutes: version.quote_minutes, rules: found.map(ruleOf) };
    const flaws = flawsOfRules(set).map(({ message }) => message);
    if (flaws.length > 0) throw new Error(`price rules version ${set.version} are broken: ${flaws.join('; ')}`);
    return set;
  }

  /** Newest first; one that is to count later stands before the one in force. */
  async versions(tx: Tx): Promise<PublishedRules[]> {
    const versions = await rows<VersionRow>(
      tx,
      `SELECT version, effective_from, quote_minutes, because, published_by FROM price_rule_version
       ORDER BY version DESC LIMIT ?`,
      [MOST_VERSIONS],
    );
    const oldest = versions.at(-1)?.version ?? 0;
    const found = await rows<StoredRule>(tx, `${RULES} WHERE version >= ? ORDER BY version, position`, [oldest]);
    return versions.map((version) => ({
      version: version.version,
      effectiveFrom: version.effective_from,
      quoteMinutes: version.quote_minutes,
      because: version.because,
      by: version.published_by,
      rules: found.filter((rule) => rule.version === version.version).map(ruleOf),
    }));
  }

  /** @throws the database's duplicate-key error when somebody published this version meanwhile */
  async publish(tx: Tx, published: PublishedRules, at: Date): Promise<void> {
    const { version, effectiveFrom, quoteMinutes, because, by, rules } = published;
    await insert(tx, 'price_rule_version', {
      version,
      effective_from: effectiveFrom,
      quote_minutes: quoteMinutes,
      because,
      published_by: by,
      published_at: at,
    });
    for (const [position, rule] of rules.entries()) {
      await insert(tx, 'price_rule', { version, position, ...columnsOf(rule) });
    }
  }
}

function columnsOf(rule: PriceRule): Record<string, SqlValue> {
  return {
    kind: rule.kind,
    label: rule.label,
    because: rule.because,
    basis_points: 'basisPoints' in rule ? rule.basisPoints : null,
    amount_fen: rule.kind === 'district' ? rule.amountFen : null,
    from_minute: rule.kind === 'peak' ? rule.fromMinute : null,
    to_minute: rule.kind === 'peak' ? rule.toMinute : null,
    districts: rule.kind === 'district' ? JSON.stringify(rule.districts) : null,
    tier: rule.kind === 'tier' ? rule.tier : null,
  };
}
