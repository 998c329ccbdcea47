import { AskWeChat } from '../../src/modules/payments/application/ask-wechat.js';
import { SettlePayment } from '../../src/modules/payments/application/settle-payment.js';
import type { SettledBy } from '../../src/modules/payments/domain/payment.js';
import type { TransactionFacts } from '../../src/modules/payments/domain/settlement.js';
import { paymentsApp, type PaymentsApp } from '../support/payments-app.js';

let t: PaymentsApp;
beforeAll(async () => {
  t = await paymentsApp();
});
afterAll(() => t.close());
beforeEach(async () => {
  t.clock.set(new Date());
  await t.desk.clearFaults();
});
afterEach(async () => {
  const unbalanced = 'SELECT journal_id FROM ledger_entry GROUP BY journal_id HAVING SUM(amount_fen) <> 0';
  expect(await t.rows(unbalanced)).toEqual([]);
});

const told = (reference: string): Promise<number> =>
  t.count('outbox_event', "JSON_UNQUOTE(JSON_EXTRACT(data, '$.reference')) = ?", [reference]);

async function expectCapturedOnce(reference: string): Promise<void> {
  expect(await t.payment(reference)).toMatchObject({ state: 'paid' });
  expect([await told(reference), await t.count('ledger_journal', 'reference = ?', [reference])]).toEqual([1, 1]);
}

async function factsOf(outTradeNo: string, more: Partial<TransactionFacts> = {}): Promise<TransactionFacts> {
  return {
    outTradeNo,
    mchid: t.config.WECHAT_PAY_MCHID,
    appid: t.config.WECHAT_APPID,
    tradeState: 'SUCCESS',
    transactionId: (await t.deskOrder(outTradeNo)).transactionId ?? `42000${outTradeNo}`,
    totalFen: 16_800,
    currency: 'CNY',
    payerOpenid: t.payer,
    paidAt: t.clock.now(),
    ...more,
  };
}

describe('one way to settle', () => {
  it('all notifications lost: the sweep finds the money within a minute', async () => {
    const request = t.request();
    const { outTradeNo } = await t.start(request);
    t.seconds(12);
    await t.drain();
    expect(await t.payment(request.reference)).toMatchObject({ state: 'pending' });
    await t.pay(outTradeNo);
    t.seconds(19); // asked at 30 s, 1 s from now
    await t.drain();
    await expectCapturedOnce(request.reference);
    expect(await t.payment(request.reference)).toMatchObject({ settledBy: 'query' });
    expect(await t.count('due_work', 'ref = ?', [outTradeNo])).toBe(0);
  });

  it('a hundred payments, all notifications lost: everything is settled two minutes later', async () => {
    const requests = Array.from({ length: 100 }, () => t.request());
    const numbers = await Promise.all(requests.map(async (request) => (await t.start(request)).outTradeNo));
    await t.desk.fault('notification-drop', { times: 'forever' });
    await Promise.all(numbers.map((outTradeNo) => t.desk.post(`/control/orders/${outTradeNo}/pay`)));
    for (let second = 0; second < 120; second += 15) {
      t.seconds(15);
      await t.drain();
    }
    const open = await t.count('payment', "out_trade_no IN (?) AND state <> 'paid'", [numbers]);
    expect(open).toBe(0);
    expect(await t.count('ledger_journal', 'ref IN (?)', [numbers])).toBe(100);
  });

  it('WeChat silent, forging, slow to know: asked again by plan, never taken for unpaid', async () => {
    const request = t.request();
    const { outTradeNo } = await t.start(request);
    await t.pay(outTradeNo);
    const bad = [
      'answer-drop',
      'answer-bad-signature',
      'answer-unsigned',
      'answer-stale',
      'answer-tampered',
      'answer-system-error',
    ];
    for (const kind of bad) {
      await t.desk.fault(kind, { match: { outTradeNo, call: 'query' } });
      expect(await t.facade.refresh(request.reference, 'client_return')).toBe('pending');
    }
    t.seconds(11);
    await t.drain();
    await expectCapturedOnce(request.reference);
  });

  it('twenty at once, from all three sides: one capture, one journal, one event', async () => {
    const request = t.request();
    const { outTradeNo } = await t.start(request);
    await t.pay(outTradeNo);
    const facts = await factsOf(outTradeNo);
    const settle = t.app.get(SettlePayment);
    const sides: SettledBy[] = ['notification', 'query', 'client_return'];
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => settle.settle(outTradeNo, facts, sides[index % 3]!)),
    );
    expect(new Set(outcomes)).toEqual(new Set(['paid']));
    await expectCapturedOnce(request.reference);
  });

  it('the client’s return races the notification and the sweep', async () => {
    for (let round = 0; round < 8; round += 1) {
      const request = t.request();
      const { outTradeNo } = await t.start(request);
      await t.pay(outTradeNo);
      await t.notify(outTradeNo, [], 2);
      await Promise.all([
        t.facade.refresh(request.reference, 'client_return'),
        t.drain(),
        t.app.get(AskWeChat).ask(outTradeNo, 'query'),
        t.facade.refresh(request.reference, 'client_return'),
      ]);
      await t.drain();
      await expectCapturedOnce(request.reference);
    }
  });

  it('a transaction id that already stands on another payment is held', async () => {
    const [first, second] = [t.request(), t.request()];
    const { outTradeNo: paid } = await t.start(first);
    await t.pay(paid);
    await t.facade.refresh(first.reference, 'client_return');
    const { outTradeNo } = await t.start(second);
    const { transactionId } = await factsOf(paid);
    const settle = t.app.get(SettlePayment);
    expect(await settle.settle(outTradeNo, await factsOf(outTradeNo, { transactionId }), 'query')).toBe('held');
    expect(await t.payment(second.reference)).toMatchObject({
      problem: '微信交易单号已用于另一笔支付',
      transactionId: null,
    });
    await expectCapturedOnce(first.reference);
  });

  it('a second transaction under a settled number is noted for a person and changes nothing else', async () => {
    const request = t.request();
    const { outTradeNo } = await t.start(request);
    await t.pay(outTradeNo);
    await t.facade.refresh(request.reference, 'client_return');
    const before = await t.payment(request.reference);
    const again = await factsOf(outTradeNo, { transactionId: '4200009999' });
    expect(await t.app.get(SettlePayment).settle(outTradeNo, again, 'query')).toBe('paid');
    expect(await t.payment(request.reference)).toEqual({
      ...before,
      problem: '同一商户订单号出现了第二笔交易：4200009999',
    });
    await expectCapturedOnce(request.reference);
  });

  it.each([
    ['a failing book entry', 'ledger_entry'],
    ['what fails after the event was published', 'due_work'],
  ])('the whole transaction or nothing: %s takes the capture back', async (_, table) => {
    const request = t.request();
    const { outTradeNo } = await t.start(request);
    await t.pay(outTradeNo);
    await t.rows(`RENAME TABLE ${table} TO ${table}_away`);
    await expect(t.facade.refresh(request.reference, 'client_return')).rejects.toThrow();
    await t.rows(`RENAME TABLE ${table}_away TO ${table}`);
    expect(await t.payment(request.reference)).toMatchObject({ state: 'pending', transactionId: null });
    expect(await told(request.reference)).toBe(0);
    t.seconds(11);
    await t.drain();
    await expectCapturedOnce(request.reference);
  });
});

describe('the end of a payment', () => {
  it('its time is up: closed at WeChat, then here, and nothing more is asked', async () => {
    const request = t.request();
    const { outTradeNo } = await t.start(request);
    t.seconds(180);
    await t.drain();
    expect(await t.payment(request.reference)).toMatchObject({ state: 'closed' });
    expect(await t.deskOrder(outTradeNo)).toMatchObject({ state: 'CLOSED' });
    expect(await t.count('due_work', 'ref = ?', [outTradeNo])).toBe(0);
    expect(await t.facade.refresh(request.reference, 'client_return')).toBe('closed');
  });

  it('paid in the last moment: the close finds the money instead', async () => {
    const request = t.request();
    const { outTradeNo } = await t.start(request);
    await t.pay(outTradeNo);
    await t.rows('DELETE FROM due_work WHERE ref = ?', [outTradeNo]);
    await t.desk.fault('answer-old-spelling', { times: 'forever' });
    expect(await t.facade.close(request.reference)).toBe('paid');
    await expectCapturedOnce(request.reference);
    expect(await t.facade.close(request.reference)).toBe('paid');
  });

  it('WeChat does not answer: unknown, the payment stays open, and the sweep closes it later', async () => {
    const request = t.request();
    const { outTradeNo } = await t.start(request);
    await t.desk.fault('answer-drop', { times: 2, match: { outTradeNo, call: 'close' } });
    expect(await t.facade.close(request.reference)).toBe('unknown');
    expect(await t.payment(request.reference)).toMatchObject({ state: 'pending' });
    t.seconds(180);
    await t.drain(); // the second lost answer
    expect(await t.payment(request.reference)).toMatchObject({ state: 'pending' });
    t.seconds(15);
    await t.drain(); // closing again is fine at WeChat
    expect(await t.payment(request.reference)).toMatchObject({ state: 'closed' });
  });

  it('nothing was ever started: closed', async () => {
    expect(await t.facade.close('order:never')).toBe('closed');
    expect(await t.facade.refresh('order:never', 'client_return')).toBe('none');
    expect(await t.facade.paymentsOf(t.db.dataSource.manager, 'order:never')).toEqual([]);
  });

  it('WeChat says "no such order" of one it just made: not believed until long after its time', async () => {
    const request = t.request({ payBefore: new Date(t.clock.now().getTime() + 10_000) });
    await t.start(request);
    await t.desk.post('/control/reset', { keepPeople: true });
    expect(await t.facade.close(request.reference)).toBe('unknown');
    await t.rows('UPDATE payment SET pay_before = ? WHERE reference = ?', [
      new Date(t.clock.now().getTime() - 601_000),
      request.reference,
    ]);
    expect(await t.facade.close(request.reference)).toBe('closed');
  });

  it('close races the payer: WeChat decides, and both sides agree every time', async () => {
    const ends = { closed: 0, paid: 0 };
    for (let round = 0; round < 20; round += 1) {
      const request = t.request();
      const { outTradeNo } = await t.start(request);
      await t.desk.fault('notification-drop', { times: 'forever', match: { outTradeNo } });
      const paying = (): Promise<boolean> =>
        t.desk.post(`/control/orders/${outTradeNo}/pay`).then(
          () => true,
          () => false,
        );
      const [end, paid] =
        round % 2
          ? await Promise.all([t.facade.close(request.reference), paying()])
          : await Promise.all([paying(), t.facade.close(request.reference)]).then(([a, b]) => [b, a] as const);
      expect(end).toBe(paid ? 'paid' : 'closed');
      ends[end as 'closed' | 'paid'] += 1;
      const { state } = await t.deskOrder(outTradeNo);
      expect(state).toBe(paid ? 'SUCCESS' : 'CLOSED');
      if (paid) await expectCapturedOnce(request.reference);
      else expect([await told(request.reference), (await t.payment(request.reference)).state]).toEqual([0, 'closed']);
    }
    expect(ends.closed + ends.paid).toBe(20);
  });
});

describe('money that arrives after all is never lost', () => {
  /** Closed here although WeChat never closed it: what a lost or wrong answer could leave behind. */
  async function closedOnlyHere() {
    const request = t.request();
    const { outTradeNo } = await t.start(request);
    await t.rows("UPDATE payment SET state = 'closed', live_reference = NULL WHERE out_trade_no = ?", [outTradeNo]);
    return { request, outTradeNo };
  }

  it('captured, told and flagged', async () => {
    const { request, outTradeNo } = await closedOnlyHere();
    await t.pay(outTradeNo);
    await t.notify(outTradeNo);
    await t.drain();
    await expectCapturedOnce(request.reference);
    expect((await t.payment(request.reference)).problem).toMatch(/关闭后仍收到付款/);
    expect(await t.facade.start(request)).toMatchObject({ refused: 'ORDER_STATE' });
    expect(await t.facade.close(request.reference)).toBe('paid');
  });

  it('with a second payment open by then: that one is closed at WeChat, so nobody pays twice', async () => {
    const { request, outTradeNo } = await closedOnlyHere();
    const second = await t.start(request);
    expect(second.outTradeNo).not.toBe(outTradeNo);
    await t.pay(outTradeNo);
    await t.notify(outTradeNo);
    await t.drain();
    expect(await t.deskOrder(second.outTradeNo)).toMatchObject({ state: 'CLOSED' });
    const states = (await t.facade.paymentsOf(t.db.dataSource.manager, request.reference)).map(({ state }) => state);
    expect(states).toEqual(['paid', 'closed']);
    expect(await told(request.reference)).toBe(1);
    expect(await t.facade.close(request.reference)).toBe('paid');
    expect(await t.facade.start(request)).toMatchObject({ refused: 'ORDER_STATE' });
  });

  it('with both paid: both are in the books, both are told, the second is flagged', async () => {
    const { request, outTradeNo } = await closedOnlyHere();
    const second = await t.start(request);
    await t.pay(second.outTradeNo);
    await t.pay(outTradeNo);
    await t.notify(outTradeNo);
    await t.notify(second.outTradeNo);
    await t.drain();
    const payments = await t.facade.paymentsOf(t.db.dataSource.manager, request.reference);
    expect(payments.map(({ state }) => state)).toEqual(['paid', 'paid']);
    expect(payments.filter(({ problem }) => problem?.includes('第二笔付款'))).toHaveLength(1);
    expect([
      await told(request.reference),
      await t.count('ledger_journal', 'reference = ?', [request.reference]),
    ]).toEqual([2, 2]);
  });
});
