import fc from 'fast-check';
import { fen, sumFen } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import { shareRefund, type Refundable } from './refund-shares.js';

const payments = fc
  .array(fc.record({ left: fc.integer({ min: 0, max: 500_000 }), minute: fc.integer({ min: 0, max: 5_000 }) }), {
    maxLength: 6,
  })
  .map((some) =>
    some.map(({ left, minute }, index): Refundable => ({
      outTradeNo: `p${index}`,
      leftFen: fen(left),
      paidAt: new Date(minute * 60_000),
    })),
  );

describe('a refund over several payments of one booking', () => {
  it('gives back exactly what was asked for, from no payment more than it has left, the newest emptied first', () => {
    fc.assert(
      fc.property(payments, fc.integer({ min: 1, max: 1_500_000 }), (from, amount) => {
        const left = sumFen(from.map(({ leftFen }) => leftFen));
        const shares = shareRefund(fen(amount), from);
        if (amount > left) return expect(shares).toMatchObject({ refused: 'REFUND_EXCEEDS_PAYMENT' });
        if (isRefused(shares)) throw new Error('refused what there is');
        expect(sumFen(shares.map(({ amountFen }) => amountFen))).toBe(amount);
        const taken = new Map(shares.map(({ outTradeNo, amountFen }) => [outTradeNo, amountFen]));
        expect(taken.size).toBe(shares.length);
        for (const { outTradeNo, leftFen, paidAt } of from) {
          const part = taken.get(outTradeNo) ?? 0;
          expect(part).toBeLessThanOrEqual(leftFen);
          // whoever was touched has every newer payment emptied
          const newer = from.filter((other) => other.paidAt > paidAt);
          if (part > 0) for (const other of newer) expect(taken.get(other.outTradeNo) ?? 0).toBe(other.leftFen);
        }
      }),
    );
  });

  it('the balance goes back before the deposit', () => {
    const deposit = { outTradeNo: 'deposit', leftFen: fen(11_970), paidAt: new Date(0) };
    const balance = { outTradeNo: 'balance', leftFen: fen(27_930), paidAt: new Date(1) };
    expect(shareRefund(fen(30_000), [deposit, balance])).toEqual([
      { outTradeNo: 'balance', amountFen: 27_930 },
      { outTradeNo: 'deposit', amountFen: 2_070 },
    ]);
  });

  it.each([0, -1])('%d fen is no refund', (amount) => {
    expect(shareRefund(fen(amount), [])).toMatchObject({ refused: 'REFUND_EXCEEDS_PAYMENT' });
  });
});
