import { fen } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import { AskAnotherWay, type WantedWay } from '../../src/modules/payments/application/refund-ways/ask-another-way.js';
import { HandOverRefund } from '../../src/modules/payments/application/refund-ways/hand-over-refund.js';
import { ReadTroubledRefunds } from '../../src/modules/payments/application/refund-ways/read-troubled-refunds.js';
import type { RefundRecord, RefundSettled } from '../../src/modules/payments/contract/payments.facade.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { moneyDifferences } from '../../bench/support/money-compared.js';
import { paymentsApp, type PaymentsApp } from '../support/payments-app.js';

const CARD: WantedWay = { way: 'user_card', bankType: 'ICBC_DEBIT', account: '6222020200012345678', name: '陈小满' };
const BECAUSE = '客户来电提供';
const clerk = { accountId: '01HCLERK000000000000000000', label: '财务 何敏' };
const second = { accountId: '01HSECOND00000000000000000', label: '经理 周岚' };
let paper = 0;
const voucher = () => ({ method: 'cash' as const, voucherNo: `V-${(paper += 1)}` });

describe('refunds that WeChat cannot pay back the way they came', () => {
  let t: PaymentsApp;
  let ask: (no: string, wanted: WantedWay) => ReturnType<AskAnotherWay['ask']>;
  let desk: HandOverRefund;

  beforeAll(async () => {
    t = await paymentsApp();
    ask = (no, wanted) => t.app.get(AskAnotherWay).ask(clerk, no, wanted, BECAUSE);
    desk = t.app.get(HandOverRefund);
  }, 60_000);
  afterAll(() => t.close());

  interface Asked extends RefundRecord {
    readonly reference: string;
  }
  /** A paid payment whose refund was asked for; what becomes of it at WeChat is a fault's to say. */
  const refunded = async (fault?: string, beforeRefund = async () => {}): Promise<Asked> => {
    const { reference } = t.request();
    const { outTradeNo } = await t.start(t.request({ reference }));
    await t.pay(outTradeNo);
    await t.facade.refresh(reference, 'query');
    await beforeRefund();
    if (fault) await t.desk.fault(fault);
    const request = { amountFen: fen(4_000), reason: '取消预约', key: 'cancelled' };
    await t.app.get(Transactions).run((tx) => t.facade.refund(tx, reference, request));
    await later();
    return now({ reference });
  };
  const now = async ({ reference }: Pick<Asked, 'reference'>): Promise<Asked> => ({
    ...(await t.facade.refundsOf(t.db.dataSource.manager, reference)).at(-1)!,
    reference,
  });
  /** Long enough for WeChat to end what it is at, and for us to ask. */
  const later = async (): Promise<void> => {
    for (const seconds of [1, 10, 30]) {
      await t.drain();
      await t.pass(seconds);
    }
    await t.drain();
  };
  const tellings = async ({ outRefundNo }: RefundRecord): Promise<RefundSettled['data']['outcome'][]> =>
    (
      await t.rows<{ outcome: RefundSettled['data']['outcome'] }>(
        `SELECT JSON_UNQUOTE(JSON_EXTRACT(data, '$.outcome')) AS outcome FROM outbox_event
         WHERE type = 'payments.refund-settled' AND JSON_UNQUOTE(JSON_EXTRACT(data, '$.outRefundNo')) = ? ORDER BY id`,
        [outRefundNo],
      )
    ).map(({ outcome }) => outcome);
  const standing = async (reference: string): Promise<Record<string, number>> => {
    const found = await t.rows<{ account: string; fen: string }>(
      `SELECT e.account, SUM(e.amount_fen) AS fen FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
       WHERE j.reference = ? GROUP BY e.account HAVING SUM(e.amount_fen) <> 0`,
      [reference],
    );
    return Object.fromEntries(found.map(({ account, fen: sum }) => [account, Number(sum)]));
  };
  const listed = async ({ outRefundNo }: RefundRecord) =>
    (await t.app.get(ReadTroubledRefunds).read()).find(({ refund }) => refund.outRefundNo === outRefundNo);

  it('goes to a bank card that only WeChat can read, and the customer is told at every step', async () => {
    const refund = await refunded('refund-abnormal');
    expect(refund.state).toBe('abnormal');
    expect(await ask(refund.outRefundNo, CARD)).toBeNull();
    expect(await ask(refund.outRefundNo, CARD)).toMatchObject({ refused: 'REFUND_WAY_STATE' });
    const kept = JSON.stringify(await t.rows('SELECT * FROM refund_way'));
    await t.desk.fault('refund-slow', { ms: 20_000 });
    await t.drain();
    expect((await now(refund)).rerouted).toBe('工商银行（尾号5678）');
    await later();
    expect(await now(refund)).toMatchObject({
      state: 'success',
      receivedAccount: '工商银行借记卡5678',
      rerouted: null,
    });
    expect(await tellings(refund)).toEqual(['abnormal', 'rerouted', 'success']);
    expect(await standing(refund.reference)).toEqual({ wechat_cash: 12_800, customer_deposits: -12_800 });
    const after = JSON.stringify([await t.rows('SELECT * FROM refund_way'), await t.rows('SELECT * FROM audit_entry')]);
    for (const text of [kept, after, t.logged()]) {
      expect(text).not.toContain('6222020200012345678');
      expect(text).not.toContain('陈小满');
    }
    expect(after).not.toContain('sealed_account":"');
  });

  it('keeps the one way it was asked for, whatever becomes of the answers', async () => {
    const refund = await refunded('refund-abnormal');
    const call = { match: { call: 'refund-reroute' } };
    await t.desk.fault('request-drop', call);
    await ask(refund.outRefundNo, CARD);
    await t.drain();
    expect((await now(refund)).rerouted).toBeNull();
    await t.desk.fault('answer-drop', call);
    await later();
    expect(await now(refund)).toMatchObject({ state: 'success' });
    expect(await tellings(refund)).toEqual(['abnormal', 'rerouted', 'success']);
  });

  it('comes back to the office when the card does not work either, and may go another way', async () => {
    const refund = await refunded('refund-abnormal');
    await t.desk.fault('refund-abnormal');
    await ask(refund.outRefundNo, CARD);
    await later();
    expect(await now(refund)).toMatchObject({ state: 'abnormal', rerouted: null });
    expect((await listed(refund))?.ways).toMatchObject([{ state: 'refused', card: null }]);
    await ask(refund.outRefundNo, { way: 'merchant_account' });
    await later();
    // the money is ours again, the debt is as it was
    expect(await now(refund)).toMatchObject({ state: 'at_desk' });
    expect(await standing(refund.reference)).toEqual({
      wechat_cash: 12_800,
      bank: 4_000,
      customer_deposits: -12_800,
      refunds_owed: -4_000,
    });
    expect(await moneyDifferences(t)).toEqual([]);
  });

  it('is paid over the desk by two people, once, and is in the books only then', async () => {
    const refund = await refunded('refund-abnormal');
    const { outRefundNo } = refund;
    expect(await desk.record(clerk, outRefundNo, voucher(), BECAUSE)).toMatchObject({ refused: 'REFUND_WAY_STATE' });
    await ask(outRefundNo, { way: 'merchant_account' });
    await later();
    const used = voucher();
    expect(await desk.record(clerk, outRefundNo, used, BECAUSE)).toBeNull();
    expect(await desk.record(second, outRefundNo, voucher(), BECAUSE)).toMatchObject({ refused: 'REFUND_WAY_STATE' });
    const [, wrong] = (await listed(refund))!.ways;
    expect(await desk.check(clerk, wrong!.id)).toMatchObject({ refused: 'SECOND_PERSON' });
    expect(await desk.refuse(second, wrong!.id, '金额写错')).toBeNull();
    expect(await desk.record(clerk, outRefundNo, used, BECAUSE)).toMatchObject({ refused: 'RECEIPT_TAKEN' });
    await desk.record(clerk, outRefundNo, voucher(), BECAUSE);
    expect((await standing(refund.reference)).refunds_owed).toBe(-4_000);
    const right = (await listed(refund))!.ways.at(-1)!;
    const checks = await Promise.all([1, 2, 3].map(() => desk.check(second, right.id)));
    expect(checks.filter((one) => !isRefused(one))).toHaveLength(1);
    expect(await now(refund)).toMatchObject({ state: 'success', receivedAccount: '门店现金' });
    expect(await standing(refund.reference)).toEqual({
      wechat_cash: 12_800,
      bank: 4_000,
      desk_cash: -4_000,
      customer_deposits: -12_800,
    });
    const drawer = await t.rows('SELECT cashier_id, amount_fen FROM desk_cash_entry WHERE ref = ?', [right.id]);
    expect(drawer).toEqual([{ cashier_id: clerk.accountId, amount_fen: -4_000 }]);
    expect(await tellings(refund)).toEqual(['abnormal', 'at_desk', 'success']);
    expect(await moneyDifferences(t)).toEqual([]);
  });

  it('goes straight to the desk when the payment is older than WeChat takes, and WeChat never hears of it', async () => {
    const refund = await refunded(undefined, async () => {
      await t.rows('UPDATE payment SET created_at = created_at - INTERVAL 366 DAY');
    });
    expect(refund.state).toBe('at_desk');
    expect(await tellings(refund)).toEqual(['at_desk']);
    const theirs = await t.desk.get<{ outRefundNo: string }[]>('/control/refunds');
    expect(theirs.map(({ outRefundNo }) => outRefundNo)).not.toContain(refund.outRefundNo);
    expect(await moneyDifferences(t)).toEqual([]);
    expect(await t.broken()).toEqual([]);
  });
});
