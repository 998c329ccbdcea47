import type { Fen } from '@daowei/shared/kernel/fen';
import { TIER_NAMES, TIERS, type Tier } from '@daowei/shared/rules/tiers';

interface RuleText {
  /** what the customer reads on the line; `{name}` and the like are filled in */
  readonly label: string;
  readonly because: string;
}

/** One line of a price. Kinds apply in the order of `RULE_ORDER`, whatever order they are stored in. */
export type PriceRule = RuleText &
  (
    | { readonly kind: 'base' }
    | { readonly kind: 'add_on' }
    | { readonly kind: 'weekend'; readonly basisPoints: number }
    /** starts in [fromMinute, toMinute) of the day */
    | { readonly kind: 'peak'; readonly basisPoints: number; readonly fromMinute: number; readonly toMinute: number }
    | { readonly kind: 'district'; readonly amountFen: Fen; readonly districts: readonly string[] }
    /** taken off service and add-ons; surcharges go to the worker and stay whole */
    | { readonly kind: 'tier'; readonly basisPoints: number; readonly tier: Tier }
  );

export type RuleKind = PriceRule['kind'];

export const RULE_ORDER = [
  'base',
  'add_on',
  'weekend',
  'peak',
  'district',
  'tier',
] as const satisfies readonly RuleKind[];

/** One version of the price rules, as sold under. */
export interface PriceRules {
  readonly version: number;
  /** how long a quote holds */
  readonly quoteMinutes: number;
  readonly rules: readonly PriceRule[];
}

const MINUTES_PER_DAY = 1_440;
/** 100 %: a surcharge beyond it is a typing mistake */
const MOST_BASIS_POINTS = 10_000;
/** 50 %: no standing halves a price */
const MOST_TIER_POINTS = 5_000;
/** The mission's bounds for how long a quote may hold. */
const QUOTE_MINUTES = { least: 15, most: 30 };

/**
 * What is wrong with a set of rules; empty when it can be priced by. Stored sets pass the same check when they are
 * read, so that a bad row stops the sale and never makes a strange price.
 */
export function problemsOf(set: PriceRules): string[] {
  const problems: string[] = [];
  const { rules, quoteMinutes } = set;
  if (quoteMinutes < QUOTE_MINUTES.least || quoteMinutes > QUOTE_MINUTES.most)
    problems.push('报价保留时间须在15至30分钟之间');
  for (const kind of ['base', 'add_on'] as const) {
    if (rules.filter((rule) => rule.kind === kind).length !== 1) problems.push(`须有且只有一条 ${kind} 规则`);
  }
  if (rules.filter((rule) => rule.kind === 'weekend').length > 1) problems.push('周末规则最多一条');
  for (const rule of rules) {
    if (!rule.label.trim() || !rule.because.trim()) problems.push(`${rule.kind} 规则缺少名称或理由`);
    if ('basisPoints' in rule) {
      const most = rule.kind === 'tier' ? MOST_TIER_POINTS : MOST_BASIS_POINTS;
      if (!isWithin(rule.basisPoints, 1, most)) problems.push(`${rule.label}：比例须在0.01%至${most / 100}%之间`);
    }
    if (
      rule.kind === 'peak' &&
      !(isWithin(rule.fromMinute, 0, MINUTES_PER_DAY) && isWithin(rule.toMinute, rule.fromMinute + 1, MINUTES_PER_DAY))
    ) {
      problems.push(`${rule.label}：时间段不合理`);
    }
    if (rule.kind === 'district' && (rule.amountFen < 1 || rule.districts.length === 0))
      problems.push(`${rule.label}：加价或区域为空`);
  }
  const peaks = rules.filter((rule) => rule.kind === 'peak').sort((a, b) => a.fromMinute - b.fromMinute);
  if (peaks.some((peak, index) => index > 0 && peak.fromMinute < peaks[index - 1]!.toMinute))
    problems.push('高峰时间段有重叠');
  const districts = rules.flatMap((rule) => (rule.kind === 'district' ? rule.districts : []));
  if (new Set(districts).size !== districts.length) problems.push('同一个区有多条加价');
  const tiers = rules.flatMap((rule) => (rule.kind === 'tier' ? [rule.tier] : []));
  if (new Set(tiers).size !== tiers.length) problems.push('同一个会员等级有多条优惠');
  if (tiers.some((tier) => !TIERS.includes(tier))) problems.push('有不认识的会员等级');
  problems.push(...fallingTiers(rules));
  return problems;
}

/** A higher standing never gets less. */
function fallingTiers(rules: readonly PriceRule[]): string[] {
  const discounts = rules
    .flatMap((rule) => (rule.kind === 'tier' ? [rule] : []))
    .sort((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier));
  return discounts.flatMap(({ tier, basisPoints }, index) => {
    const lower = discounts[index - 1];
    return lower && lower.basisPoints > basisPoints ? [`${TIER_NAMES[tier]}的优惠低于${TIER_NAMES[lower.tier]}`] : [];
  });
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
