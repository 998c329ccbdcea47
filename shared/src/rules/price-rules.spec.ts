import fc from 'fast-check';
import { fen } from '../kernel/fen.js';
import { addDays, localDate } from '../kernel/local-date.js';
import { SERVED_DISTRICTS } from './districts.js';
import { flawsOfDraft, flawsOfRules, PRICE_LIMITS, RULE_ORDER, type PriceRule, type RuleKind } from './price-rules.js';
import { TIERS } from './tiers.js';

const TODAY = localDate('2026-11-27');
const BASE: PriceRule = { kind: 'base', label: '{name}', because: '{price}元/{unit}{times}' };
const ADD_ON: PriceRule = { kind: 'add_on', label: '{name}', because: '{price}元{times}' };
const WEEKEND = { kind: 'weekend' as const, label: '周末服务', because: '加收{percent}', basisPoints: 1_000 };
const PEAK = {
  kind: 'peak' as const,
  label: '晚间高峰',
  because: '加收{percent}',
  basisPoints: 800,
  fromMinute: 1_020,
  toMinute: 1_200,
};
const DISTRICT = {
  kind: 'district' as const,
  label: '{district}路程补贴',
  because: '{district}较远',
  amountFen: fen(1_000),
  districts: ['临平区'],
};
const SILVER = {
  kind: 'tier' as const,
  label: '{tier}优惠',
  because: '减{percent}',
  basisPoints: 200,
  tier: 'silver' as const,
};
const GOLD = { ...SILVER, basisPoints: 400, tier: 'gold' as const };
const SET = { quoteMinutes: 20, rules: [DISTRICT, BASE, PEAK, ADD_ON, WEEKEND, GOLD, SILVER] as readonly PriceRule[] };
const DRAFT = { ...SET, effectiveOn: '2026-12-01' };

const said = (patch: Partial<typeof SET>): string[] => flawsOfRules({ ...SET, ...patch }).map(({ message }) => message);
const instead = (rule: PriceRule): PriceRule[] => SET.rules.map((one) => (one.kind === rule.kind ? rule : one));

it('a set in order has no flaws, in whatever order it is written', () => {
  expect(said({})).toEqual([]);
  fc.assert(
    fc.property(fc.shuffledSubarray([...SET.rules], { minLength: SET.rules.length }), (rules) => {
      expect(flawsOfRules({ ...SET, rules })).toEqual([]);
    }),
  );
});

it.each<[string, Partial<typeof SET>, string]>([
  ['no base price', { rules: SET.rules.filter(({ kind }) => kind !== 'base') }, '标准价应有且只有一条'],
  ['two base prices', { rules: [...SET.rules, BASE] }, '标准价应有且只有一条'],
  ['no add-on rule', { rules: SET.rules.filter(({ kind }) => kind !== 'add_on') }, '附加项目应有且只有一条'],
  ['two weekends', { rules: [...SET.rules, WEEKEND] }, '周末加价最多一条'],
  ['no reason', { rules: instead({ ...PEAK, because: ' ' }) }, '高峰时段缺少给客户看的名称或理由'],
  ['a discount dressed as a surcharge', { rules: instead({ ...WEEKEND, basisPoints: -1_000 }) }, '0.01%到100%'],
  ['a surcharge above 100 %', { rules: instead({ ...WEEKEND, basisPoints: 10_001 }) }, '0.01%到100%'],
  ['a share of a basis point', { rules: instead({ ...WEEKEND, basisPoints: 0.5 }) }, '0.01%到100%'],
  ['a percentage that is missing', { rules: instead({ ...WEEKEND, basisPoints: Number.NaN }) }, '0.01%到100%'],
  ['a reversed peak', { rules: instead({ ...PEAK, toMinute: 1_000 }) }, '高峰时段的结束应晚于开始'],
  ['a peak into the next day', { rules: instead({ ...PEAK, toMinute: 1_500 }) }, '且在同一天内'],
  ['peaks that overlap', { rules: [...SET.rules, { ...PEAK, fromMinute: 1_100, toMinute: 1_300 }] }, '不能重叠'],
  ['a district twice', { rules: [...SET.rules, DISTRICT] }, '临平区有多条区域补贴'],
  ['a district twice in one rule', { rules: instead({ ...DISTRICT, districts: ['临平区', '临平区'] }) }, '多条'],
  ['a surcharge of nothing', { rules: instead({ ...DISTRICT, amountFen: fen(0) }) }, '0.01到500元'],
  ['a surcharge for no district', { rules: instead({ ...DISTRICT, districts: [] }) }, '请至少选一个区'],
  ['a tier twice', { rules: [...SET.rules, GOLD] }, '金卡会员有多条优惠'],
  [
    'a higher tier that gets less',
    { rules: [BASE, ADD_ON, GOLD, { ...SILVER, basisPoints: 500 }] },
    '金卡会员的优惠不能低于银卡会员',
  ],
  ['a tier nobody has', { rules: instead({ ...GOLD, tier: 'diamond' as never }) }, '会员等级不认识'],
  ['a discount of more than half', { rules: instead({ ...GOLD, basisPoints: 5_001 }) }, '0.01%到50%'],
  ['words that stay in braces', { rules: instead({ ...WEEKEND, because: '加收{name}' }) }, '只能用{percent}'],
  ['a brace left open', { rules: instead({ ...WEEKEND, because: '加收{percent' }) }, '只能用{percent}'],
  ['a quote that holds 5 minutes', { quoteMinutes: 5 }, '15到30分钟'],
  ['a quote that holds an hour', { quoteMinutes: 60 }, '15到30分钟'],
  ['more rules than a price can explain', { rules: [...SET.rules, ...Array<PriceRule>(40).fill(PEAK)] }, '最多40条'],
])('%s is a flaw', (_, patch, sentence) => {
  expect(said(patch).join('；')).toContain(sentence);
});

it('says which of several it means, and where it stands', () => {
  const rules = [...SET.rules, { ...PEAK, fromMinute: 400, toMinute: 300 }];
  expect(flawsOfRules({ ...SET, rules })).toEqual([
    { path: 'rules.7', message: '第2条高峰时段的结束应晚于开始，且在同一天内' },
  ]);
});

it.each<[string, string, string | null]>([
  ['today', TODAY, null],
  ['yesterday', addDays(TODAY, -1), '生效日期不能早于今天'],
  ['in a year', addDays(TODAY, PRICE_LIMITS.mostDaysAhead), null],
  ['later than that', addDays(TODAY, PRICE_LIMITS.mostDaysAhead + 1), '请检查年份'],
  ['on no day at all', '2026-02-30', '请选择生效日期'],
  ['never', '', '请选择生效日期'],
])('a draft that is to count from %s', (_, effectiveOn, sentence) => {
  const flaws = flawsOfDraft({ ...DRAFT, effectiveOn }, TODAY);
  expect(flaws.map(({ path, message }) => [path, sentence !== null && message.includes(sentence)])).toEqual(
    sentence === null ? [] : [['effectiveOn', true]],
  );
});

it('a draft names only districts we come to; a stored set may name one that was given up', () => {
  const rules = instead({ ...DISTRICT, districts: ['临平区', '海宁市'] });
  expect(flawsOfDraft({ ...DRAFT, rules }, TODAY)).toEqual([{ path: 'rules.0', message: '我们不服务“海宁市”' }]);
  expect(flawsOfRules({ ...SET, rules })).toEqual([]);
});

it('whatever is written, the check answers with sentences and never throws', () => {
  const number = fc.oneof(fc.integer(), fc.double(), fc.constant(Number.NaN));
  const rule = fc.record({
    kind: fc.constantFrom<RuleKind>(...RULE_ORDER),
    label: fc.string(),
    because: fc.string(),
    basisPoints: number,
    fromMinute: number,
    toMinute: number,
    amountFen: number,
    districts: fc.array(fc.constantFrom(...SERVED_DISTRICTS, '火星')),
    tier: fc.constantFrom(...TIERS, 'diamond'),
  }) as fc.Arbitrary<PriceRule>;
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 12 }), number, fc.string(), (rules, quoteMinutes, effectiveOn) => {
      const flaws = flawsOfDraft({ rules, quoteMinutes, effectiveOn }, TODAY);
      expect(flaws.every(({ path, message }) => path !== '' && /[\u4e00-\u9fff]/.test(message))).toBe(true);
      const flawless = flaws.length === 0;
      expect(flawsOfDraft({ rules: [...rules].reverse(), quoteMinutes, effectiveOn }, TODAY).length === 0).toBe(
        flawless,
      );
    }),
  );
});
