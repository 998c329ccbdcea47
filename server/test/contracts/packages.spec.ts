import { DataSource } from 'typeorm';
import { addDays, atMinute, type LocalDate } from '@daowei/shared/kernel/local-date';
import { INVARIANTS } from '../../src/invariants/checks.js';
import { ContractsFacade } from '../../src/modules/contracts/contract/contracts.facade.js';
import { ContractsModule } from '../../src/modules/contracts/contracts.module.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { DAY, freshKey, ordersApp, TODAY, type Answer, type Customer, type OrdersApp } from '../orders/orders-app.js';
import { WEST_LAKE, type HiredWorker } from '../support/small-company.js';
import { testService } from '../support/test-service.js';

const WEEKLY = { id: 'weekly-4', name: '每周一次，共4次', every: 'week' as const, visits: 4, basisPointsOff: 1_000 };
const MONTHLY = { id: 'monthly-6', name: '每月一次，共6次', every: 'month' as const, visits: 6, basisPointsOff: 500 };
/** two people come */
const PAIR = 'pair-cleaning';
const NINE = 540;
const weeks = [0, 7, 14, 21].map((days) => addDays(DAY, days));

let orders: OrdersApp;
let customer: Customer;
beforeAll(async () => {
  orders = await ordersApp([ContractsModule]);
  await orders.sell(testService({ version: 2, packages: [WEEKLY, MONTHLY] }));
  await orders.sell(testService({ id: PAIR, crew: 2, packages: [WEEKLY] }));
});
beforeEach(async () => {
  await orders.reset();
  for (const table of ['contract_visit', 'contract_exception', 'contract_quote', 'contract']) {
    await orders.rows(`DELETE FROM ${table}`);
  }
  customer = await orders.customer();
});
afterEach(expectInvariants);
afterAll(() => orders.close());

/** What must always hold, holds after every story. */
async function expectInvariants(): Promise<void> {
  const db = orders.app.get(DataSource);
  for (const { name, broken } of INVARIANTS.filter((one) => one.number <= 4)) {
    expect({ name, broken: await broken(db, orders.clock.now()) }).toEqual({ name, broken: [] });
  }
}

/** A cleaner on shift on these days, or on every one of the next weeks. */
async function cleaner(
  days: readonly LocalDate[] = weeks.flatMap((day) => [-1, 0, 1].map((one) => addDays(day, one))),
) {
  const worker = await orders.company.hire();
  await orders.company.shift(worker, days);
  await takeOver();
  return worker;
}

async function takeOver(): Promise<void> {
  await orders.transactions.run((tx) => orders.scheduling.refreshRoster(tx, TODAY, addDays(TODAY, 200)));
}

const ask = (more: object = {}) => ({
  serviceId: 'daily-cleaning',
  packageId: 'weekly-4',
  addressId: customer.addressId,
  hours: 2,
  addOns: [],
  firstAt: atMinute(DAY, NINE).toISOString(),
  changes: [],
  ...more,
});
const plan = (more: object = {}, who = customer): Promise<Answer> =>
  orders.call('POST', '/contracts/plan', who.token, { ...ask(more), addressId: who.addressId });

async function book(who = customer, more: object = {}, key = freshKey()): Promise<Answer> {
  const planned = await plan(more, who);
  if (planned.status !== 200) return planned;
  return orders.call('POST', '/contracts', who.token, { quoteId: planned.body.quoteId, note: '按门铃' }, key);
}

async function payAtTill(id: string, who = customer): Promise<void> {
  const params = await orders.call('POST', `/contracts/${id}/payment`, who.token, {}, freshKey());
  expect(params.status).toBe(200);
  orders.till.take(String(params.body.package).replace('prepay_id=', ''));
}

async function comeBack(id: string, who = customer): Promise<Answer> {
  const answer = await orders.call('POST', `/contracts/${id}/payment/refresh`, who.token);
  await orders.drain();
  return answer;
}

/** WeChat's word for money, as payments publishes it. */
async function captured(reference: string): Promise<void> {
  const outbox = orders.app.get(Outbox, { strict: false });
  const data = {
    reference,
    outTradeNo: 'late',
    amountFen: 43_200,
    transactionId: 'wx-late',
    paidAt: orders.clock.now(),
  };
  await orders.transactions.run((tx) => outbox.publish(tx, { type: 'payments.payment-captured', data }));
}

const view = async (id: string, who = customer) => (await orders.call('GET', `/contracts/${id}`, who.token)).body;
const activeClaims = async () =>
  (await orders.rows<{ worker_id: string }>(`SELECT worker_id FROM claim WHERE state = 'active'`)).length;

/** Somebody else has the worker's time then. */
async function busy(worker: HiredWorker, day: LocalDate, minute = NINE): Promise<void> {
  const span = { from: atMinute(day, minute), to: atMinute(day, minute + 120) };
  await orders.transactions.run(async (tx) => {
    const claim = await orders.scheduling.claim(tx, { reference: 'test:busy', visit: span, place: WEST_LAKE }, [
      { workerId: worker.id },
    ]);
    expect(claim).toHaveProperty('id');
  });
}

describe('planning', () => {
  it('looks at every visit, prices each by its day, and freezes the whole', async () => {
    await cleaner();
    const { status, body } = await plan();
    expect(status).toBe(200);
    expect(body.visits.map((one: { startAt: string }) => one.startAt)).toEqual(
      weeks.map((day) => atMinute(day, NINE).toISOString()),
    );
    expect(body).toMatchObject({ grossFen: 48_000, totalFen: 43_200, discountFen: 4_800 });
    expect(body.quoteId).toEqual(expect.any(String));
  });

  it('names the one visit nobody is free for, with near times that can really be had', async () => {
    const worker = await cleaner();
    await busy(worker, weeks[2]!);
    const { body } = await plan();
    expect(body.visits.map((one: { conflict: boolean }) => one.conflict)).toEqual([false, false, true, false]);
    expect(body.quoteId).toBeNull();
    const { proposals } = body.visits[2];
    expect(proposals).toHaveLength(3);
    for (const startAt of proposals) {
      const changed = await plan({ changes: [{ index: 2, startAt }] });
      expect(changed.body.visits[2]).toMatchObject({ startAt, conflict: false });
      expect(changed.body.quoteId).not.toBeNull();
    }
  });

  it('one left out comes at the end, and must be free there', async () => {
    const worker = await cleaner();
    await busy(worker, weeks[1]!);
    const gone = await plan({ changes: [{ index: 1, startAt: null }] });
    expect(gone.body.visits.at(-1)).toMatchObject({ index: 4, conflict: true, proposals: [] });
    await orders.company.shift(worker, [addDays(DAY, 28)]);
    await takeOver();
    const { body } = await plan({ changes: [{ index: 1, startAt: null }] });
    expect(body.visits.map((one: { index: number }) => one.index)).toEqual([0, 2, 3, 4]);
    expect(body.quoteId).not.toBeNull();
  });

  it('a monthly package reaches as far as the roster does', async () => {
    const days = ['2026-03-12', '2026-04-12', '2026-05-12', '2026-06-12', '2026-07-12', '2026-08-12'] as LocalDate[];
    await cleaner(days);
    const { body } = await plan({ packageId: 'monthly-6' });
    expect(body.visits.map((one: { conflict: boolean }) => one.conflict)).toEqual(days.map(() => false));
    // April 12 and July 12 are Sundays: their own surcharge, then the discount over all
    expect(body.visits[1].priceFen).toBeGreaterThan(body.visits[0].priceFen);
  });

  it.each<[string, object, string]>([
    ['a package that is not sold', { packageId: 'none' }, 'PACKAGE_UNKNOWN'],
    ['hours that are not offered', { hours: 9 }, 'HOURS_NOT_OFFERED'],
    ['a first visit beyond the horizon', { firstAt: atMinute(addDays(TODAY, 14), NINE) }, 'SLOT_BEYOND_HORIZON'],
    ['a first visit in the past', { firstAt: atMinute(TODAY, NINE) }, 'SLOT_IN_PAST'],
    ['a time off the grid', { firstAt: atMinute(DAY, NINE + 7) }, 'SLOT_NOT_OFFERED'],
    ['a change into the past', { changes: [{ index: 1, startAt: atMinute(TODAY, NINE) }] }, 'SLOT_IN_PAST'],
    [
      'a change beyond the roster',
      { changes: [{ index: 1, startAt: atMinute(addDays(TODAY, 400), NINE) }] },
      'SLOT_BEYOND_HORIZON',
    ],
    ['another’s address', { addressId: 'none' }, 'NOT_FOUND'],
  ])('refuses %s', async (_, more, code) => {
    await cleaner();
    const answer = await orders.call('POST', '/contracts/plan', customer.token, { ...ask(), ...more });
    expect(answer.body.code).toBe(code);
  });
});

describe('booking and paying', () => {
  it('holds all visits with one worker, and one payment makes orders of all', async () => {
    await cleaner();
    await cleaner();
    const booked = await book();
    expect(booked.status).toBe(201);
    expect(booked.body).toMatchObject({ state: 'awaiting_payment', actions: ['pay', 'cancel'], visitCount: 4 });
    const workers = await orders.rows<{ n: number }>(`SELECT COUNT(DISTINCT worker_id) AS n FROM claim`);
    expect(Number(workers[0]!.n)).toBe(1);
    expect(await activeClaims()).toBe(4);

    await payAtTill(booked.body.id);
    expect((await comeBack(booked.body.id)).body.state).toBe('paid');
    const paid = await view(booked.body.id);
    expect(paid).toMatchObject({ state: 'active', paidFen: 43_200, actions: ['pause', 'replace'] });
    const made = await orders.orders.orders(
      orders.transactions.reader,
      paid.visits.map((one: { orderId: string }) => one.orderId),
    );
    expect([...made.values()].map((order) => order.state)).toEqual(['paid', 'paid', 'paid', 'paid']);
    expect([...made.values()].map((order) => order.note)).toEqual(Array(4).fill('按门铃'));
    const published = await orders.rows(`SELECT id FROM outbox_event WHERE type = 'orders.order-paid'`);
    expect(published).toHaveLength(4);
    const listed = await orders.call('GET', '/contracts', customer.token);
    expect(listed.body.items).toMatchObject([{ id: booked.body.id, doneCount: 0, nextAt: paid.visits[0].startAt }]);
  });

  it('of a crew everybody’s time is held, for every visit or for none, and given back with it', async () => {
    const lead = await cleaner();
    const both = await plan({ serviceId: PAIR });
    expect(both.body.visits.map((one: { conflict: boolean }) => one.conflict)).toEqual(Array(4).fill(true));
    await cleaner();
    await busy(lead, weeks[2]!);
    expect((await plan({ serviceId: PAIR })).body).toMatchObject({ quoteId: null, visits: { 2: { conflict: true } } });
    await cleaner();
    const { quoteId } = (await plan({ serviceId: PAIR })).body;
    const booked = await orders.call('POST', '/contracts', customer.token, { quoteId }, freshKey());
    expect(booked.status).toBe(201);
    expect(await activeClaims()).toBe(1 + 8);
    expect(
      (await orders.call('POST', `/contracts/${booked.body.id}/cancel`, customer.token, {}, freshKey())).status,
    ).toBe(200);
    expect(await activeClaims()).toBe(1);

    const again = await orders.call('POST', '/contracts', customer.token, { quoteId }, freshKey());
    await payAtTill(again.body.id);
    await comeBack(again.body.id);
    const made = await orders.rows<{ id: string }>('SELECT id FROM customer_order');
    const read = orders.transactions.reader;
    const visits = await orders.orders.orders(
      read,
      made.map(({ id }) => id),
    );
    expect([...visits.values()].map(({ mates }) => mates.length)).toEqual([1, 1, 1, 1]);
    for (const { workerId, mates } of visits.values()) expect(mates[0]!.workerId).not.toBe(workerId);
  });

  it('told twice of one payment, the visits are opened once', async () => {
    await cleaner();
    const { body } = await book();
    await payAtTill(body.id);
    await comeBack(body.id);
    await comeBack(body.id);
    expect(await orders.rows('SELECT id FROM customer_order')).toHaveLength(4);
  });

  it('the same key finds the same contract; another of the account must wait', async () => {
    await cleaner();
    await cleaner();
    const key = freshKey();
    const quoteId = (await plan()).body.quoteId;
    const both = await Promise.all(
      [1, 2].map(() => orders.call('POST', '/contracts', customer.token, { quoteId }, key)),
    );
    const made = both.filter((one) => one.status === 201);
    expect(new Set(made.map((one) => one.body.id)).size).toBe(1);
    expect((await book()).body.code).toBe('TOO_MANY_HOLDS');
    expect(await activeClaims()).toBe(4);
  });

  it('of many who want the same weeks exactly one gets all of them, nobody a part', async () => {
    await cleaner();
    const people = await Promise.all(Array.from({ length: 8 }, () => orders.customer()));
    const plans = await Promise.all(people.map((who) => plan({}, who)));
    const answers = await Promise.all(
      people.map((who, index) =>
        orders.call('POST', '/contracts', who.token, { quoteId: plans[index]!.body.quoteId }, freshKey()),
      ),
    );
    expect(answers.filter((one) => one.status === 201)).toHaveLength(1);
    for (const lost of answers.filter((one) => one.status !== 201)) expect(lost.body.code).toBe('PACKAGE_CONFLICT');
    expect(await activeClaims()).toBe(4);
  });

  it('what was taken meanwhile comes back as a conflict', async () => {
    const worker = await cleaner();
    const { quoteId } = (await plan()).body;
    await busy(worker, weeks[3]!);
    const refused = await orders.call('POST', '/contracts', customer.token, { quoteId }, freshKey());
    expect(refused).toMatchObject({ status: 409, body: { code: 'PACKAGE_CONFLICT' } });
    expect(await activeClaims()).toBe(1);
    expect((await plan()).body.visits[3].conflict).toBe(true);
  });

  it('a stale quote and another’s are refused', async () => {
    await cleaner();
    const { quoteId } = (await plan()).body;
    const other = await orders.customer();
    const foreign = await orders.call('POST', '/contracts', other.token, { quoteId }, freshKey());
    expect(foreign.body.code).toBe('NOT_FOUND');
    orders.clock.advance(16);
    const stale = await orders.call('POST', '/contracts', customer.token, { quoteId }, freshKey());
    expect(stale.body.code).toBe('QUOTE_STALE');
  });

  it('another’s contract is not found, whatever is asked of it', async () => {
    await cleaner();
    const { id } = (await book()).body;
    const other = await orders.customer();
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/cancel'],
      ['POST', '/payment'],
      ['POST', '/payment/refresh'],
    ] as const) {
      const answer = await orders.call(
        method,
        `/contracts/${id}${path}`,
        other.token,
        method === 'POST' ? {} : undefined,
        freshKey(),
      );
      expect(answer.status).toBe(404);
    }
  });
});

describe('the end of a hold', () => {
  it('cancelling gives all times back', async () => {
    await cleaner();
    const { id } = (await book()).body;
    const cancelled = await orders.call('POST', `/contracts/${id}/cancel`, customer.token, {}, freshKey());
    expect(cancelled.body).toMatchObject({ state: 'cancelled' });
    expect(await activeClaims()).toBe(0);
    expect((await book()).status).toBe(201);
  });

  it('expires by its timer; a late payment gets all times again', async () => {
    await cleaner();
    const { id } = (await book()).body;
    await payAtTill(id);
    orders.till.silent = true;
    orders.clock.advance(16);
    await orders.drain();
    expect((await view(id)).state).toBe('awaiting_payment');
    orders.till.silent = false;
    orders.clock.advance(5);
    await orders.drain();
    expect((await view(id)).state).toBe('active');
  });

  it('unpaid, it expires and holds nothing', async () => {
    await cleaner();
    const { id } = (await book()).body;
    orders.clock.advance(16);
    await orders.drain();
    expect(await view(id)).toMatchObject({ state: 'expired', actions: [] });
    expect(await activeClaims()).toBe(0);
    const late = await orders.call('POST', `/contracts/${id}/payment`, customer.token, {}, freshKey());
    expect(late.body.code).toBe('HOLD_EXPIRED');
  });

  it.each([
    ['seated again when all times are free', false],
    ['refunded at once when one of them is not, and the customer told', true],
  ])('money that comes after the end is %s', async (_, taken) => {
    const worker = await cleaner();
    const { id } = (await book()).body;
    const reference = `contract:${id}`;
    await orders.call('POST', `/contracts/${id}/cancel`, customer.token, {}, freshKey());
    if (taken) await busy(worker, weeks[2]!);
    // the payment was closed here, and WeChat took the money all the same
    await orders.rows(
      `INSERT INTO payment (out_trade_no, reference, live_reference, state, amount_fen, currency, payer_openid, appid,
         mchid, description, notify_url, pay_before, created_at)
       VALUES ('late', ?, ?, 'paid', 43200, 'CNY', 'o', 'a', 'm', 'd', 'u', ?, ?)`,
      [reference, reference, orders.clock.now(), orders.clock.now()],
    );
    await captured(reference);
    await orders.drain();
    const contracts = orders.app.get(ContractsFacade);
    const open = await contracts.openExceptions(orders.app.get(Transactions).reader);
    expect(open).toEqual([]);
    const { state, history } = await view(id);
    expect(state).toBe(taken ? 'cancelled' : 'active');
    expect(history[0].text).toContain(taken ? '432.00元将立即原路退回' : '已收到付款432.00元');
    const owed = await orders.rows('SELECT out_trade_no, amount_fen FROM refund WHERE reference = ?', [reference]);
    expect(owed).toEqual(taken ? [{ out_trade_no: 'late', amount_fen: 43_200 }] : []);
    await captured(reference);
    await orders.drain();
    expect(await orders.rows('SELECT out_trade_no FROM refund WHERE reference = ?', [reference])).toHaveLength(
      owed.length,
    );
    await orders.rows(`DELETE FROM refund WHERE reference = ?`, [reference]);
    await orders.rows(`DELETE FROM payment WHERE reference = ?`, [reference]);
    await orders.rows(`DELETE FROM contract WHERE id = ?`, [id]);
  });
});
