import fc from 'fast-check';
import { fen } from '@daowei/shared/kernel/fen';
import type { PaymentState } from '../contract/payments.facade.js';
import type { Payment } from './payment.js';
import { decideSettlement, type TransactionFacts } from './settlement.js';

const AT = new Date('2026-03-10T01:00:00.000Z');
const payment = (more: Partial<Payment> = {}): Payment => ({
  outTradeNo: '01JPAYMENT0000000000000001',
  reference: 'order:1',
  state: 'pending',
  amountFen: fen(16_800),
  currency: 'CNY',
  payerOpenid: 'oPayer',
  appid: 'wxapp',
  mchid: '1900000001',
  description: '日常保洁',
  notifyUrl: 'https://example.com/n',
  payBefore: AT,
  prepayId: null,
  prepaidAt: null,
  transactionId: null,
  createdAt: AT,
  settledAt: null,
  settledBy: null,
  problem: null,
  ...more,
});
const facts = (more: Partial<TransactionFacts> = {}): TransactionFacts => ({
  outTradeNo: '01JPAYMENT0000000000000001',
  mchid: '1900000001',
  appid: 'wxapp',
  tradeState: 'SUCCESS',
  transactionId: '4200000000000001',
  totalFen: 16_800,
  currency: 'CNY',
  payerOpenid: 'oPayer',
  paidAt: AT,
  ...more,
});

describe('what to do with the news of a payment', () => {
  it.each(['created', 'pending', 'closed'] as const)('%s: what fits is captured', (state) => {
    expect(decideSettlement(payment({ state }), facts())).toEqual({
      kind: 'capture',
      transactionId: '4200000000000001',
      late: state === 'closed',
    });
  });

  it.each([
    [{ outTradeNo: 'other' }, '商户订单号不一致'],
    [{ mchid: '1900000002' }, '商户号不一致'],
    [{ mchid: null }, '商户号不一致'],
    [{ appid: 'wxother' }, '应用编号不一致'],
    [{ currency: 'USD' }, '币种不一致：应为CNY，微信为USD'],
    [{ currency: null }, '币种不一致：应为CNY，微信为空'],
    [{ totalFen: 168 }, '金额不一致：应为16800分，微信为168分'],
    [{ totalFen: 16_801 }, '金额不一致：应为16800分，微信为16801分'],
    [{ totalFen: null }, '金额不一致：应为16800分，微信为空'],
    [{ payerOpenid: 'oStranger' }, '付款人不一致'],
    [{ payerOpenid: null }, '付款人不一致'],
    [{ transactionId: null }, '微信没有给出交易单号'],
    [{ tradeState: 'REFUND' }, '微信显示已转入退款，但本系统没有收款记录'],
  ] satisfies [Partial<TransactionFacts>, string][])('%j is held', (more, because) => {
    expect(decideSettlement(payment(), facts(more))).toEqual({ kind: 'hold', because });
  });

  it('names the first difference: whose, then how much, then from whom', () => {
    const wrong = { totalFen: 1, currency: 'USD', payerOpenid: 'x', appid: 'x', mchid: 'x' };
    const order: (keyof typeof wrong)[] = ['mchid', 'appid', 'currency', 'totalFen', 'payerOpenid'];
    const named = order.map((_, index) => {
      const rest = Object.fromEntries(order.slice(index).map((key) => [key, wrong[key]]));
      return decideSettlement(payment(), facts(rest));
    });
    expect(named.map((each) => (each.kind === 'hold' ? each.because.slice(0, 3) : each.kind))).toEqual([
      '商户号',
      '应用编',
      '币种不',
      '金额不',
      '付款人',
    ]);
  });

  it.each(['NOTPAY', 'USERPAYING', 'PAYERROR', 'SOMETHING_NEW'])('%s leaves the payer another try', (tradeState) => {
    const unpaid = facts({ tradeState, transactionId: null, payerOpenid: null, paidAt: null });
    expect(decideSettlement(payment(), unpaid)).toEqual({ kind: 'nothing' });
  });

  it.each(['CLOSED', 'REVOKED'])('%s closes what is open and nothing else', (tradeState) => {
    expect(decideSettlement(payment(), facts({ tradeState }))).toEqual({ kind: 'close' });
    expect(decideSettlement(payment({ state: 'closed' }), facts({ tradeState }))).toEqual({ kind: 'nothing' });
    const paid = payment({ state: 'paid', transactionId: '4200000000000001' });
    expect(decideSettlement(paid, facts({ tradeState }))).toEqual({ kind: 'nothing' });
  });

  it('a second transaction under a settled number is for a person', () => {
    const paid = payment({ state: 'paid', transactionId: '4200000000000001' });
    expect(decideSettlement(paid, facts({ transactionId: '4200000000000002' }))).toMatchObject({ kind: 'flag' });
    expect(decideSettlement(paid, facts())).toEqual({ kind: 'nothing' });
  });

  it('whatever is said: captured exactly when everything fits, and what is settled stays', () => {
    const right = facts();
    const oneOf = <T>(value: T, ...others: T[]): fc.Arbitrary<T> => fc.constantFrom(value, value, value, ...others);
    const said: fc.Arbitrary<TransactionFacts> = fc.record({
      outTradeNo: oneOf(right.outTradeNo, 'x'),
      mchid: oneOf(right.mchid, 'x', null),
      appid: oneOf(right.appid, 'x', null),
      tradeState: oneOf('SUCCESS', 'NOTPAY', 'CLOSED', 'REFUND', 'REVOKED', 'x'),
      transactionId: oneOf(right.transactionId, 'x', null),
      totalFen: oneOf(right.totalFen, 0, -16_800, 16_799, null),
      currency: oneOf(right.currency, 'cny', null),
      payerOpenid: oneOf(right.payerOpenid, 'opayer', null),
      paidAt: oneOf(right.paidAt, null),
    });
    const states: PaymentState[] = ['created', 'pending', 'closed', 'paid', 'held'];
    fc.assert(
      fc.property(said, fc.constantFrom(...states), (news, state) => {
        const decision = decideSettlement(
          payment({ state, transactionId: state === 'paid' ? right.transactionId : null }),
          news,
        );
        const fits =
          news.tradeState === 'SUCCESS' &&
          news.transactionId !== null &&
          (['outTradeNo', 'mchid', 'appid', 'totalFen', 'currency', 'payerOpenid'] as const).every(
            (key) => news[key] === right[key],
          );
        const open = state !== 'paid' && state !== 'held';
        expect(decision.kind === 'capture').toBe(fits && open);
        if (!open) expect(['nothing', 'flag']).toContain(decision.kind);
      }),
      { numRuns: 2_000 },
    );
  });
});
