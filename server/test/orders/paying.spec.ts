import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, atMinute } from '@daowei/shared/kernel/local-date';
import type { Order } from '../../src/modules/orders/contract/orders.facade.js';
import { PaymentsFacade } from '../../src/modules/payments/contract/payments.facade.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import {
  DAY,
  daysFromToday,
  freshKey,
  ordersApp,
  TODAY,
  type Answer,
  type Customer,
  type OrdersApp,
} from './orders-app.js';

let house: OrdersApp;
let alice: Customer;
beforeAll(async () => {
  house = await ordersApp();
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.reset();
  alice = await house.customer();
});

const at = (minute: number): string => atMinute(DAY, minute).toISOString();

async function hire(count = 1): Promise<void> {
  for (let hired = 0; hired < count; hired += 1)
    await house.company.shift(await house.company.hire(), daysFromToday(16));
  await house.transactions.run((tx) => house.scheduling.refreshRoster(tx, TODAY, addDays(TODAY, 16)));
}

const hold = async (who = alice): Promise<string> => {
  const { status, body } = await house.book(who, { startAt: at(600) });
  expect(status).toBe(201);
  return body.id;
};
const order = async (id: string): Promise<Order> => (await house.orders.order(house.transactions.reader, id))!;
const cancel = (id: string, who = alice, body: object = {}, key = freshKey()): Promise<Answer> =>
  house.call('POST', `/orders/${id}/cancel`, who.token, body, key);
const pay = (id: string, who = alice): Promise<Answer> =>
  house.call('POST', `/orders/${id}/payment`, who.token, {}, freshKey());
const claims = async (): Promise<string[]> => {
  const found = await house.scheduling.claimsOn(house.transactions.reader, DAY);
  return found.map((one) => one.reference);
};
const texts = async (id: string): Promise<string[]> => {
  const entries = await house.orders.timeline(house.transactions.reader, id);
  return entries.map((entry) => entry.kind);
};
const exceptions = () => house.orders.openExceptions(house.transactions.reader);
const events = async (type: string): Promise<unknown[]> =>
  house.rows('SELECT data FROM outbox_event WHERE type = ?', [type]);
/** The hold's minutes pass, and what is due is done. */
const timePasses = async (minutes: number): Promise<void> => {
  house.clock.advance(minutes);
  await house.drain();
};
/** Money comes in by whatever way payments learned of it. */
const refunds = (id: string) =>
  house.app.get(PaymentsFacade, { strict: false }).refundsOf(house.transactions.reader, `order:${id}`);
/** The row of a payment that WeChat took after all, as settling leaves it. */
const takenAtTill = (id: string): Promise<unknown[]> =>
  house.rows(
    `INSERT INTO payment (out_trade_no, reference, live_reference, state, amount_fen, currency, payer_openid, appid, mchid,
       description, notify_url, pay_before, created_at)
     VALUES ('late', ?, ?, 'paid', 12000, 'CNY', 'o', 'a', 'm', 'd', 'u', ?, ?)`,
    [`order:${id}`, `order:${id}`, house.clock.now(), house.clock.now()],
  );
const captured = async (reference: string, outTradeNo: string, amountFen: number): Promise<void> => {
  const outbox = house.app.get(Outbox, { strict: false });
  const paidAt = house.clock.now().toISOString();
  await house.transactions.run((tx) =>
    outbox.publish(tx, {
      type: 'payments.payment-captured',
      data: { reference, outTradeNo, amountFen, transactionId: `42${outTradeNo}`, paidAt },
    }),
  );
  await house.drain();
};

describe('paying', () => {
  beforeEach(() => hire());

  it('turns a hold into a paid order', async () => {
    const id = await hold();
    const params = await pay(id);
    expect(params.body).toMatchObject({
      signType: 'RSA',
      amountFen: 12_000,
      payBefore: addMinutes(house.clock.now(), 15).toISOString(),
    });
    await house.payAtTill(alice, id);
    expect((await house.comeBack(alice, id)).body).toMatchObject({ state: 'paid' });
    expect(await order(id)).toMatchObject({
      state: 'paid',
      paidFen: 12_000,
      holdUntil: null,
      paidAt: expect.any(Date),
    });
    expect(await claims()).toEqual([`order:${id}`]);
    expect(await texts(id)).toEqual(['order.held', 'order.paid']);
    expect(await events('orders.order-paid')).toHaveLength(1);
    await timePasses(20);
    expect((await order(id)).state).toBe('paid');
    expect(await claims()).toEqual([`order:${id}`]);
  });

  it('is told pending while the cashier is open, and nothing changes', async () => {
    const id = await hold();
    const pending = { state: 'pending', instalment: 'full', counted: false, orderState: 'awaiting_payment' };
    expect((await house.comeBack(alice, id)).body).toEqual(pending);
    await pay(id);
    expect((await house.comeBack(alice, id)).body).toEqual(pending);
  });

  it('without an answer from WeChat is refused, and the hold stays', async () => {
    const id = await hold();
    house.till.silent = true;
    expect((await pay(id)).body.code).toBe('PAYMENT_UNAVAILABLE');
    house.till.silent = false;
    expect((await pay(id)).status).toBe(200);
  });

  it('is refused once the hold is over, also in the very moment it ends', async () => {
    const id = await hold();
    house.clock.advance(15);
    expect((await pay(id)).body.code).toBe('HOLD_EXPIRED');
    await house.drain();
    expect((await pay(id)).body.code).toBe('HOLD_EXPIRED');
  });

  it('is refused for what is paid or cancelled', async () => {
    const [a, b] = [await hold(), (await house.book(alice, { startAt: at(780) })).body.id];
    await house.payAtTill(alice, a);
    await house.comeBack(alice, a);
    expect((await pay(a)).body.code).toBe('ORDER_STATE');
    await cancel(b);
    expect((await pay(b)).body.code).toBe('ORDER_STATE');
  });

  it('gives no parameters to the phone when the order ended while WeChat was answering', async () => {
    const id = await hold();
    house.till.beforePrepayAnswer = async () => {
      house.till.beforePrepayAnswer = async () => undefined;
      expect((await cancel(id)).status).toBe(200);
    };
    expect((await pay(id)).body.code).toBe('ORDER_STATE');
    const open = await house.rows(`SELECT state FROM payment WHERE state IN ('created', 'pending')`);
    expect(open).toEqual([]);
    expect(await claims()).toEqual([]);
  });

  it('told ten times over is one payment', async () => {
    const id = await hold();
    await house.payAtTill(alice, id);
    await Promise.all(
      Array.from({ length: 10 }, () => house.call('POST', `/orders/${id}/payment/refresh`, alice.token)),
    );
    await house.drain();
    const { version } = await order(id);
    const [payment] = await house.rows<{ out_trade_no: string }>('SELECT out_trade_no FROM payment');
    await captured(`order:${id}`, payment!.out_trade_no, 12_000);
    expect(await events('orders.order-paid')).toHaveLength(1);
    expect(await order(id)).toMatchObject({ state: 'paid', paidFen: 12_000, version });
    expect(await exceptions()).toEqual([]);
  });
});

describe('a hold that is not paid', () => {
  beforeEach(() => hire());

  it('ends after 15 minutes and gives the time back', async () => {
    const id = await hold();
    await timePasses(14);
    expect((await order(id)).state).toBe('awaiting_payment');
    await timePasses(1);
    expect(await order(id)).toMatchObject({ state: 'expired', claimId: null, workerId: null, paidFen: 0 });
    expect(await claims()).toEqual([]);
    expect(await texts(id)).toEqual(['order.held', 'order.expired']);
    expect(await events('orders.order-ended')).toHaveLength(1);
    expect((await house.book(await house.customer(), { startAt: at(600) })).status).toBe(201);
  });

  it('with an open cashier is closed at WeChat first: then nobody can pay it any more', async () => {
    const id = await hold();
    await pay(id);
    await timePasses(15);
    expect((await order(id)).state).toBe('expired');
    expect(await house.rows('SELECT state FROM payment')).toEqual([{ state: 'closed' }]);
  });

  it('keeps its time while WeChat does not say whether it was paid', async () => {
    const id = await hold();
    await pay(id);
    house.till.silent = true;
    await timePasses(15);
    await timePasses(5);
    expect(await order(id)).toMatchObject({ state: 'awaiting_payment' });
    expect(await claims()).toEqual([`order:${id}`]);
    house.till.silent = false;
    await timePasses(2);
    expect((await order(id)).state).toBe('expired');
    expect(await claims()).toEqual([]);
  });

  it('but was paid without anybody telling us becomes paid, not expired', async () => {
    const id = await hold();
    await house.payAtTill(alice, id);
    // no notification, no return of the client: only the sweep and the end of the hold
    await timePasses(15);
    await timePasses(1);
    expect((await order(id)).state).toBe('paid');
    expect(await claims()).toEqual([`order:${id}`]);
  });
});

describe('cancelling', () => {
  beforeEach(() => hire());

  it('gives the time back at once, with the reason in the timeline', async () => {
    const id = await hold();
    const { status, body } = await cancel(id, alice, { reason: ' 临时有事 ' });
    expect([status, body.state, body.stateText]).toEqual([200, 'cancelled', '已取消']);
    expect(body.timeline.at(-1)).toMatchObject({
      kind: 'order.cancelled',
      text: '预约已取消（临时有事），没有产生任何费用',
      actor: '客户',
    });
    expect(await claims()).toEqual([]);
    expect(await house.rows(`SELECT 1 FROM due_work WHERE kind = 'orders.expire-hold'`)).toEqual([]);
    expect((await house.book(await house.customer(), { startAt: at(600) })).status).toBe(201);
  });

  it('of what was paid in the same moment is refused, and the order is paid', async () => {
    const id = await hold();
    await house.payAtTill(alice, id);
    const refused = await cancel(id);
    expect(refused.body).toMatchObject({ code: 'ORDER_STATE', detail: expect.stringContaining('支付成功') });
    await house.drain();
    expect((await order(id)).state).toBe('paid');
    expect(await claims()).toEqual([`order:${id}`]);
  });

  it('waits when WeChat does not answer', async () => {
    const id = await hold();
    await pay(id);
    house.till.silent = true;
    expect((await cancel(id)).body.code).toBe('PAYMENT_UNAVAILABLE');
    expect((await order(id)).state).toBe('awaiting_payment');
    house.till.silent = false;
    expect((await cancel(id)).status).toBe(200);
  });

  it('against payments begun on other phones leaves nothing that could still be paid', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await hold();
      if (round % 2) await pay(id);
      await Promise.all([pay(id), cancel(id), pay(id), pay(id)]);
      if ((await order(id)).state === 'awaiting_payment') await cancel(id);
      expect((await order(id)).state).toBe('cancelled');
      expect(await house.rows(`SELECT 1 FROM payment WHERE state IN ('created', 'pending')`)).toEqual([]);
    }
    expect(await claims()).toEqual([]);
  });

  it('twice at once happens once', async () => {
    const id = await hold();
    const answers = await Promise.all([cancel(id), cancel(id), cancel(id)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
    expect(await texts(id)).toEqual(['order.held', 'order.cancelled']);
    expect(await events('orders.order-ended')).toHaveLength(1);
  });

  it('is for unpaid orders only, and says so', async () => {
    const id = await hold();
    await house.payAtTill(alice, id);
    await house.comeBack(alice, id);
    expect((await cancel(id)).body.code).toBe('ORDER_STATE');
    expect((await cancel(id, alice, { reason: 'x'.repeat(101) })).body.code).toBe('VALIDATION_FAILED');
    expect((await cancel(id, alice, { refund: true })).body.code).toBe('VALIDATION_FAILED');
  });

  it('against the end of the hold and the payment at once leaves one legal result', async () => {
    for (let round = 0; round < 8; round += 1) {
      await house.reset();
      await hire();
      const who = await house.customer();
      const id = await hold(who);
      await house.payAtTill(who, id);
      house.clock.advance(15);
      await Promise.all([
        cancel(id, who),
        house.drain(),
        house.call('POST', `/orders/${id}/payment/refresh`, who.token),
      ]);
      await timePasses(2);
      const now = await order(id);
      expect(now).toMatchObject({ state: 'paid', paidFen: 12_000 });
      expect(await claims()).toEqual([`order:${id}`]);
    }
  });
});

describe('a payment that came late', () => {
  it('gets its seat back when somebody is free at the promised time', async () => {
    await hire(2);
    for (const end of ['cancel', 'expire'] as const) {
      const id = await hold();
      if (end === 'cancel') await cancel(id);
      else await timePasses(15);
      const before = (await order(id)).state;
      await captured(`order:${id}`, `late-${end}`, 12_000);
      expect(before).toBe(end === 'cancel' ? 'cancelled' : 'expired');
      const now = await order(id);
      expect(now).toMatchObject({
        state: 'paid',
        paidFen: 12_000,
        workerId: expect.any(String),
        claimId: expect.any(String),
      });
      expect(await texts(id)).toEqual(['order.held', `order.${before}`, 'order.reseated']);
    }
    expect(await claims()).toHaveLength(2);
    expect(await events('orders.order-paid')).toHaveLength(2);
    expect(await exceptions()).toEqual([]);
  });

  it('finds the seat taken: the money is refunded at once, and the customer told', async () => {
    await hire();
    const id = await hold();
    await timePasses(15);
    await takenAtTill(id);
    const bobs = await hold(await house.customer());
    await captured(`order:${id}`, 'late', 12_000);
    expect(await order(id)).toMatchObject({ state: 'expired', paidFen: 12_000, claimId: null });
    expect(await texts(id)).toEqual(['order.held', 'order.expired', 'payment.late']);
    expect(await claims()).toEqual([`order:${bobs}`]);
    expect(await refunds(id)).toMatchObject([{ amountFen: 12_000, outTradeNo: 'late' }]);
    expect(await exceptions()).toEqual([]);
    await captured(`order:${id}`, 'late', 12_000);
    expect(await refunds(id)).toHaveLength(1);
    expect(await texts(id)).toHaveLength(3);
  });

  it('within an hour of the promise is not seated any more', async () => {
    await hire();
    const id = await hold();
    await timePasses(15);
    await takenAtTill(id);
    house.clock.set(addMinutes(new Date(at(600)), -59));
    await captured(`order:${id}`, 'late', 12_000);
    expect(await order(id)).toMatchObject({ state: 'expired', paidFen: 12_000 });
    expect(await refunds(id)).toMatchObject([{ amountFen: 12_000 }]);
  });
});

describe('money that does not fit', () => {
  beforeEach(() => hire());

  it.each([11_999, 12_001, 120, 1])('of %i fen never pays the order', async (amountFen) => {
    const id = await hold();
    await captured(`order:${id}`, 'wrong', amountFen);
    expect(await order(id)).toMatchObject({ state: 'awaiting_payment', paidFen: 0 });
    expect(await exceptions()).toMatchObject([
      { kind: 'payment_mismatch', orderId: id, text: expect.stringContaining('应付120.00元') },
    ]);
  });

  it('that comes a second time goes to the office, and the order stays paid once', async () => {
    const id = await hold();
    await captured(`order:${id}`, 'first', 12_000);
    await captured(`order:${id}`, 'second', 12_000);
    expect(await order(id)).toMatchObject({ state: 'paid', paidFen: 12_000 });
    expect(await exceptions()).toMatchObject([{ kind: 'payment_mismatch', text: expect.stringContaining('第二笔') }]);
    expect(await events('orders.order-paid')).toHaveLength(1);
  });

  it('and is held by payments is shown, while the time stays held', async () => {
    const id = await hold();
    const outbox = house.app.get(Outbox, { strict: false });
    await house.transactions.run((tx) =>
      outbox.publish(tx, {
        type: 'payments.payment-held',
        data: { reference: `order:${id}`, outTradeNo: 'held', because: '付款人与下单人不一致' },
      }),
    );
    await house.drain();
    expect(await exceptions()).toMatchObject([
      { kind: 'payment_mismatch', text: '微信支付与订单不一致：付款人与下单人不一致' },
    ]);
    expect(await texts(id)).toEqual(['order.held', 'payment.held']);
    expect((await order(id)).state).toBe('awaiting_payment');
    expect(await claims()).toEqual([`order:${id}`]);
  });

  it('and belongs to something else is left alone', async () => {
    const id = await hold();
    await captured('membership:1', 'other', 12_000);
    expect((await order(id)).state).toBe('awaiting_payment');
    expect(await exceptions()).toEqual([]);
  });
});
