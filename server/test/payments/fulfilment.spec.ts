import { fen } from '@daowei/shared/kernel/fen';
import {
  FulfilmentFacade,
  type FulfilmentAlarm,
  type FulfilmentRecord,
} from '../../src/modules/payments/contract/fulfilment.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { WeChatApi } from '../../src/platform/wechat/wechat-api.js';
import { paymentsApp, type PaymentsApp } from '../support/payments-app.js';

const HOUR = 3_600;

describe('what is delivered is reported to WeChat', () => {
  let t: PaymentsApp;

  beforeAll(async () => {
    t = await paymentsApp();
    await t.drain();
  }, 60_000);
  afterAll(() => t.close());
  afterEach(async () => {
    await t.desk.clearFaults();
    expect(await t.broken()).toEqual([]);
  });

  interface Paid {
    readonly reference: string;
    readonly outTradeNo: string;
  }
  const paid = async (): Promise<Paid> => {
    const request = t.request();
    const { outTradeNo } = await t.start(request);
    await t.pay(outTradeNo);
    await t.facade.refresh(request.reference, 'query');
    return { reference: request.reference, outTradeNo };
  };
  const earn = ({ reference }: Paid, key = reference, amountFen = fen(16_800)): Promise<unknown> =>
    t.app.get(Transactions).run((tx) =>
      t.facade.earn(tx, {
        reference,
        key,
        amountFen,
        at: t.clock.now(),
        under: { service: 'daily', channel: 'miniapp' },
      }),
    );
  /** Paid for and signed off; WeChat is not told yet. */
  const served = async (): Promise<Paid> => {
    const payment = await paid();
    await earn(payment);
    return payment;
  };
  const report = async ({ reference }: Paid): Promise<FulfilmentRecord | undefined> =>
    (await t.app.get(FulfilmentFacade).of(t.db.dataSource.manager, [reference]))[0];
  const alarm = async ({ outTradeNo }: Paid): Promise<FulfilmentAlarm | undefined> =>
    (await t.app.get(FulfilmentFacade).alarms(t.db.dataSource.manager)).find((one) => one.outTradeNo === outTradeNo);
  /** How often WeChat's copy was told, and in which words. */
  const atWeChat = async ({ outTradeNo }: Paid): Promise<{ reports: number; items: string[] } | undefined> =>
    (await t.desk.get<{ shipping?: { reports: number; items: string[] } }>(`/control/orders/${outTradeNo}`)).shipping;
  const refuse = (errcode: number, more: object = {}): Promise<void> =>
    t.desk.fault('weixin-error', { errcode, match: { call: 'upload-shipping' }, ...more });
  const passAndDrain = async (seconds: number): Promise<void> => {
    await t.pass(seconds);
    await t.drain();
  };

  it('with the first that is earned, once per payment', async () => {
    const payment = await paid();
    await t.drain();
    expect(await report(payment)).toBeUndefined();
    await earn(payment, 'first', fen(8_000));
    expect((await report(payment))?.state).toBe('owed');
    await t.drain();
    expect(await report(payment)).toMatchObject({ state: 'reported', problem: null });
    await earn(payment, 'second', fen(8_800));
    await t.drain();
    expect(await atWeChat(payment)).toMatchObject({ reports: 1, items: ['日常保洁 3小时'] });
  });

  it('waits while WeChat does not find the payment yet, is busy or wants fewer calls', async () => {
    const payment = await served();
    for (const errcode of [10060001, 10060012, 45009]) await refuse(errcode);
    await t.drain();
    expect((await report(payment))?.state).toBe('owed');
    await passAndDrain(20);
    await passAndDrain(60);
    expect((await report(payment))?.state).toBe('owed');
    await passAndDrain(300);
    expect((await report(payment))?.state).toBe('reported');
    expect((await atWeChat(payment))?.reports).toBe(1);
  });

  it('a lost answer is looked up, not said again', async () => {
    const payment = await served();
    await t.desk.fault('answer-drop', { match: { call: 'upload-shipping' } });
    await t.drain();
    expect((await report(payment))?.state).toBe('owed');
    await t.desk.fault('answer-drop', { match: { call: 'shipping-query' } });
    await passAndDrain(20);
    expect((await report(payment))?.state).toBe('owed');
    await passAndDrain(60);
    expect((await report(payment))?.state).toBe('reported');
    expect((await atWeChat(payment))?.reports).toBe(1);
  });

  it('a kill between the call and the note of it ends the same way', async () => {
    const payment = await served();
    const db = t.db.dataSource;
    await db.query('UPDATE fulfilment_report SET carried_at = owed_at WHERE out_trade_no = ?', [payment.outTradeNo]);
    const { mchid } = (await t.desk.get<{ mchid: string }>(`/control/orders/${payment.outTradeNo}`)) ?? {};
    const told = { outTradeNo: payment.outTradeNo, mchid: mchid, openid: t.payer, description: '日常保洁 3小时' };
    await t.app.get(WeChatApi).reportShipping({ ...told, at: t.clock.now() });
    await t.drain();
    expect((await report(payment))?.state).toBe('reported');
    expect((await atWeChat(payment))?.reports).toBe(1);
  });

  it.each([10060002, 10060003, 10060023])('%d says that WeChat has it already', async (errcode) => {
    const payment = await served();
    await refuse(errcode);
    await t.drain();
    expect((await report(payment))?.state).toBe('reported');
  });

  it('what was refunded in full needs none', async () => {
    const payment = await paid();
    const request = { amountFen: fen(16_800), reason: '取消预约', key: 'cancelled' };
    await t.app.get(Transactions).run((tx) => t.facade.refund(tx, payment.reference, request));
    await t.drain();
    await earn(payment);
    await t.drain();
    expect(await report(payment)).toMatchObject({ state: 'needless' });
  });

  it('a refusal is the office’s at once, and is repeated by itself once it is mended', async () => {
    const payment = await served();
    await refuse(10060031);
    await t.drain();
    expect(await alarm(payment)).toMatchObject({ problem: expect.stringContaining('10060031') as string });
    await passAndDrain(7 * HOUR);
    expect((await report(payment))?.state).toBe('reported');
    expect(await alarm(payment)).toBeUndefined();
  });

  it('one that WeChat never answers is the office’s before its day is over', async () => {
    const payment = await served();
    await t.desk.fault('request-drop', { match: { path: '/wxa/sec/order' }, times: 'forever' });
    await t.drain();
    expect(await alarm(payment)).toBeUndefined();
    await passAndDrain(6 * HOUR);
    const due = await alarm(payment);
    expect(due).toMatchObject({ reference: payment.reference, amountFen: 16_800, problem: null });
    expect(due!.dueAt > t.clock.now()).toBe(true);
    await t.desk.clearFaults();
    await passAndDrain(HOUR);
    expect((await report(payment))?.state).toBe('reported');
  });

  it('what was forgotten is found the next day, what a former merchant number took is not ours to report', async () => {
    const [forgotten, stranded, former] = [await served(), await served(), await paid()];
    const db = t.db.dataSource;
    await db.query('DELETE FROM fulfilment_report WHERE out_trade_no = ?', [forgotten.outTradeNo]);
    await db.query(`DELETE FROM due_work WHERE ref IN (?)`, [[forgotten.outTradeNo, stranded.outTradeNo]]);
    await db.query(`UPDATE payment SET mchid = '1500000000' WHERE out_trade_no = ?`, [former.outTradeNo]);
    await earn(former);
    expect(await t.broken()).toHaveLength(2);
    await passAndDrain(25 * HOUR);
    for (const payment of [forgotten, stranded]) expect((await report(payment))?.state).toBe('reported');
    expect(await report(former)).toMatchObject({
      state: 'needless',
      problem: expect.stringContaining('原商户号') as string,
    });
  });
});
