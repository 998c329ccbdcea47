import fc from 'fast-check';
import { withoutRow, withRowChange } from '../../../components/rules/keyed';
import { draftOf, draftProblems, tiersOf, withTier } from './draft';

const TIERS = [
  { noticeMinutes: 1_440, basisPoints: 0, because: '提前一天' },
  { noticeMinutes: 0, basisPoints: 2_050, because: '不足一天' },
];

it('shows hours and percent and sends back what it was made of, to the minute and the hundredth', () => {
  expect(draftOf(TIERS)).toMatchObject([
    { hours: 24, percent: 0 },
    { hours: 0, percent: 20.5 },
  ]);
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(10_000), (noticeMinutes, basisPoints) => {
      const tiers = [{ noticeMinutes, basisPoints, because: '理由' }];
      expect(tiersOf(draftOf(tiers))).toEqual(tiers);
    }),
  );
});

it('a new tier stands before the last one and must be filled in', () => {
  const added = withTier(draftOf(TIERS));
  expect(added.map(({ hours }) => hours)).toEqual([24, null, 0]);
  expect(draftProblems(added)).toEqual([
    '第2档的提前量应为不小于0的整分钟',
    '第2档的比例应在0–100%之间',
    '第2档缺少给客户看的理由',
  ]);
  const filled = withRowChange(added, added[1]!.key, { hours: 4, percent: 10, because: '不足一天' });
  expect(draftProblems(filled)).toEqual([]);
  expect(new Set(withTier(withoutRow(filled, 0)).map(({ key }) => key)).size).toBe(3);
});

it('says at once that a later cancellation may not cost less', () => {
  const [first, last] = draftOf(TIERS);
  expect(draftProblems([{ ...first!, percent: 30 }, last!])).toEqual(['第2档比上一档更晚取消，收费不能更少']);
});
