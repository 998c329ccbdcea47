import fc from 'fast-check';
import { fen, sumFen } from '@daowei/shared/kernel/fen';
import type { Price } from '../contract/pricing.facade.js';
import { neverAbove } from './price-cap.js';

const money = fc.integer({ min: 0, max: 10_000_000 });
const priceAt = (total: number): Price => ({
  lines: [{ kind: 'base', label: '服务', because: '按次', amountFen: fen(total) }],
  totalFen: fen(total),
  ruleVersion: 1,
});
const promised = (total: number) => ({ totalFen: fen(total), label: '价格承诺', because: '不高于承诺的价格' });

it('never costs more than promised and never more than it would, and the lines say the same', () => {
  fc.assert(
    fc.property(money, money, (total, cap) => {
      const capped = neverAbove(priceAt(total), promised(cap));
      expect(capped.totalFen).toBe(Math.min(total, cap));
      expect(sumFen(capped.lines.map(({ amountFen }) => amountFen))).toBe(capped.totalFen);
    }),
  );
});

it('a cheaper price stays as it is, and without a promise nothing changes', () => {
  expect(neverAbove(priceAt(100), promised(100))).toEqual(priceAt(100));
  expect(neverAbove(priceAt(100), undefined)).toEqual(priceAt(100));
});

it('the line that keeps the promise comes last and names it', () => {
  expect(neverAbove(priceAt(150), promised(100)).lines.at(-1)).toEqual({
    kind: 'discount',
    label: '价格承诺',
    because: '不高于承诺的价格',
    amountFen: -50,
  });
});
