import { createVerify, createPublicKey } from 'node:crypto';
import { fen } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import { Transactions } from '../../src/platform/database/transactions.js';
import { WeChatApi } from '../../src/platform/wechat/wechat-api.js';
import { paymentsApp, until, type PaymentsApp } from '../support/payments-app.js';

let t: PaymentsApp;
beforeAll(async () => {
  t = await paymentsApp();
});
afterAll(() => t.close());
beforeEach(async () => {
  t.clock.set(new Date());
  await t.desk.post('/control/reset', { keepPeople: true });
});

const calls = async (call: string): Promise<number> =>
  (await t.desk.get<unknown[]>(`/control/calls?call=${call}`)).length;
const numbers = async (reference: string): Promise<string[]> =>
  (await t.facade.paymentsOf(t.db.dataSource.manager, reference)).map(({ outTradeNo }) => outTradeNo);

describe('starting a payment', () => {
  it('parameters that the phone’s WeChat accepts, and a row before WeChat hears of it', async () => {
    const request = t.request({ description: '深度保洁 🧹 “三室两厅”' });
    const { params, outTradeNo } = await t.start(request);
    const lines = `${params.appId}\n${params.timeStamp}\n${params.nonceStr}\n${params.package}\n`;
    const key = createPublicKey(t.config.WECHAT_PAY_MCH_PRIVATE_KEY);
    expect(createVerify('RSA-SHA256').update(lines).verify(key, params.paySign, 'base64')).toBe(true);
    expect(await t.desk.post('/desk/cashier/open', { openid: t.payer, ...params })).toMatchObject({
      outTradeNo,
      amountFen: 16_800,
      description: '深度保洁 “三室两厅”',
      timeExpire: new Date(Math.floor(request.payBefore.getTime() / 1_000) * 1_000).toISOString(),
    });
    expect(await t.payment(request.reference)).toMatchObject({ state: 'pending', amountFen: 16_800, settledBy: null });
  });

  it('a second tap: the same payment, a fresh signature, no second call', async () => {
    const request = t.request();
    const { params, outTradeNo } = await t.start(request);
    const again = await t.start(request);
    expect(again.outTradeNo).toBe(outTradeNo);
    expect(again.params.package).toBe(params.package);
    expect(again.params.nonceStr).not.toBe(params.nonceStr);
    expect(await calls('prepay')).toBe(1);
  });

  it('ten taps at once: one payment here and one order at WeChat, everyone may pay', async () => {
    const request = t.request();
    const all = await Promise.all(Array.from({ length: 10 }, () => t.facade.start(request)));
    expect(all.filter(isRefused)).toEqual([]);
    expect(await numbers(request.reference)).toHaveLength(1);
    expect(await t.desk.get('/control/orders')).toHaveLength(1);
  });

  describe('no proven answer: PAYMENT_UNAVAILABLE, and the next try goes on under the same number', () => {
    it.each([
      ['cut before WeChat did anything', 'request-drop', {}],
      ['crash between call and answer', 'answer-drop', {}],
      ['an answer signed by a stranger', 'answer-bad-signature', {}],
      ['an unsigned answer', 'answer-unsigned', {}],
      ['a changed answer', 'answer-tampered', {}],
      ['an old answer', 'answer-stale', { seconds: 400 }],
      ['SYSTEM_ERROR before the work', 'answer-system-error', {}],
      ['SYSTEM_ERROR after the work', 'answer-system-error', { afterCommit: true }],
      ['FREQUENCY_LIMITED', 'answer-rate-limited', {}],
    ])('%s', async (_, kind, more) => {
      const request = t.request();
      await t.desk.fault(kind, { match: { call: 'prepay' }, ...more });
      expect(await t.facade.start(request)).toMatchObject({ refused: 'PAYMENT_UNAVAILABLE' });
      expect(await t.payment(request.reference)).toMatchObject({ state: 'created' });
      const [number] = await numbers(request.reference);
      const { outTradeNo, params } = await t.start(request);
      expect(outTradeNo).toBe(number);
      expect(await t.desk.get('/control/orders')).toHaveLength(1);
      expect(await t.desk.post('/desk/cashier/open', { openid: t.payer, ...params })).toMatchObject({ outTradeNo });
    });

    it('silence: within the time limit', async () => {
      const request = t.request();
      await t.desk.fault('answer-latency', { ms: 30_000, match: { call: 'prepay' } });
      const started = Date.now();
      expect(await t.facade.start(request)).toMatchObject({ refused: 'PAYMENT_UNAVAILABLE' });
      expect(Date.now() - started).toBeLessThan(8_000);
    });

    it('crashed for good: the sweep closes what nobody continued, at WeChat too', async () => {
      const request = t.request();
      await t.desk.fault('answer-drop', { match: { call: 'prepay' } });
      await t.facade.start(request);
      const [outTradeNo] = await numbers(request.reference);
      t.seconds(180);
      await t.drain();
      expect(await t.payment(request.reference)).toMatchObject({ state: 'closed' });
      expect(await t.deskOrder(outTradeNo!)).toMatchObject({ state: 'CLOSED' });
    });

    it('never arrived at WeChat: closed all the same', async () => {
      const request = t.request();
      await t.desk.fault('request-drop', { match: { call: 'prepay' } });
      await t.facade.start(request);
      expect(await t.facade.close(request.reference)).toBe('closed');
    });
  });

  it('closed here while WeChat was still answering: the parameters do not go out', async () => {
    const request = t.request();
    await t.desk.fault('answer-latency', { ms: 700, match: { call: 'prepay' } });
    const starting = t.facade.start(request);
    await until(
      async () =>
        (await numbers(request.reference)).length === 1 &&
        (await t.desk.get<unknown[]>('/control/orders')).length === 1,
      'WeChat has the order',
    );
    expect(await t.facade.close(request.reference)).toBe('closed');
    expect(await starting).toMatchObject({ refused: 'ORDER_STATE' });
    expect(await t.payment(request.reference)).toMatchObject({ state: 'closed' });
    const next = await t.start(request);
    expect(await numbers(request.reference)).toHaveLength(2);
    expect(await t.deskOrder(next.outTradeNo)).toMatchObject({ state: 'NOTPAY' });
  });

  it('other terms: the old order is closed at WeChat before the new one is made', async () => {
    const request = t.request();
    const old = await t.start(request);
    const next = await t.start({ ...request, amountFen: fen(20_000) });
    expect(await t.deskOrder(old.outTradeNo)).toMatchObject({ state: 'CLOSED' });
    expect(await t.deskOrder(next.outTradeNo)).toMatchObject({ state: 'NOTPAY', totalFen: 20_000 });
  });

  it('other terms while WeChat does not answer: nothing new is made', async () => {
    const request = t.request();
    const old = await t.start(request);
    await t.desk.fault('answer-drop', { match: { call: 'close' } });
    expect(await t.facade.start({ ...request, amountFen: fen(20_000) })).toMatchObject({
      refused: 'PAYMENT_UNAVAILABLE',
    });
    expect(await numbers(request.reference)).toEqual([old.outTradeNo]);
  });

  it('other terms after it was paid: the money counts, nothing new is made', async () => {
    const request = t.request();
    const { outTradeNo } = await t.start(request);
    await t.pay(outTradeNo);
    expect(await t.facade.start({ ...request, amountFen: fen(20_000) })).toMatchObject({ refused: 'ORDER_STATE' });
    expect(await t.payment(request.reference)).toMatchObject({ state: 'paid', amountFen: 16_800 });
  });

  it('paid and nobody told us: asked for again, it is found', async () => {
    const request = t.request();
    const { outTradeNo } = await t.start(request);
    await t.pay(outTradeNo);
    await t.rows('UPDATE payment SET prepaid_at = ? WHERE out_trade_no = ?', [
      new Date(t.clock.now().getTime() - 6_001_000),
      outTradeNo,
    ]);
    expect(await t.facade.start(request)).toMatchObject({ refused: 'ORDER_STATE' });
    expect(await t.payment(request.reference)).toMatchObject({ state: 'paid' });
  });

  it('a prepay_id that is getting old is renewed under the same number', async () => {
    const request = t.request();
    const { outTradeNo, params } = await t.start(request);
    await t.rows('UPDATE payment SET prepaid_at = ? WHERE out_trade_no = ?', [
      new Date(t.clock.now().getTime() - 6_001_000),
      outTradeNo,
    ]);
    const again = await t.start(request);
    expect(again.outTradeNo).toBe(outTradeNo);
    expect(again.params.package).not.toBe(params.package);
  });

  it('closed at WeChat by somebody else: a new number', async () => {
    const request = t.request();
    const { outTradeNo } = await t.start(request);
    await t.desk.post(`/control/orders/${outTradeNo}/close`);
    await t.rows('UPDATE payment SET prepay_id = NULL WHERE out_trade_no = ?', [outTradeNo]);
    const next = await t.start(request);
    expect(await numbers(request.reference)).toEqual([outTradeNo, next.outTradeNo]);
  });

  it('the words differ from the first time (a deployment changed them): a new number, never two open ones', async () => {
    const request = t.request();
    await t.desk.fault('answer-drop', { match: { call: 'prepay' } });
    await t.facade.start(request);
    const [old] = await numbers(request.reference);
    await t.rows("UPDATE payment SET description = '别的' WHERE out_trade_no = ?", [old]);
    const next = await t.start(request);
    expect(next.outTradeNo).not.toBe(old);
    expect(await t.deskOrder(old!)).toMatchObject({ state: 'CLOSED' });
  });

  it('WeChat says no for good: PAYMENT_UNAVAILABLE, nothing piles up', async () => {
    const request = t.request({ payerOpenid: 'oNobodyKnows' });
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await t.facade.start(request)).toMatchObject({ refused: 'PAYMENT_UNAVAILABLE' });
    }
    expect(await numbers(request.reference)).toHaveLength(1);
  });

  it('after its time, or once it is paid: refused without a call', async () => {
    const request = t.request({ payBefore: t.clock.now() });
    expect(await t.facade.start(request)).toMatchObject({ refused: 'HOLD_EXPIRED' });
    const paid = t.request();
    const { outTradeNo } = await t.start(paid);
    await t.pay(outTradeNo);
    await t.facade.refresh(paid.reference, 'client_return');
    await t.desk.post('/control/reset', { keepPeople: true });
    expect(await t.facade.start(paid)).toMatchObject({ refused: 'ORDER_STATE' });
    expect(await calls('prepay')).toBe(0);
  });

  it('the database itself refuses a second live payment of a reference and a payment of nothing', async () => {
    const request = t.request();
    const { outTradeNo } = await t.start(request);
    const copy = (amount: number): Promise<unknown> =>
      t.rows(
        `INSERT INTO payment (out_trade_no, reference, live_reference, state, amount_fen, currency, payer_openid, appid, mchid, description, notify_url, pay_before, created_at)
         SELECT CONCAT('X', SUBSTRING(out_trade_no, 2)), reference, live_reference, state, ?, currency, payer_openid, appid, mchid, description, notify_url, pay_before, created_at
         FROM payment WHERE out_trade_no = ?`,
        [amount, outTradeNo],
      );
    await expect(copy(1)).rejects.toMatchObject({ errno: 1062 });
    await t.rows('UPDATE payment SET live_reference = NULL WHERE out_trade_no = ?', [outTradeNo]);
    await expect(copy(0)).rejects.toThrow(/payment_amount/);
  });
});

describe('what is written into logs', () => {
  /** Somebody logs in and leaves a phone number; then a login and a token that WeChat does not take. */
  async function login(): Promise<void> {
    const wechat = t.app.get(WeChatApi);
    const codeOf = async (what: string): Promise<string> =>
      (await t.desk.post<{ code: string }>(`/desk/${what}`, { openid: t.payer })).code;
    expect(await wechat.codeToSession(await codeOf('login'))).toMatchObject({ openid: t.payer });
    expect(await wechat.phoneNumber(await codeOf('phone-code'), t.payer)).toMatchObject({ phone: '13900000001' });
    await wechat.codeToSession('used-before');
    await t.desk.fault('token-expired', { times: 3 });
    await wechat.phoneNumber(await codeOf('phone-code'), t.payer);
  }

  /** Money goes back, in every way in which it can fail to. */
  async function refunds(): Promise<void> {
    for (const fault of ['refund-not-enough', 'refund-abnormal', 'refund-closed', 'answer-drop', 'answer-tampered']) {
      const request = t.request();
      const { outTradeNo } = await t.start(request);
      await t.pay(outTradeNo);
      await t.facade.refresh(request.reference, 'client_return');
      await t.desk.fault(fault, { match: { call: 'refund' } });
      await t.desk.fault('refund-slow', { ms: 0 });
      const refund = { amountFen: fen(100), reason: '取消预约', key: 'cancellation' };
      await t.app.get(Transactions).run((tx) => t.facade.refund(tx, request.reference, refund));
      await t.drain();
      t.seconds(20);
      await t.drain();
    }
  }

  it('no key, no secret, no signature, no token, no payer, no phone', async () => {
    await login();
    await refunds();
    const request = t.request();
    const { params, outTradeNo } = await t.start(request);
    const refused = t.request({ payerOpenid: 'oNobodyKnows' });
    await t.facade.start(refused);
    await t.desk.fault('answer-bad-signature', { match: { call: 'query' } });
    await t.facade.refresh(request.reference, 'client_return');
    await t.desk.fault('answer-drop', { match: { call: 'query' } });
    await t.facade.refresh(request.reference, 'client_return');
    await t.notify(outTradeNo, [{ kind: 'notification-tamper', what: 'tag' }]);
    await t.notify(outTradeNo, [{ kind: 'notification-wrong-amount', totalFen: 1 }]);
    await t.drain();
    await t.rows('UPDATE payment SET amount_fen = 1 WHERE out_trade_no = ?', [outTradeNo]);
    await t.pay(outTradeNo);
    await t.notify(outTradeNo);
    await t.drain();

    const logged = t.logged();
    expect(logged).toContain(outTradeNo);
    expect(logged).toContain('rejected');
    expect(logged).toContain('not proven');
    expect(logged).toContain('held');
    const pemBody = (pem: string): string => pem.replace(/-----.*?-----|\s/g, '').slice(10, 80);
    const secrets = {
      apiV3Key: t.config.WECHAT_PAY_API_V3_KEY,
      merchantKey: pemBody(t.config.WECHAT_PAY_MCH_PRIVATE_KEY),
      appSecret: t.config.WECHAT_APP_SECRET,
      sessionSecret: t.config.SESSION_SECRET,
      fieldKey: t.config.FIELD_KEYS.split(':')[1]!,
      databasePassword: new URL(t.config.DATABASE_URL).password,
      payer: t.payer,
      refusedPayer: 'oNobodyKnows',
      phone: '13900000001',
      phoneWithoutEnd: '1390000000',
      sessionKey: 'session_key',
      accessToken: 'access_token=',
      loginCode: 'js_code=',
      prepayId: params.package.slice('prepay_id='.length),
      paySign: params.paySign,
      nonce: params.nonceStr,
      authorization: 'WECHATPAY2-SHA256-RSA2048 mchid',
      ciphertext: 'ciphertext',
    };
    const plain = logged.replace(/\\n|\s/g, '');
    for (const [name, secret] of Object.entries(secrets)) {
      expect([name, plain.includes(secret.replace(/\s/g, ''))]).toEqual([name, false]);
    }
  });
});
