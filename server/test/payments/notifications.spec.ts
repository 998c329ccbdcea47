import type { PaymentRequest } from '../../src/modules/payments/contract/payments.facade.js';
import { paymentsApp, until, type PaymentsApp } from '../support/payments-app.js';

let t: PaymentsApp;
beforeAll(async () => {
  t = await paymentsApp();
});
afterAll(() => t.close());
beforeEach(async () => {
  t.clock.set(new Date());
  await t.desk.clearFaults();
});

const captures = (reference: string): Promise<number> =>
  t.count(
    'outbox_event',
    "type = 'payments.payment-captured' AND JSON_UNQUOTE(JSON_EXTRACT(data, '$.reference')) = ?",
    [reference],
  );
const holds = (reference: string): Promise<number> =>
  t.count('outbox_event', "type = 'payments.payment-held' AND JSON_UNQUOTE(JSON_EXTRACT(data, '$.reference')) = ?", [
    reference,
  ]);
const journals = (reference: string): Promise<number> => t.count('ledger_journal', 'reference = ?', [reference]);

/** Captured once, in the books once, told once. */
async function expectCapturedOnce(reference: string): Promise<void> {
  expect(await t.payment(reference)).toMatchObject({ state: 'paid', problem: null });
  expect([await captures(reference), await journals(reference), await holds(reference)]).toEqual([1, 1, 0]);
}

describe('payment notifications', () => {
  it('a customer pays in the cashier, WeChat tells us, the money is ours: state, books and event together', async () => {
    const request = t.request();
    const { params, outTradeNo } = await t.start(request);
    const sheet = await t.desk.post<{ prepayId: string; amountFen: number }>('/desk/cashier/open', {
      openid: t.payer,
      ...params,
    });
    expect(sheet.amountFen).toBe(16_800);
    await t.desk.post(`/desk/cashier/${sheet.prepayId}/pay`, { openid: t.payer, outcome: 'success' });
    await until(
      async () => (await t.count('due_work', "kind = 'payments.read-notification'")) === 1,
      'WeChat has told us',
    );
    const delivered = async (): Promise<boolean> =>
      (await t.desk.get<{ state: string }[]>(`/control/notifications?outTradeNo=${outTradeNo}`))[0]?.state ===
      'delivered';
    await until(delivered, 'WeChat has our 204');
    expect(await t.payment(request.reference)).toMatchObject({ state: 'pending' });

    await t.drain();
    await expectCapturedOnce(request.reference);
    const { transactionId } = await t.deskOrder(outTradeNo);
    expect(await t.payment(request.reference)).toMatchObject({
      transactionId,
      settledBy: 'notification',
      amountFen: 16_800,
    });
    const entries = await t.rows(
      'SELECT e.account, e.amount_fen FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id WHERE j.ref = ? ORDER BY e.line',
      [outTradeNo],
    );
    expect(entries).toEqual([
      { account: 'wechat_cash', amount_fen: 16_800 },
      { account: 'customer_deposits', amount_fen: -16_800 },
    ]);
    expect(await t.count('due_work', "kind IN ('payments.ask-wechat', 'payments.read-notification')")).toBe(0);
    const minute = 60_000;
    const [before, after] = [-minute, minute].map((ms) => new Date(t.clock.now().getTime() + ms));
    expect(await t.facade.collected(t.db.dataSource.manager, before!, after!)).toBe(16_800);
    expect(await t.facade.collected(t.db.dataSource.manager, after!, new Date(after!.getTime() + minute))).toBe(0);
  });

  describe('forged ones are answered 4xx and change nothing', () => {
    it.each([
      ['body changed after signing', { kind: 'notification-tamper', what: 'body' }],
      ['amount flipped inside the ciphertext', { kind: 'notification-tamper', what: 'total' }],
      ['one bit of the ciphertext', { kind: 'notification-tamper', what: 'ciphertext' }],
      ['one bit of the GCM tag', { kind: 'notification-tamper', what: 'tag' }],
      ['other associated data', { kind: 'notification-tamper', what: 'associated-data' }],
      ['a stranger’s key', { kind: 'notification-wrong-key' }],
      ['an unknown serial', { kind: 'notification-wrong-serial' }],
      ['no signature', { kind: 'notification-unsigned' }],
      ['ten minutes old', { kind: 'notification-stale', seconds: 600 }],
      ['ten minutes ahead', { kind: 'notification-stale', seconds: -600 }],
      ['from 1994', { kind: 'notification-stale', seconds: 1_000_000_000 }],
      ['WeChat’s probe', { kind: 'notification-signtest' }],
    ])('%s', async (_, fault) => {
      const request = t.request();
      const { outTradeNo } = await t.start(request);
      const before = [await t.count('inbox_message'), await t.count('due_work'), await t.count('outbox_event')];
      const row = await t.rows('SELECT * FROM payment WHERE out_trade_no = ?', [outTradeNo]);

      const answers = await t.notify(outTradeNo, [fault], 3);
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
      expect(JSON.parse(answers[0]!.answer!)).toMatchObject({
        code: 'FAIL',
        message: '通知未通过验证',
        status: 401,
        type: 'urn:daowei:problem:notification-rejected',
      });
      // before anything else is done: what waits otherwise would end meanwhile
      expect([await t.count('inbox_message'), await t.count('due_work'), await t.count('outbox_event')]).toEqual(
        before,
      );
      await t.drain();
      expect(await t.rows('SELECT * FROM payment WHERE out_trade_no = ?', [outTradeNo])).toEqual(row);
    });

    it('no JSON, no body, another type, huge, poisoned: a 4xx, never a 5xx', async () => {
      const url = `${t.config.PUBLIC_BASE_URL}/api/wechat-pay/notifications/payment`;
      const post = async (body: string, type: string): Promise<number> =>
        (await fetch(url, { method: 'POST', body, headers: { 'content-type': type } })).status;
      const statuses = [
        await post('{"id":', 'application/json'),
        await post('', 'application/json'),
        await post('[]', 'application/json'),
        await post('null', 'application/json'),
        await post('<xml/>', 'text/xml'),
        await post('hello', 'text/plain'),
        await post('{"__proto__":{"a":1}}', 'application/json'),
        await post(`"${'x'.repeat(2_000_000)}"`, 'application/json'),
        (await fetch(url)).status,
        (await fetch(url, { method: 'POST' })).status,
      ];
      for (const status of statuses) expect([400, 401, 404, 413, 415]).toContain(status);
      expect(await t.count('inbox_message', "received_at > '2000-01-01' AND external_id = ''")).toBe(0);
    });
  });

  describe('genuine ones that say something wrong', () => {
    const WRONG = [
      ['amount', { kind: 'notification-wrong-amount', totalFen: 1 }],
      ['currency', { kind: 'notification-wrong-currency' }],
      ['merchant', { kind: 'notification-wrong-mchid' }],
      ['app', { kind: 'notification-wrong-appid' }],
      ['payer', { kind: 'notification-wrong-openid' }],
    ] as const;

    it.each(WRONG)('wrong %s, and nobody paid: WeChat is asked and nothing changes', async (_, fault) => {
      const request = t.request();
      const { outTradeNo } = await t.start(request);
      expect((await t.notify(outTradeNo, [fault])).map(({ status }) => status)).toEqual([204]);
      await t.drain();
      expect(await t.payment(request.reference)).toMatchObject({ state: 'pending', problem: null });
      expect([
        await captures(request.reference),
        await journals(request.reference),
        await holds(request.reference),
      ]).toEqual([0, 0, 0]);
    });

    it.each(WRONG)('wrong %s beside the right payment: what WeChat itself says is captured', async (_, fault) => {
      const request = t.request();
      const { outTradeNo } = await t.start(request);
      await t.pay(outTradeNo);
      await t.notify(outTradeNo, [fault]);
      await t.drain();
      expect(await t.payment(request.reference)).toMatchObject({ amountFen: 16_800, settledBy: 'query' });
      await expectCapturedOnce(request.reference);
    });

    it('WeChat does not answer the question: the notification stays on the list and is acted on later', async () => {
      const request = t.request();
      const { outTradeNo } = await t.start(request);
      await t.pay(outTradeNo);
      await t.desk.fault('answer-bad-signature', { times: 1, match: { outTradeNo } });
      await t.notify(outTradeNo, [{ kind: 'notification-wrong-amount', totalFen: 1 }]);
      await t.drain();
      expect(await t.payment(request.reference)).toMatchObject({ state: 'pending' });
      t.seconds(2);
      await t.drain();
      await expectCapturedOnce(request.reference);
    });
  });

  it('WeChat’s own answer does not fit: held, told, not in the books, and it stays so', async () => {
    const request = t.request();
    const { outTradeNo } = await t.start(request);
    await t.rows('UPDATE payment SET amount_fen = 16900 WHERE out_trade_no = ?', [outTradeNo]);
    await t.pay(outTradeNo);
    await t.notify(outTradeNo);
    await t.drain();
    const because = '金额不一致：应为16900分，微信为16800分';
    expect(await t.payment(request.reference)).toMatchObject({ state: 'held', problem: because, transactionId: null });
    expect([
      await captures(request.reference),
      await journals(request.reference),
      await holds(request.reference),
    ]).toEqual([0, 0, 1]);

    await t.notify(outTradeNo, [], 3);
    await t.drain();
    expect(await t.facade.refresh(request.reference, 'client_return')).toBe('held');
    expect([await captures(request.reference), await holds(request.reference)]).toEqual([0, 1]);
    expect(await t.facade.close(request.reference)).toBe('unknown');
    expect(await t.facade.start(request)).toMatchObject({ refused: 'PAYMENT_HELD' });
  });

  it('ten copies at once, then again after it is settled: one of everything', async () => {
    const request = t.request();
    const { outTradeNo } = await t.start(request);
    await t.pay(outTradeNo);
    const answers = await t.notify(outTradeNo, [], 10);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
    await t.drain();
    await expectCapturedOnce(request.reference);
    const row = await t.rows('SELECT * FROM payment WHERE out_trade_no = ?', [outTradeNo]);
    await t.notify(outTradeNo, [], 5);
    await t.notify(outTradeNo, [{ kind: 'notification-wrong-amount', totalFen: 1 }]);
    await t.drain();
    await expectCapturedOnce(request.reference);
    expect(await t.rows('SELECT * FROM payment WHERE out_trade_no = ?', [outTradeNo])).toEqual(row);
    expect(await t.count('inbox_message', 'body LIKE ?', [`%${outTradeNo}%`])).toBe(0); // encrypted as it came
  });

  it('out of order: right and forged ones in a shuffle over many payments end as a clean run would', async () => {
    const requests = Array.from({ length: 30 }, () => t.request());
    const started: { request: PaymentRequest; outTradeNo: string }[] = [];
    for (const request of requests) started.push({ request, outTradeNo: (await t.start(request)).outTradeNo });
    for (const { outTradeNo } of started) await t.pay(outTradeNo);
    const kinds = [
      [],
      [{ kind: 'notification-tamper', what: 'total' }],
      [{ kind: 'notification-wrong-amount', totalFen: 1 }],
      [{ kind: 'notification-wrong-mchid' }],
      [{ kind: 'notification-signtest' }],
      [],
    ];
    const sends = kinds.flatMap((faults, round) =>
      started.map(({ outTradeNo }, index) => ({
        at: (index * 37 + round * 23) % 31,
        send: () => t.notify(outTradeNo, faults),
      })),
    );
    await Promise.all(sends.sort((a, b) => a.at - b.at).map(({ send }) => send()));
    await t.drain();
    for (const { request } of started) await expectCapturedOnce(request.reference);
  });

  it('about a number that is not ours: tried again, and a dead letter with a reason in the end', async () => {
    const request = t.request();
    const { outTradeNo } = await t.start(request);
    await t.pay(outTradeNo);
    await t.rows('DELETE FROM payment WHERE out_trade_no = ?', [outTradeNo]);
    expect((await t.notify(outTradeNo)).map(({ status }) => status)).toEqual([204]);
    for (let tries = 0; tries < 12; tries += 1) {
      await t.drain();
      t.seconds(301);
    }
    const [dead] = await t.rows<{ dead_at: Date; last_error: string }>(
      "SELECT dead_at, last_error FROM due_work WHERE kind = 'payments.read-notification'",
    );
    expect(dead!.dead_at).not.toBeNull();
    expect(dead!.last_error).toMatch(/not ours/);
  });

  it('every journal balances', async () => {
    expect(await t.count('ledger_entry')).toBeGreaterThan(0);
    const sums = await t.rows(
      'SELECT journal_id FROM ledger_entry GROUP BY journal_id HAVING SUM(amount_fen) <> 0 OR COUNT(*) < 2',
    );
    expect(sums).toEqual([]);
  });
});
