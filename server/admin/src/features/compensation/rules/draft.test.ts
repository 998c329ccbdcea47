import fc from 'fast-check';
import { withoutRow, withRowChange } from '../../../components/rules/keyed';
import { draftOf, draftProblems, termsOf, withTier, type Draft, type TierChange } from './draft';

const TERMS = {
  tiers: [
    { fromMinutes: 0, basisPoints: 0, redo: false, because: '准时' },
    { fromMinutes: 15, basisPoints: 1_050, redo: false, because: '迟到' },
  ],
  choiceHours: 24,
  noShow: { afterMinutes: 60, couponFen: 5_000, because: '没有人来' },
  predicted: { overMinutes: 10, couponFen: 1_000, because: '会晚到' },
};

const withChange = (draft: Draft, key: number, change: TierChange): Draft => ({
  ...draft,
  tiers: withRowChange(draft.tiers, key, change),
});
const withoutTier = (draft: Draft, key: number): Draft => ({ ...draft, tiers: withoutRow(draft.tiers, key) });

it('shows percent and yuan and sends back what it was made of, to the fen and the hundredth', () => {
  expect(draftOf(TERMS)).toMatchObject({ tiers: [{ percent: 0 }, { percent: 10.5 }], noShowYuan: 50 });
  fc.assert(
    fc.property(fc.nat(600), fc.nat(10_000), fc.nat(20_000), fc.boolean(), (minutes, basisPoints, couponFen, redo) => {
      const terms = {
        ...TERMS,
        tiers: [{ fromMinutes: minutes, basisPoints, redo, because: '理由' }],
        noShow: { ...TERMS.noShow, couponFen },
      };
      expect(termsOf(draftOf(terms))).toEqual(terms);
    }),
  );
});

it('a new tier is the latest and must be filled in; it keeps the redo of the one before', () => {
  const added = withTier(draftOf(TERMS));
  expect(draftProblems(added)).toEqual([
    '第3档的迟到分钟应为0–600的整数',
    '第3档的比例应在0–100%之间',
    '第3档缺少给客户看的理由',
  ]);
  const key = added.tiers[2]!.key;
  const filled = withChange(added, key, { minutes: 30, percent: 20, redo: true, because: '很晚' });
  expect(draftProblems(filled)).toEqual([]);
  expect(withTier(filled).tiers[3]!.redo).toBe(true);
  expect(termsOf(withoutTier(filled, key))).toEqual(TERMS);
});

it('says at once that a later arrival may not give less and that every lateness needs an answer', () => {
  const draft = draftOf(TERMS);
  expect(draftProblems(withChange(draft, 0, { percent: 30 }))).toEqual(['第2档比上一档更晚，赔付不能更少']);
  expect(draftProblems(withoutTier(draft, 0))).toEqual(['第一档必须从迟到0分钟开始，任何迟到都要有规则']);
});

it('an emptied number is named, wherever it stands', () => {
  const empty = { choiceHours: null, noShowMinutes: null, predictedMinutes: null, noShowYuan: null };
  expect(draftProblems({ ...draftOf(TERMS), ...empty })).toEqual([
    '选择期限应为1–168小时',
    '未上门的认定应为1–600分钟',
    '预计延误的提醒应为1–600分钟',
    '未上门的优惠券应在0.01–200元之间',
  ]);
});
