import { fen, type Fen } from '../kernel/fen.js';
import { addDays, DAY_MINUTES, isLocalDate, type LocalDate } from '../kernel/local-date.js';
import { isServed } from './districts.js';
import type { Flaw } from './service-kind.js';
import { TIER_NAMES, TIERS, type Tier } from './tiers.js';

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

/** A rule as it travels and as forms hold it: which numbers it needs is told by its kind. */
export interface WrittenRule extends RuleText {
  readonly kind: RuleKind;
  readonly basisPoints?: number;
  readonly amountFen?: number;
  readonly fromMinute?: number;
  readonly toMinute?: number;
  readonly districts?: readonly string[];
  readonly tier?: Tier;
}

export type RuleKind = PriceRule['kind'];
export type RuleOf<Kind extends RuleKind> = Extract<PriceRule, { kind: Kind }>;

export const RULE_ORDER = [
  'base',
  'add_on',
  'weekend',
  'peak',
  'district',
  'tier',
] as const satisfies readonly RuleKind[];

/** As the office calls them. */
export const RULE_NAMES: Readonly<Record<RuleKind, string>> = {
  base: '标准价',
  add_on: '附加项目',
  weekend: '周末加价',
  peak: '高峰时段',
  district: '区域补贴',
  tier: '会员优惠',
};

/** Everything a visit is priced by. */
export interface PriceRuleSet {
  /** how long a quote holds */
  readonly quoteMinutes: number;
  readonly rules: readonly PriceRule[];
}

/** One version of the price rules, as sold under. */
export interface PriceRules extends PriceRuleSet {
  readonly version: number;
}

/** What its author wants to be the next version, from this day in Shanghai on. */
export interface PriceRulesDraft extends PriceRuleSet {
  readonly effectiveOn: string;
}

/** What may be asked at all; each number with its reason. */
export const PRICE_LIMITS = {
  /** 100 %: a surcharge beyond it is a typing mistake */
  mostBasisPoints: 10_000,
  /** 50 %: no standing halves a price */
  mostTierPoints: 5_000,
  /** fen: a way that costs more is not served */
  mostDistrictFen: 50_000,
  /** minutes: the mission's bounds for how long a quote may hold */
  quoteMinutes: { least: 15, most: 30 },
  /** days: nobody plans prices further ahead, a later year is a typing mistake */
  mostDaysAhead: 366,
  /** rules of one version, far more than a price can explain */
  mostRules: 40,
} as const;

/** What is filled into the words of each kind. */
export const PLACEHOLDERS: Readonly<Record<RuleKind, readonly string[]>> = {
  base: ['name', 'price', 'unit', 'times'],
  add_on: ['name', 'price', 'times'],
  weekend: ['percent'],
  peak: ['percent'],
  district: ['district'],
  tier: ['tier', 'percent'],
};

/**
 * What makes it impossible to price by a set of rules; empty when it can be. The office's editor says the same while it
 * is written, and stored sets pass the check when they are read, so that a bad row stops the sale and never makes a
 * strange price. Paths are `rules.2`, `rules`, `quoteMinutes`.
 */
export function flawsOfRules({ quoteMinutes, rules }: PriceRuleSet): Flaw[] {
  const { least, most } = PRICE_LIMITS.quoteMinutes;
  return [
    ...need(isWhole(quoteMinutes, least, most), 'quoteMinutes', `报价保留时间应为${least}到${most}分钟`),
    ...(['base', 'add_on'] as const).flatMap((kind) =>
      need(ofKind(rules, kind).length === 1, 'rules', `${RULE_NAMES[kind]}应有且只有一条`),
    ),
    ...need(ofKind(rules, 'weekend').length <= 1, 'rules', '周末加价最多一条'),
    ...need(rules.length <= PRICE_LIMITS.mostRules, 'rules', `规则最多${PRICE_LIMITS.mostRules}条`),
    ...rules.flatMap((rule, place) => flawsOfRule(rule, `rules.${place}`, calledIn(rules, rule))),
    ...overlappingPeaks(rules),
    ...twice(rules),
    ...fallingTiers(rules),
  ];
}

/**
 * What keeps a draft from becoming the next version: the flaws of its rules, districts we do not come to, and a day
 * that is over or too far away. An area that is given up later must not stop the sale, so stored sets are not asked.
 * @param today in Shanghai
 */
export function flawsOfDraft(draft: PriceRulesDraft, today: LocalDate): Flaw[] {
  return [...flawsOfDay(draft.effectiveOn, today), ...flawsOfRules(draft), ...draft.rules.flatMap(strangers)];
}

/** What was written, as the rule it means; a number that is missing is none, which the check then names. */
export function ruleOf(written: WrittenRule): PriceRule {
  const { kind, basisPoints = Number.NaN, amountFen = 0, districts = [], tier = NO_TIER } = written;
  const words = { label: written.label.trim(), because: written.because.trim() };
  switch (kind) {
    case 'base':
    case 'add_on':
      return { kind, ...words };
    case 'weekend':
      return { kind, ...words, basisPoints };
    case 'peak': {
      const { fromMinute = Number.NaN, toMinute = Number.NaN } = written;
      return { kind, ...words, basisPoints, fromMinute, toMinute };
    }
    case 'district':
      return { kind, ...words, amountFen: fen(amountFen), districts };
    case 'tier':
      return { kind, ...words, basisPoints, tier };
  }
}

const NO_TIER = '' as Tier;

/** The rules of one kind, in the order they are written. */
export function ofKind<Kind extends RuleKind>(rules: readonly PriceRule[], kind: Kind): RuleOf<Kind>[] {
  return rules.filter((rule): rule is RuleOf<Kind> => rule.kind === kind);
}

const need = (holds: boolean, path: string, message: string): Flaw[] => (holds ? [] : [{ path, message }]);

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= most;

/** Of a kind that comes more than once, by its place among its like. */
function calledIn(rules: readonly PriceRule[], rule: PriceRule): string {
  const like = rules.filter(({ kind }) => kind === rule.kind);
  return like.length === 1 ? RULE_NAMES[rule.kind] : `第${like.indexOf(rule) + 1}条${RULE_NAMES[rule.kind]}`;
}

function flawsOfRule(rule: PriceRule, path: string, called: string): Flaw[] {
  const { mostBasisPoints, mostTierPoints, mostDistrictFen } = PRICE_LIMITS;
  const percentage = (basisPoints: number, most: number): Flaw[] =>
    need(isWhole(basisPoints, 1, most), path, `${called}的比例应在0.01%到${most / 100}%之间`);
  const words = [
    ...need(isWritten(rule.label) && isWritten(rule.because), path, `${called}缺少给客户看的名称或理由`),
    ...flawsOfWords(rule, path, called),
  ];
  switch (rule.kind) {
    case 'base':
    case 'add_on':
      return words;
    case 'weekend':
      return [...words, ...percentage(rule.basisPoints, mostBasisPoints)];
    case 'peak': {
      const { fromMinute, toMinute } = rule;
      const isSpan = isWhole(fromMinute, 0, DAY_MINUTES) && isWhole(toMinute, fromMinute + 1, DAY_MINUTES);
      return [
        ...words,
        ...percentage(rule.basisPoints, mostBasisPoints),
        ...need(isSpan, path, `${called}的结束应晚于开始，且在同一天内`),
      ];
    }
    case 'district':
      return [
        ...words,
        ...need(isWhole(rule.amountFen, 1, mostDistrictFen), path, `${called}应在0.01到${mostDistrictFen / 100}元之间`),
        ...need(rule.districts.length > 0, path, `${called}请至少选一个区`),
      ];
    case 'tier':
      return [
        ...words,
        ...percentage(rule.basisPoints, mostTierPoints),
        ...need(TIERS.includes(rule.tier), path, `${called}的会员等级不认识`),
      ];
  }
}

const isWritten = (text: string): boolean => text.trim() !== '';

/** Braces that nothing fills in would be read by customers as they stand. */
function flawsOfWords({ kind, label, because }: PriceRule, path: string, called: string): Flaw[] {
  const known = PLACEHOLDERS[kind];
  const rest = `${label}${because}`.replace(/\{(\w+)\}/g, (whole, name: string) => (known.includes(name) ? '' : whole));
  const allowed = known.map((name) => `{${name}}`).join('、');
  return need(!/[{}]/.test(rest), path, `${called}的文字里只能用${allowed}这些花括号`);
}

function overlappingPeaks(rules: readonly PriceRule[]): Flaw[] {
  const peaks = ofKind(rules, 'peak').sort((a, b) => a.fromMinute - b.fromMinute);
  const overlaps = peaks.some((peak, index) => index > 0 && peak.fromMinute < peaks[index - 1]!.toMinute);
  return need(!overlaps, 'rules', '高峰时段不能重叠，否则同一次上门会加两次价');
}

function twice(rules: readonly PriceRule[]): Flaw[] {
  const districts = ofKind(rules, 'district').flatMap((rule) => rule.districts);
  const tiers = ofKind(rules, 'tier').map(({ tier }) => tier);
  return [
    ...repeated(districts).map((district) => ({ path: 'rules', message: `${district}有多条区域补贴` })),
    ...repeated(tiers).map((tier) => ({ path: 'rules', message: `${TIER_NAMES[tier] ?? tier}有多条优惠` })),
  ];
}

const repeated = <Word extends string>(words: readonly Word[]): Word[] => [
  ...new Set(words.filter((word, index) => words.indexOf(word) !== index)),
];

/** A higher standing never gets less. */
function fallingTiers(rules: readonly PriceRule[]): Flaw[] {
  const discounts = ofKind(rules, 'tier').sort((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier));
  return discounts.flatMap(({ tier, basisPoints }, index) => {
    const lower = discounts[index - 1];
    const falls = lower !== undefined && lower.basisPoints > basisPoints;
    return need(!falls, 'rules', `${TIER_NAMES[tier]}的优惠不能低于${lower ? TIER_NAMES[lower.tier] : ''}`);
  });
}

function flawsOfDay(day: string, today: LocalDate): Flaw[] {
  if (!isLocalDate(day)) return [{ path: 'effectiveOn', message: '请选择生效日期' }];
  const { mostDaysAhead } = PRICE_LIMITS;
  return [
    ...need(day >= today, 'effectiveOn', '生效日期不能早于今天'),
    ...need(day <= addDays(today, mostDaysAhead), 'effectiveOn', '生效日期最远一年内，请检查年份'),
  ];
}

function strangers(rule: PriceRule, place: number): Flaw[] {
  if (rule.kind !== 'district') return [];
  return rule.districts
    .filter((district) => !isServed(district))
    .map((district) => ({ path: `rules.${place}`, message: `我们不服务“${district}”` }));
}
