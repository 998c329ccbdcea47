import { RULE_ORDER, type RuleKind, type WrittenRule } from '@daowei/shared/rules/price-rules';
import { TIERS, type Tier } from '@daowei/shared/rules/tiers';
import { nextKey, withoutRow, withRowChange } from '../../../../components/rules/keyed';
import { basisPointsOf, fenOf } from '../../../../components/rules/numbers';
import { borderOf, minutesOf } from '../../../../lib/minutes';
import type { PriceRulesBody } from '../../api/price-rules';

/** One rule as people write it: percent, yuan and clock times; null or empty while a field is. */
export interface DraftRule {
  readonly key: number;
  readonly kind: RuleKind;
  readonly label: string;
  readonly because: string;
  readonly percent: number | null;
  readonly yuan: number | null;
  readonly from: string;
  readonly to: string;
  readonly districts: readonly string[];
  readonly tier: Tier | null;
}

export interface Draft {
  readonly quoteMinutes: number | null;
  readonly rules: readonly DraftRule[];
}

export type RuleChange = Partial<Omit<DraftRule, 'key' | 'kind'>>;

const hundredth = (whole: number | undefined): number | null => (whole === undefined ? null : whole / 100);
const clock = (minute: number | undefined): string => (minute === undefined ? '' : borderOf(minute));

export function draftOf({ quoteMinutes, rules }: PriceRulesBody): Draft {
  const inOrder = RULE_ORDER.flatMap((kind) => rules.filter((rule) => rule.kind === kind));
  return {
    quoteMinutes,
    rules: inOrder.map((rule, key) => ({
      key,
      kind: rule.kind,
      label: rule.label,
      because: rule.because,
      percent: hundredth(rule.basisPoints),
      yuan: hundredth(rule.amountFen),
      from: clock(rule.fromMinute),
      to: clock(rule.toMinute),
      districts: rule.districts ?? [],
      tier: rule.tier ?? null,
    })),
  };
}

/** What is tried and published. An empty field is left out, which the shared check names. */
export function bodyOf({ quoteMinutes, rules }: Draft): PriceRulesBody {
  return { quoteMinutes: quoteMinutes ?? 0, rules: rules.map(writtenOf) };
}

function writtenOf({ kind, label, because, ...fields }: DraftRule): WrittenRule & { districts?: string[] } {
  const words = { kind, label: label.trim(), because: because.trim() };
  const { percent, yuan } = fields;
  const basisPoints = percent === null ? {} : { basisPoints: basisPointsOf(percent) };
  switch (kind) {
    case 'base':
    case 'add_on':
      return words;
    case 'weekend':
      return { ...words, ...basisPoints };
    case 'peak':
      return { ...words, ...basisPoints, ...minute('fromMinute', fields.from), ...minute('toMinute', fields.to) };
    case 'district': {
      const amountFen = yuan === null ? {} : { amountFen: fenOf(yuan) };
      return { ...words, ...amountFen, districts: [...fields.districts] };
    }
    case 'tier':
      return { ...words, ...basisPoints, ...(fields.tier && { tier: fields.tier }) };
  }
}

function minute<Name extends string>(name: Name, text: string): Partial<Record<Name, number>> {
  const found = minutesOf(text);
  return found === null ? {} : ({ [name]: found } as Record<Name, number>);
}

/** Words a new rule begins with; its numbers are for its author to say. */
const FRESH_WORDS: Readonly<Record<RuleKind, { readonly label: string; readonly because: string }>> = {
  base: { label: '{name}', because: '标准价：{price}元/{unit}{times}' },
  add_on: { label: '{name}', because: '附加项目：{price}元{times}' },
  weekend: { label: '周末服务', because: '周六、周日上门加收服务与附加项目的{percent}' },
  peak: { label: '高峰时段', because: '这个时段出发的路程更久，加收{percent}' },
  district: { label: '{district}路程补贴', because: '{district}离主城较远，补贴服务人员往返路程' },
  tier: { label: '{tier}优惠', because: '{tier}服务与附加项目减{percent}' },
};

/** A rule after the others of its kind, its numbers empty until somebody fills them in. */
export function withRule(draft: Draft, kind: RuleKind): Draft {
  const taken = draft.rules.map(({ tier }) => tier);
  const added: DraftRule = {
    key: nextKey(draft.rules),
    kind,
    ...FRESH_WORDS[kind],
    percent: null,
    yuan: null,
    from: '',
    to: '',
    districts: [],
    tier: kind === 'tier' ? (TIERS.find((tier) => tier !== 'normal' && !taken.includes(tier)) ?? null) : null,
  };
  const rules = [...draft.rules, added];
  return { ...draft, rules: RULE_ORDER.flatMap((one) => rules.filter((rule) => rule.kind === one)) };
}

export function withoutRule(draft: Draft, key: number): Draft {
  return { ...draft, rules: withoutRow(draft.rules, key) };
}

export function withChange(draft: Draft, key: number, change: RuleChange): Draft {
  return { ...draft, rules: withRowChange(draft.rules, key, change) };
}
