import { fen } from '@daowei/shared/kernel/fen';
import type { PriceRule } from '@daowei/shared/rules/price-rules';
import { differencesOfRules, inOrder, sentenceOf, shownWords } from './rule-words';

const BASE: PriceRule = { kind: 'base', label: '{name}', because: '标准价：{price}元/{unit}{times}' };
const WEEKEND: PriceRule = { kind: 'weekend', label: '周末服务', because: '加收{percent}', basisPoints: 1_050 };
const PEAK: PriceRule = {
  kind: 'peak',
  label: '晚间高峰',
  because: '加收{percent}',
  basisPoints: 800,
  fromMinute: 1_020,
  toMinute: 1_440,
};
const DISTRICT: PriceRule = {
  kind: 'district',
  label: '{district}补贴',
  because: '{district}较远',
  amountFen: fen(1_000),
  districts: ['临平区', '钱塘区'],
};
const GOLD: PriceRule = {
  kind: 'tier',
  label: '{tier}优惠',
  because: '{tier}减{percent}',
  basisPoints: 400,
  tier: 'gold',
};

it('every kind is a sentence, and the customer’s words are filled in as far as they are known', () => {
  expect([BASE, WEEKEND, PEAK, DISTRICT, GOLD].map(sentenceOf)).toEqual([
    '服务目录里的价格；按小时的服务乘以小时数',
    '周六、周日上门，加收服务与附加项目的10.5%',
    '17:00–24:00之间开始，加收服务与附加项目的8%',
    '临平区、钱塘区，每次加¥10.00',
    '金卡会员，服务与附加项目减4%',
  ]);
  expect(shownWords(BASE)).toEqual({ label: '〔名称〕', because: '标准价：〔单价〕元/〔单位〕 × 〔数量〕' });
  expect(shownWords(DISTRICT).label).toBe('临平区补贴');
  expect(shownWords(GOLD)).toEqual({ label: '金卡会员优惠', because: '金卡会员减4%' });
  expect(inOrder([GOLD, PEAK, BASE]).map(({ kind }) => kind)).toEqual(['base', 'peak', 'tier']);
});

it('says what reads differently, also when only the customer’s words do', () => {
  const set = { quoteMinutes: 20, rules: [BASE, WEEKEND, GOLD] };
  expect(differencesOfRules(set, { ...set, rules: [GOLD, BASE, WEEKEND] })).toEqual([]);
  const changed = { quoteMinutes: 30, rules: [BASE, { ...WEEKEND, because: '周末加{percent}' }] };
  expect(differencesOfRules(set, changed)).toEqual([
    {
      field: '周末加价',
      before: expect.stringContaining('“周末服务：加收10.5%”'),
      after: expect.stringContaining('“周末服务：周末加10.5%”'),
    },
    { field: '会员优惠', before: expect.stringContaining('金卡会员'), after: '' },
    { field: '报价保留', before: '20分钟', after: '30分钟' },
  ]);
});
