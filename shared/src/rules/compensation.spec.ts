import fc from 'fast-check';
import { fen } from '../kernel/fen.js';
import { addMinutes } from '../kernel/interval.js';
import {
  compensationProblems,
  isOwed,
  lateMinutes,
  latenessWorth,
  tierAt,
  type CompensationTerms,
} from './compensation.js';

const PROMISED_TO = new Date('2026-03-12T02:30:00Z');
const TERMS: CompensationTerms = {
  tiers: [
    { fromMinutes: 0, basisPoints: 0, redo: false, because: '路上难免' },
    { fromMinutes: 15, basisPoints: 1_000, redo: false, because: '减10%' },
    { fromMinutes: 30, basisPoints: 2_000, redo: true, because: '减20%或重做' },
  ],
  choiceHours: 24,
  noShow: { afterMinutes: 60, couponFen: 5_000, because: '没有上门' },
  predicted: { overMinutes: 10, couponFen: 1_000, because: '预计晚到' },
};

const tier = fc.record({
  fromMinutes: fc.integer({ min: -1, max: 70 }),
  basisPoints: fc.integer({ min: -1, max: 10_001 }),
  redo: fc.boolean(),
  because: fc.constantFrom('理由', ' '),
});
/** Any table an author could write; the check says which may be published. */
const anyTerms = fc.array(tier, { maxLength: 4 }).map((tiers): CompensationTerms => ({ ...TERMS, tiers }));
/** Tables that pass the check. */
const terms = fc
  .record({
    steps: fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 4 }),
    shares: fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 5, maxLength: 5 }),
    redoFrom: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ steps, shares, redoFrom }): CompensationTerms => {
    const rising = [...shares].sort((a, b) => a - b);
    const starts = steps.reduce((found, step) => [...found, found.at(-1)! + step], [0]);
    const tiers = starts.map((fromMinutes, index) => ({
      fromMinutes,
      basisPoints: rising[index]!,
      redo: index >= redoFrom,
      because: '理由',
    }));
    return { ...TERMS, tiers };
  });
const late = fc.integer({ min: 0, max: 2_000 });
const money = fc.integer({ min: 0, max: 1_000_000 }).map(fen);

it.each([
  [14.99, 0, false],
  [15, 2_000, true],
  [17, 2_000, true],
  [29.99, 2_000, true],
  [30, 4_000, true],
  [600, 4_000, true],
])('%d minutes after the window give %d of 20000', (minutes, moneyFen, owed) => {
  const worth = latenessWorth(TERMS, lateMinutes(addMinutes(PROMISED_TO, minutes), PROMISED_TO), fen(20_000), fen(0));
  expect(worth.moneyFen).toBe(moneyFen);
  expect(isOwed(worth)).toBe(owed);
});

it('an arrival inside the window, or before it, is not late', () => {
  expect(lateMinutes(PROMISED_TO, PROMISED_TO)).toBe(0);
  expect(lateMinutes(addMinutes(PROMISED_TO, -90), PROMISED_TO)).toBe(0);
});

it('the coupon that was taken before counts against the money, to nothing at most', () => {
  expect(latenessWorth(TERMS, 17, fen(20_000), fen(1_500))).toMatchObject({ countedFen: 1_500, moneyFen: 500 });
  expect(latenessWorth(TERMS, 17, fen(20_000), fen(5_000))).toMatchObject({ countedFen: 2_000, moneyFen: 0 });
});

it('the table the company opens with is whole; each way to break one is named', () => {
  expect(compensationProblems(TERMS)).toEqual([]);
  const broken = (change: Partial<CompensationTerms>): string => compensationProblems({ ...TERMS, ...change }).join();
  const [first, second, third] = TERMS.tiers;
  expect(broken({ tiers: [] })).toContain('第一档必须从迟到0分钟开始');
  expect(broken({ tiers: [second!, third!] })).toContain('第一档必须从迟到0分钟开始');
  expect(broken({ tiers: [first!, { ...third!, fromMinutes: 10 }, second!] })).toContain(
    '第3档比上一档更晚，赔付不能更少',
  );
  expect(broken({ tiers: [first!, second!, { ...third!, fromMinutes: 15 }] })).toContain('应多于上一档');
  expect(broken({ tiers: [first!, third!, { ...third!, fromMinutes: 45, redo: false }] })).toContain(
    '不能取消免费重做',
  );
  expect(broken({ noShow: { ...TERMS.noShow, afterMinutes: 29 } })).toContain('不能早于最后一档');
  expect(broken({ predicted: { ...TERMS.predicted, couponFen: 0 } })).toContain('预计延误的优惠券');
  expect(broken({ choiceHours: 0 })).toContain('选择期限');
});

it('a table that passes has one answer for every lateness and never gives less for later', () => {
  fc.assert(
    fc.property(fc.oneof(terms, anyTerms), late, late, money, money, (table, one, other, price, coupon) => {
      if (compensationProblems(table).length > 0) return;
      const [sooner, later] = [Math.min(one, other), Math.max(one, other)];
      const less = latenessWorth(table, sooner, price, coupon);
      const more = latenessWorth(table, later, price, coupon);
      expect(more.moneyFen).toBeGreaterThanOrEqual(less.moneyFen);
      expect(more.tier.redo || !less.tier.redo).toBe(true);
      expect(isOwed(more) || !isOwed(less)).toBe(true);
      expect(table.tiers.filter((row) => row === tierAt(table, later))).toHaveLength(1);
    }),
  );
});

it('nobody gets more than the share, coupon and money together, and the same facts give the same', () => {
  fc.assert(
    fc.property(terms, late, money, money, (table, minutes, price, coupon) => {
      expect(compensationProblems(table)).toEqual([]);
      const worth = latenessWorth(table, minutes, price, coupon);
      expect(worth.moneyFen + worth.countedFen).toBe(worth.shareFen);
      expect(worth.shareFen).toBeLessThanOrEqual(price);
      expect(worth.countedFen).toBeLessThanOrEqual(coupon);
      expect(latenessWorth({ ...table }, worth.lateMinutes, worth.priceFen, coupon)).toEqual(worth);
    }),
  );
});
