import fc from 'fast-check';
import { fen, type Fen } from '@daowei/shared/kernel/fen';
import { ACCOUNTS, captureJournal, checkJournal, type Journal } from './journal.js';

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
    expect(Object.keys(ACCOUNTS)).toEqual(['wechat_cash', 'customer_deposits', 'refunds_owed']);
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
});
