import fc from 'fast-check';
import { fen, type Fen } from '@daowei/shared/kernel/fen';
import { captureJournal, checkJournal, refundFailedJournal, refundOwedJournal, type Journal } from './journal.js';

const AT = new Date('2026-03-10T01:00:00.000Z');
const journal = (...amounts: number[]): Journal => ({
  kind: 'payment_captured',
  ref: 'r',
  reference: 'order:1',
  happenedAt: AT,
  lines: amounts.map((amountFen, index) => ({
    account: index % 2 ? 'customer_deposits' : 'wechat_cash',
    amountFen: amountFen as Fen,
  })),
});

describe('the books', () => {
  it('a capture of any amount balances: WeChat holds it, we owe it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_00 }), (amount) => {
        const { lines } = captureJournal({ outTradeNo: 'r', reference: 'order:1', amountFen: fen(amount) }, AT);
        expect(lines).toEqual([
          { account: 'wechat_cash', amountFen: amount },
          { account: 'customer_deposits', amountFen: -amount },
        ]);
      }),
    );
  });

  it.each([
    [[]],
    [[100]],
    [[100, -99]],
    [[0, 0]],
    [[0.1, -0.1]],
    [[100, -100, 0]],
    [[Number.NaN, 1]],
    [[2 ** 53, -(2 ** 53)]],
  ])('%j is refused', (amounts) => {
    expect(() => checkJournal(journal(...amounts))).toThrow(RangeError);
  });

  it('three lines that balance are fine', () => {
    expect(() => checkJournal(journal(100, -60, -40))).not.toThrow();
  });

  it('a refund takes from what is held and then from what was earned; given up, it goes back where it came from', () => {
    const amount = fc.integer({ min: 1, max: 10_000_000_00 });
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000_000_00 }), (owed, held) => {
        const refund = { outRefundNo: 'r', reference: 'order:1', amountFen: fen(owed) };
        const journal = refundOwedJournal(refund, fen(held), AT, { service: 'daily-cleaning' });
        const of = (account: string): number => journal.lines.find((line) => line.account === account)?.amountFen ?? 0;
        expect(of('refunds_owed')).toBe(-owed);
        expect(of('customer_deposits')).toBe(Math.min(owed, held));
        expect(of('revenue')).toBe(Math.max(owed - held, 0));
        const back = refundFailedJournal(refund, journal, AT);
        expect(back.lines.map(({ amountFen }) => amountFen)).toEqual(journal.lines.map(({ amountFen }) => -amountFen));
      }),
    );
  });
});
