import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import type { Tier } from '@daowei/shared/rules/tiers';
import { json, row, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { problemsOf, type PriceRule, type PriceRules, type RuleKind } from '../domain/price-rules.js';

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

/** Versions of the price rules. A version that has sold something is never edited. */
@Injectable()
export class PriceRulesSql {
  /** @throws Error when no version is in force, or the one in force is broken */
  async inForce(tx: Tx, now: Date): Promise<PriceRules> {
    const version = await row<{ version: number; quote_minutes: number }>(
      tx,
      'SELECT version, quote_minutes FROM price_rule_version WHERE effective_from <= ? ORDER BY effective_from DESC, version DESC LIMIT 1',
      [now],
    );
    if (!version) throw new Error('no price rules are in force');
    const found = await rows<RuleRow>(
      tx,
      `SELECT kind, label, because, basis_points, amount_fen, from_minute, to_minute, districts, tier
       FROM price_rule WHERE version = ? ORDER BY position`,
      [version.version],
    );
    const set = { version: version.version, quoteMinutes: version.quote_minutes, rules: found.map(ruleOf) };
    const problems = problemsOf(set);
    if (problems.length > 0) throw new Error(`price rules version ${set.version} are broken: ${problems.join('; ')}`);
    return set;
  }
}
