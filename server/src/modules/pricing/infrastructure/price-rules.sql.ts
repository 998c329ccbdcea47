import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import type { Result } from '@daowei/shared/kernel/result';
import {
  flawsOfRules,
  type PriceRule,
  type PriceRules,
  type PriceRuleSet,
  type RuleKind,
} from '@daowei/shared/rules/price-rules';
import type { Tier } from '@daowei/shared/rules/tiers';
import { insert, json, rows, type SqlValue } from '../../../platform/database/sql.js';
import type { Transactions, Tx } from '../../../platform/database/transactions.js';
import { RuleTable, type Publication } from '../../../platform/policy/rule-table.js';
import type { StandingVersion } from '../../../platform/policy/rule-versions.js';

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

type StoredRule = RuleRow & { version: number };

const RULES = `SELECT version, kind, label, because, basis_points, amount_fen, from_minute, to_minute, districts, tier
  FROM price_rule`;

/** The versions; what each of them says stands in rows of its own. */
const VERSIONS = new RuleTable({
  table: 'price_rule_version',
  read: (found: { quote_minutes: number }) => ({ quoteMinutes: found.quote_minutes }),
  write: ({ quoteMinutes }: Pick<PriceRuleSet, 'quoteMinutes'>) => ({ quote_minutes: quoteMinutes }),
});

/** Versions of the price rules. Rows are only ever added: what was sold under a version can always be read again. */
@Injectable()
export class PriceRulesSql {
  /** @throws Error when no version is in force, or the one in force is broken */
  async inForce(tx: Tx, now: Date): Promise<PriceRules> {
    const { version, quoteMinutes } = await VERSIONS.inForce(tx, now);
    const found = await rows<StoredRule>(tx, `${RULES} WHERE version = ? ORDER BY position`, [version]);
    const set = { version, quoteMinutes, rules: found.map(ruleOf) };
    const flaws = flawsOfRules(set).map(({ message }) => message);
    if (flaws.length > 0) throw new Error(`price rules version ${set.version} are broken: ${flaws.join('; ')}`);
    return set;
  }

  /** Newest first; one that is to count later stands before the one in force. */
  async versions(tx: Tx, now: Date): Promise<StandingVersion<PriceRuleSet>[]> {
    const versions = await VERSIONS.versions(tx, now);
    const oldest = versions.at(-1)?.version ?? 0;
    const found = await rows<StoredRule>(tx, `${RULES} WHERE version >= ? ORDER BY version, position`, [oldest]);
    return versions.map((one) => ({
      ...one,
      rules: found.filter(({ version }) => version === one.version).map(ruleOf),
    }));
  }

  /** As `RuleTable.publish`. Refuses STALE_VERSION. */
  publish(
    transactions: Transactions,
    publication: Publication<PriceRuleSet>,
    also: (tx: Tx, version: number) => Promise<void>,
  ): Promise<Result<null>> {
    return VERSIONS.publish(transactions, publication, async (tx, version) => {
      await addRules(tx, version, publication.terms);
      await also(tx, version);
    });
  }

  /** @throws the database's duplicate-key error when there is such a version */
  async add(tx: Tx, publication: Publication<PriceRuleSet>): Promise<void> {
    await VERSIONS.add(tx, publication);
    await addRules(tx, publication.basedOn + 1, publication.terms);
  }
}

async function addRules(tx: Tx, version: number, { rules }: PriceRuleSet): Promise<void> {
  for (const [position, rule] of rules.entries()) {
    await insert(tx, 'price_rule', { version, position, ...columnsOf(rule) });
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
