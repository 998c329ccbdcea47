import fc from 'fast-check';
import { flawsOfRules, ruleOf } from '@daowei/shared/rules/price-rules';
import type { PriceRulesBody } from '../../api/price-rules';
import { bodyOf, draftOf, withChange, withoutRule, withRule } from './draft';

const BODY: PriceRulesBody = {
  quoteMinutes: 20,
  rules: [
    { kind: 'base', label: '{name}', because: '{price}元/{unit}{times}' },
    { kind: 'add_on', label: '{name}', because: '{price}元{times}' },
    { kind: 'weekend', label: '周末服务', because: '加收{percent}', basisPoints: 1_000 },
    { kind: 'peak', label: '晚间', because: '加收{percent}', basisPoints: 850, fromMinute: 1_020, toMinute: 1_440 },
    { kind: 'district', label: '{district}', because: '较远', amountFen: 1_999, districts: ['临平区'] },
    { kind: 'tier', label: '{tier}优惠', because: '减{percent}', basisPoints: 200, tier: 'silver' },
  ],
};
const flaws = (body: PriceRulesBody): string[] =>
  flawsOfRules({ ...body, rules: body.rules.map(ruleOf) }).map(({ message }) => message);

it('shows percent, yuan and clock times, and sends back what it was made of', () => {
  expect(draftOf(BODY).rules.slice(2)).toMatchObject([
    { percent: 10 },
    { percent: 8.5, from: '17:00', to: '24:00' },
    { yuan: 19.99, districts: ['临平区'] },
    { percent: 2, tier: 'silver' },
  ]);
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(1_439), fc.nat(50_000), (basisPoints, fromMinute, amountFen) => {
      const rules = BODY.rules.map((rule) => ({
        ...rule,
        ...(rule.basisPoints !== undefined && { basisPoints }),
        ...(rule.fromMinute !== undefined && { fromMinute }),
        ...(rule.amountFen !== undefined && { amountFen }),
      }));
      expect(bodyOf(draftOf({ ...BODY, rules }))).toEqual({ ...BODY, rules });
    }),
  );
});

it('a new rule stands with its like, and says which of its fields are empty', () => {
  const added = withRule(withRule(draftOf(BODY), 'peak'), 'tier');
  expect(added.rules.map(({ kind }) => kind)).toEqual([
    'base',
    'add_on',
    'weekend',
    'peak',
    'peak',
    'district',
    'tier',
    'tier',
  ]);
  expect(added.rules.at(-1)!.tier).toBe('gold');
  expect(flaws(bodyOf(added))).toEqual([
    '第2条高峰时段的比例应在0.01%到100%之间',
    '第2条高峰时段的结束应晚于开始，且在同一天内',
    '第2条会员优惠的比例应在0.01%到50%之间',
  ]);
  const [peak, gold] = [added.rules[4]!.key, added.rules[7]!.key];
  const filled = withChange(withChange(added, peak, { from: '8:00', to: '12:00', percent: 5 }), gold, { percent: 4 });
  expect(flaws(bodyOf(filled))).toEqual(['第2条高峰时段的结束应晚于开始，且在同一天内']);
  expect(flaws(bodyOf(withChange(filled, peak, { from: '08:00' })))).toEqual([]);
});

it('a change leaves every other rule the very same object', () => {
  const draft = draftOf(BODY);
  const changed = withChange(draft, 2, { percent: 12 });
  expect(changed.rules.map((rule, place) => rule === draft.rules[place])).toEqual([
    true,
    true,
    false,
    true,
    true,
    true,
  ]);
  expect(withoutRule(changed, 2).rules.map(({ kind }) => kind)).not.toContain('weekend');
});
