import fc from 'fast-check';
import { fen } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import type { RefundState } from '../contract/payments.facade.js';
import { carryAt, decideRefundNews, planRefund, refundReason, type Refund, type RefundFacts } from './refund.js';

const NOW = new Date('2026-03-10T01:00:00.000Z');
const MERCHANT = '1900000001';
const STATES: readonly RefundState[] = ['created', 'processing', 'success', 'closed', 'abnormal', 'at_desk'];
const WORDS = ['PROCESSING', 'SUCCESS', 'CLOSED', 'ABNORMAL'];
const at = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1_000);

const refund = (more: Partial<Refund> = {}): Refund => ({
  outRefundNo: 'R1',
  outTradeNo: 'T1',
  reference: 'order:1',
  key: 'cancellation',
  state: 'processing',
  refundId: null,
  amountFen: fen(4_000),
  totalFen: fen(10_000),
  reason: '取消预约',
  notifyUrl: 'https://example.com/r',
  receivedAccount: null,
  createdAt: NOW,
  askAt: NOW,
  carriedAt: null,
  succeededAt: null,
  problem: null,
  ...more,
});
const facts = (more: Partial<RefundFacts> = {}): RefundFacts => ({
  outRefundNo: 'R1',
  outTradeNo: 'T1',
  mchid: MERCHANT,
  refundId: '5030',
  status: 'SUCCESS',
  refundFen: 4_000,
  totalFen: 10_000,
  receivedAccount: '支付用户零钱',
  succeededAt: NOW,
  ...more,
});
const decide = (one: Refund, news: RefundFacts) => decideRefundNews(one, news, MERCHANT);

describe('how much may be given back, and when', () => {
  const amounts = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 9_000 }), seconds: fc.nat(200) }), {
    maxLength: 70,
  });

  it('never more than was paid, never more than fifty times, never two within a minute, whatever is asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        amounts,
        fc.infiniteStream(fc.boolean()),
        (paid, asks, closes) => {
          const given: Pick<Refund, 'state' | 'amountFen' | 'askAt'>[] = [];
          let now = NOW;
          for (const { amount, seconds } of asks) {
            now = new Date(now.getTime() + seconds * 1_000);
            const planned = planRefund(paid, amount, given, now);
            if (isRefused(planned)) continue;
            // WeChat gives some of them up: these gave nothing back
            const state = closes.next().value ? 'closed' : 'processing';
            given.push({ state, amountFen: fen(amount), askAt: planned });
          }
          const back = given
            .filter(({ state }) => state !== 'closed')
            .reduce((sum, { amountFen }) => sum + amountFen, 0);
          expect(back).toBeLessThanOrEqual(paid);
          expect(given.length).toBeLessThanOrEqual(50);
          for (const [index, { askAt }] of given.entries()) {
            const before = given[index - 1];
            if (before) expect(askAt.getTime() - before.askAt.getTime()).toBeGreaterThanOrEqual(60_000);
          }
        },
      ),
    );
  });

  it.each([0, -1, Number.NaN])('%s fen is refused', (amount) => {
    expect(planRefund(100, amount, [], NOW)).toMatchObject({ refused: 'REFUND_EXCEEDS_PAYMENT' });
  });

  it('fifty times and no more, those that WeChat gave up included', () => {
    const times = (count: number) =>
      Array.from({ length: count }, () => refund({ state: 'closed', amountFen: fen(1) }));
    expect(isRefused(planRefund(10_000, 1, times(49), NOW))).toBe(false);
    expect(planRefund(10_000, 1, times(50), NOW)).toMatchObject({ refused: 'REFUND_LIMIT' });
  });

  it('a call that is repeated keeps its minute from calls for others', () => {
    expect(carryAt([], NOW)).toEqual(NOW);
    expect(carryAt([{ carriedAt: null }], NOW)).toEqual(NOW);
    expect(carryAt([{ carriedAt: at(-61) }, { carriedAt: at(-10) }], NOW)).toEqual(at(50));
    expect(carryAt([{ carriedAt: at(-60) }], NOW)).toEqual(NOW);
  });
});

describe('what news of a refund does', () => {
  it('what is not this refund, this payment, this merchant or this amount changes nothing', () => {
    const wrong: Partial<RefundFacts>[] = [
      { outRefundNo: 'R2' },
      { outTradeNo: 'T2' },
      { outTradeNo: null },
      { mchid: '1900000002' },
      { refundFen: 4_001 },
      { refundFen: null },
      { totalFen: 1 },
      { status: 'DONE' },
    ];
    for (const state of STATES) {
      for (const more of wrong) expect(decide(refund({ state }), facts(more)).kind).toBe('doubt');
    }
  });

  it('an answer need not repeat the merchant, which a notification does', () => {
    expect(decide(refund(), facts({ mchid: null }))).toEqual({ kind: 'move', to: 'success' });
  });

  it('what went to our own account is owed over the desk, and nothing WeChat says later changes that', () => {
    for (const state of ['created', 'processing', 'abnormal'] as const) {
      const news = facts({ receivedAccount: '商户结算银行账户' });
      expect(decide(refund({ state }), news)).toEqual({ kind: 'move', to: 'at_desk' });
    }
    for (const status of WORDS) {
      expect(decide(refund({ state: 'at_desk' }), facts({ status }))).toEqual({ kind: 'nothing' });
    }
  });

  it('abnormal once more is told apart from abnormal: another way may have failed', () => {
    expect(decide(refund({ state: 'abnormal' }), facts({ status: 'ABNORMAL' }))).toEqual({ kind: 'abnormal_again' });
  });

  it('in any order and however often: it ends once, and an end is never left', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }), (words) => {
        let state: RefundState = 'created';
        let ends = 0;
        for (const status of words) {
          const decision = decide(refund({ state }), facts({ status }));
          if (decision.kind !== 'move') continue;
          expect(['success', 'closed']).not.toContain(state);
          state = decision.to;
          if (state === 'success' || state === 'closed') ends += 1;
        }
        expect(ends).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it('WeChat shows at most eighty characters of the basic plane', () => {
  expect(refundReason(` 取消🧹预约\n ${'很'.repeat(200)}`)).toMatch(/^取消 预约 很{74}$/);
  expect(refundReason('🧹')).toBe('预约退款');
});
