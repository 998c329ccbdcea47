import { RULE_NAMES, RULE_ORDER, ruleOf, type PriceRule, type PriceRuleSet } from '@daowei/shared/rules/price-rules';
import { TIER_NAMES } from '@daowei/shared/rules/tiers';
import type { Difference } from '../../../components/differences-table';
import { spanOf } from '../../../lib/minutes';
import { money } from '../../../lib/money';
import type { PriceRulesBody } from '../api/price-rules';

const percent = (basisPoints: number): string => `${basisPoints / 100}%`;

/** What a rule does to a price, for somebody who explains it on the phone. */
export function sentenceOf(rule: PriceRule): string {
  switch (rule.kind) {
    case 'base':
      return '服务目录里的价格；按小时的服务乘以小时数';
    case 'add_on':
      return '服务目录里附加项目的价格，乘以份数';
    case 'weekend':
      return `周六、周日上门，加收服务与附加项目的${percent(rule.basisPoints)}`;
    case 'peak':
      return `${spanOf(rule)}之间开始，加收服务与附加项目的${percent(rule.basisPoints)}`;
    case 'district':
      return `${rule.districts.join('、')}，每次加${money(rule.amountFen)}`;
    case 'tier':
      return `${TIER_NAMES[rule.tier]}，服务与附加项目减${percent(rule.basisPoints)}`;
  }
}

/** What stands in a label for what is only known at the booking. */
const STANDING_FOR: Readonly<Record<string, string>> = {
  name: '〔名称〕',
  price: '〔单价〕',
  unit: '〔单位〕',
  times: ' × 〔数量〕',
};

/** The customer's words, with everything filled in that the rule knows. */
export function shownWords(rule: PriceRule): { readonly label: string; readonly because: string } {
  const known: Record<string, string> = { ...STANDING_FOR };
  if ('basisPoints' in rule) known.percent = percent(rule.basisPoints);
  if (rule.kind === 'district') known.district = rule.districts[0] ?? '';
  if (rule.kind === 'tier') known.tier = TIER_NAMES[rule.tier];
  const filled = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => known[name] ?? whole);
  return { label: filled(rule.label), because: filled(rule.because) };
}

/** Rules as the API writes them, for the shared check and these words. */
export const setOf = ({ quoteMinutes, rules }: PriceRulesBody): PriceRuleSet => ({
  quoteMinutes,
  rules: rules.map(ruleOf),
});

/** In the order they make up a price. */
export function inOrder(rules: readonly PriceRule[]): PriceRule[] {
  return RULE_ORDER.flatMap((kind) => rules.filter((rule) => rule.kind === kind));
}

/** What reads differently, kind by kind. */
export function differencesOfRules(before: PriceRuleSet, after: PriceRuleSet): Difference[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  return [...now].flatMap(([field, text]) => {
    const was = old.get(field) ?? '';
    return was === text ? [] : [{ field, before: was, after: text }];
  });
}

function linesOf({ quoteMinutes, rules }: PriceRuleSet): Map<string, string> {
  const said = (rule: PriceRule): string => {
    const { label, because } = shownWords(rule);
    return `${sentenceOf(rule)}（客户看到“${label}：${because}”）`;
  };
  return new Map([
    ...RULE_ORDER.map((kind): [string, string] => {
      const like = rules.filter((rule) => rule.kind === kind);
      return [RULE_NAMES[kind], like.map(said).join('；')];
    }),
    ['报价保留', `${quoteMinutes}分钟`],
  ]);
}
