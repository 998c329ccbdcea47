import { DataSource } from 'typeorm';
import { fen } from '@daowei/shared/kernel/fen';
import { addDays, atMinute, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { INVARIANTS } from '../../src/invariants/checks.js';
import { StaysModule } from '../../src/modules/stays/stays.module.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { freshKey, ordersApp, TODAY, type Answer, type Customer, type OrdersApp } from '../orders/orders-app.js';
import { WEST_LAKE, type HiredWorker } from '../support/small-company.js';
import { testService } from '../support/test-service.js';

const NANNY = testService({
  id: 'nanny',
  name: '住家保姆',
  pricing: 'live_in',
  basePriceFen: fen(2_600_000),
  unit: '26天',
  hourOptions: [],
  durationMinutes: 1_440,
  skill: '住家家务',
  certificates: [],
  liveIn: { priceDays: 26, minDays: 7, maxDays: 30, trialDays: 3 },
});
const FIRST = addDays(TODAY, 8);
const LAST = addDays(FIRST, 9);
const TEN_DAYS_FEN = 1_000_000;

let orders: OrdersApp;
let customer: Customer;
beforeAll(async () => {
  orders = await ordersApp([StaysModule]);
  await orders.sell(NANNY);
});
beforeEach(async () => {
  await orders.reset();
  for (const table of ['stay_turn', 'stay_exception', 'stay_quote', 'stay']) await orders.rows(`DELETE FROM ${table}`);
  customer = await orders.customer();
});
afterEach(expectInvariants);
afterAll(() => orders.close());

/** What must always hold, holds after every story; the late payment's row is written here, without its journal. */
async function expectInvariants(): Promise<void> {
  const db = orders.app.get(DataSource);
  for (const { name, broken } of INVARIANTS.filter((one) => one.number <= 4 && !one.name.includes('one journal'))) {
    expect({ name, broken: await broken(db, orders.clock.now()) }).toEqual({ name, broken: [] });
  }
}

async function nanny(days = 70): Promise<HiredWorker> {
  const worker = await orders.company.hire({ skills: ['住家家务', '保洁'] });
  const all = Array.from({ length: days }, (_, index) => addDays(TODAY, index));
  await orders.company.shift(worker, all);
  await orders.transactions.run((tx) => orders.scheduling.refreshRoster(tx, TODAY, addDays(TODAY, days)));
  return worker;
}

const wish = (who: Customer, first: LocalDate, last: LocalDate) => ({
  serviceId: 'nanny',
  addressId: who.addressId,
  first,
  last,
});
const quote = (who = customer, first = FIRST, last = LAST): Promise<Answer> =>
  orders.call('POST', '/stays/quote', who.token, wish(who, first, last));
const signed = ({ body }: Answer, more: object = {}) => ({
  quoteId: body.quoteId,
  hash: body.agreement.hash,
  healthTicks: [],
  typedName: '陈小满',
  ...more,
});
async function book(who = customer, first = FIRST, last = LAST, more: object = {}, key = freshKey()): Promise<Answer> {
  const quoted = await quote(who, first, last);
  return quoted.status === 200 ? orders.call('POST', '/stays', who.token, signed(quoted, more), key) : quoted;
}
async function payAtTill(id: string, who = customer): Promise<string> {
  const params = await orders.call('POST', `/stays/${id}/payment`, who.token, {}, freshKey());
  expect(params.status).toBe(200);
  const prepay = String(params.body.package).replace('prepay_id=', '');
  orders.till.take(prepay);
  return prepay;
}
async function paid(who = customer, first = FIRST, last = LAST): Promise<any> {
  const { body } = await book(who, first, last);
  await payAtTill(body.id, who);
  await orders.call('POST', `/stays/${body.id}/payment/refresh`, who.token);
  await orders.drain();
  return view(body.id, who);
}
const view = async (id: string, who = customer) => (await orders.call('GET', `/stays/${id}`, who.token)).body;
const act = (id: string, what: string, body: object, who = customer): Promise<Answer> =>
  orders.call('POST', `/stays/${id}/${what}`, who.token, body, freshKey());
const claimed = async (workerId?: string): Promise<number> =>
  (await orders.rows<{ worker_id: string }>(`SELECT worker_id FROM claim WHERE state = 'active'`)).filter(
    ({ worker_id }) => workerId === undefined || worker_id === workerId,
  ).length;
const refunds = async (): Promise<number[]> =>
  (await orders.rows<{ amount_fen: number }>(`SELECT amount_fen FROM refund`)).map((one) => one.amount_fen);
const morningOf = (day: LocalDate): void => orders.clock.set(atMinute(day, 480).toISOString());

describe('choosing the days', () => {
  it('shows from which day to which one worker is there, and prices them', async () => {
    const worker = await nanny();
    const absent = addDays(TODAY, 20);
    await orders.company.absent(worker, startOfDay(absent), startOfDay(addDays(absent, 1)));
    await orders.transactions.run((tx) => orders.scheduling.refreshRoster(tx, TODAY, addDays(TODAY, 70)));
    const path = `/stays/days?serviceId=nanny&addressId=${customer.addressId}`;
    const { body } = await orders.call('GET', path, customer.token);
    const latest = (day: LocalDate) => body.days.find((one: { date: string }) => one.date === day)?.latestLast;
    expect(body.days[0].date).toBe(addDays(TODAY, 1));
    expect(body.days).toHaveLength(59);
    expect(latest(FIRST)).toBe(addDays(absent, -1));
    expect(latest(addDays(absent, -3))).toBeNull();
    expect(latest(addDays(absent, 1))).toBe(addDays(absent, 30));

    const quoted = (await quote()).body;
    expect(quoted).toMatchObject({ days: 10, totalFen: TEN_DAYS_FEN, trialUntil: addDays(FIRST, 2) });
    expect(quoted.candidates.map((one: { id: string }) => one.id)).toEqual([worker.id]);
    // her day off lies in between: the nearest days that can be had are told instead
    const taken = await quote(customer, addDays(absent, -5), addDays(absent, 4));
    expect(taken.body.code).toBe('STAY_TAKEN');
    expect(taken.body.alternatives).toHaveLength(3);
  });

  it.each<[string, number, number, string]>([
    ['today', 0, 9, 'STAY_DAYS_INVALID'],
    ['beyond the horizon', 55, 64, 'STAY_DAYS_INVALID'],
    ['too few', 5, 7, 'STAY_DAYS_INVALID'],
    ['the wrong way round', 20, 10, 'STAY_DAYS_INVALID'],
  ])('refuses days that are %s', async (_, from, to, code) => {
    await nanny();
    expect((await quote(customer, addDays(TODAY, from), addDays(TODAY, to))).body.code).toBe(code);
  });

  it('cannot be booked as a visit, and the hour not as a stay', async () => {
    await nanny();
    const asVisit = { serviceId: 'nanny', addressId: customer.addressId, addOns: [], startAt: atMinute(FIRST, 540) };
    expect((await orders.call('POST', '/quotes', customer.token, asVisit)).body.code).toBe('SERVICE_NOT_BOOKABLE');
    const asStay = { ...wish(customer, FIRST, LAST), serviceId: 'daily-cleaning' };
    expect((await orders.call('POST', '/stays/quote', customer.token, asStay)).body.code).toBe('SERVICE_NOT_BOOKABLE');
  });
});

describe('booking and paying', () => {
  it('takes every day once, pays once, and the same key books once', async () => {
    const worker = await nanny();
    const quoted = await quote();
    const body = signed(quoted, { workerId: worker.id, note: '家里有猫' });
    const key = freshKey();
    const [one, again] = [
      await orders.call('POST', '/stays', customer.token, body, key),
      await orders.call('POST', '/stays', customer.token, body, key),
    ];
    expect(one.status).toBe(201);
    expect(again.body.id).toBe(one.body.id);
    expect(one.body).toMatchObject({ state: 'awaiting_payment', actions: ['pay', 'cancel'], days: 10 });
    expect(one.body.agreement.signature.signerName).toBe('陈小满');
    expect(await claimed(worker.id)).toBe(10);
    await payAtTill(one.body.id);
    await orders.call('POST', `/stays/${one.body.id}/payment/refresh`, customer.token);
    await orders.drain();
    expect(await view(one.body.id)).toMatchObject({ state: 'active', stateText: '即将开始', paidFen: TEN_DAYS_FEN });
  });

  it('refuses an unsigned, a foreign and a stale quote, and a stranger’s look', async () => {
    await nanny();
    const quoted = await quote();
    const other = await orders.customer();
    const send = (who: Customer, more: object) =>
      orders.call('POST', '/stays', who.token, signed(quoted, more), freshKey());
    expect((await send(customer, { hash: '0'.repeat(64) })).body.code).toBe('AGREEMENT_CHANGED');
    expect((await send(customer, { typedName: ' ' })).body.code).toBe('SIGNER_NAME_INVALID');
    expect((await send(other, {})).body.code).toBe('NOT_FOUND');
    const booked = await send(customer, {});
    expect((await orders.call('GET', `/stays/${booked.body.id}`, other.token)).status).toBe(404);
    expect((await book()).body.code).toBe('STAY_TAKEN');
    orders.clock.advance(60);
    expect((await send(customer, {})).body.code).toBe('QUOTE_STALE');
  });

  it('of two families who want overlapping days at once, one has her and the other is told the nearest', async () => {
    await nanny();
    const others = await Promise.all(Array.from({ length: 5 }, () => orders.customer()));
    const quotes: Answer[] = [];
    for (const [index, who] of others.entries()) {
      quotes.push(await quote(who, addDays(FIRST, index), addDays(LAST, index)));
    }
    const answers = await Promise.all(
      others.map((who, index) => orders.call('POST', '/stays', who.token, signed(quotes[index]!), freshKey())),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    for (const { body } of answers.filter(({ status }) => status === 409)) {
      expect(body.code).toBe('STAY_TAKEN');
      expect(body.alternatives.length).toBeGreaterThan(0);
    }
    expect(await claimed()).toBe(10);
  });

  it('a day is not sold by the hour as well, whoever comes first', async () => {
    const worker = await nanny();
    const visit = { from: atMinute(addDays(FIRST, 4), 600), to: atMinute(addDays(FIRST, 4), 720) };
    const claim = () =>
      orders.transactions.run((tx) =>
        orders.scheduling.claim(tx, { reference: 'test:visit', visit, place: WEST_LAKE }, [{ workerId: worker.id }]),
      );
    const [stay, hour] = await Promise.all([book(), claim()]);
    expect([stay.status === 201, !('refused' in hour)].filter(Boolean)).toHaveLength(1);
    if (stay.status === 201) expect(await claim()).toHaveProperty('refused', 'SLOT_TAKEN');
    else expect((await quote()).body.code).toBe('STAY_TAKEN');
  });

  it('an unpaid stay gives the days back in time; late money takes her again', async () => {
    await nanny();
    const { body } = await book();
    await expired(body.id);
    expect(await claimed()).toBe(0);
    await captured(body.id);
    expect(await view(body.id)).toMatchObject({ state: 'active', paidFen: TEN_DAYS_FEN });
    expect(await claimed()).toBe(10);
    await captured(body.id);
    expect(await refunds()).toEqual([]);
  });

  it('late money goes back whole, once, when somebody else has her', async () => {
    await nanny();
    const { body } = await book();
    await expired(body.id);
    const other = await orders.customer();
    expect((await book(other, addDays(FIRST, 2), addDays(LAST, 2))).status).toBe(201);
    await captured(body.id);
    await captured(body.id);
    expect(await view(body.id)).toMatchObject({ state: 'expired', refundFen: TEN_DAYS_FEN });
    expect(await refunds()).toEqual([TEN_DAYS_FEN]);
  });
});

async function expired(id: string): Promise<void> {
  orders.clock.advance(20);
  await orders.drain();
  expect(await view(id)).toMatchObject({ state: 'expired', actions: [] });
}

/** The money is in the books under a number of its own, and WeChat's word comes after the hold has ended. */
async function captured(id: string): Promise<void> {
  const reference = `stay:${id}`;
  const now = orders.clock.now();
  await orders.rows(
    `INSERT IGNORE INTO payment (out_trade_no, live_reference, reference, state, amount_fen, currency, payer_openid, appid,
       mchid, description, notify_url, pay_before, created_at)
     VALUES ('late', ?, ?, 'paid', ?, 'CNY', 'o', 'a', 'm', 'd', 'u', ?, ?)`,
    [reference, reference, TEN_DAYS_FEN, now, now],
  );
  const outbox = orders.app.get(Outbox, { strict: false });
  const data = { reference, outTradeNo: 'late', amountFen: TEN_DAYS_FEN, transactionId: 'wx-late', paidAt: now };
  await orders.transactions.run((tx) => outbox.publish(tx, { type: 'payments.payment-captured', data }));
  await orders.drain();
}

describe('calling it off before it begins', () => {
  it('costs what was shown for the notice, and the days are free again', async () => {
    await nanny();
    const stay = await paid();
    const free = await orders.call('GET', `/stays/${stay.id}/cancellation`, customer.token);
    expect(free.body).toMatchObject({ feeFen: 0, refundFen: TEN_DAYS_FEN });
    morningOf(addDays(FIRST, -2));
    expect((await act(stay.id, 'cancel', { hash: free.body.hash })).body.code).toBe('CANCELLATION_CHANGED');
    const { body } = await orders.call('GET', `/stays/${stay.id}/cancellation`, customer.token);
    expect(body).toMatchObject({ feeFen: 50_000, refundFen: 950_000 });
    const done = await act(stay.id, 'cancel', { hash: body.hash });
    expect(done.body).toMatchObject({ state: 'cancelled', refundFen: 950_000, actions: [] });
    expect(await refunds()).toEqual([950_000]);
    expect(await claimed()).toBe(0);
    expect((await act(stay.id, 'cancel', { hash: body.hash })).body.code).toBe('ORDER_STATE');
  });

  it('an unpaid one costs nothing', async () => {
    await nanny();
    const { body } = await book();
    expect((await act(body.id, 'cancel', {})).body).toMatchObject({ state: 'cancelled' });
    expect(await claimed()).toBe(0);
  });
});

describe('the trial', () => {
  const offer = async (id: string) => (await orders.call('GET', `/stays/${id}/trial`, customer.token)).body;

  it('ends on the day it is ended, charges the days served, and ends once', async () => {
    await nanny();
    const stay = await paid();
    expect((await offer(stay.id)).code).toBe('ORDER_STATE');
    morningOf(addDays(FIRST, 1));
    const { version, ...shown } = await offer(stay.id);
    expect(shown).toMatchObject({ servedDays: 2, chargedFen: 200_000, refundFen: 800_000, candidates: [] });
    const [one, two] = await Promise.all([
      act(stay.id, 'trial/end', { version }),
      act(stay.id, 'trial/end', { version }),
    ]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
    expect(await view(stay.id)).toMatchObject({ state: 'ended', last: addDays(FIRST, 1), days: 2, refundFen: 800_000 });
    expect(await refunds()).toEqual([800_000]);
    expect(await claimed()).toBe(2);
    expect((await act(stay.id, 'trial/end', { version: version + 1 })).body.code).toBe('ORDER_STATE');
  });

  it('goes on when the customer says so, and cannot be ended any more', async () => {
    await nanny();
    const stay = await paid();
    morningOf(FIRST);
    const { version } = await offer(stay.id);
    expect((await act(stay.id, 'trial/keep', { version })).body).toMatchObject({
      trialKept: true,
      stateText: '进行中',
    });
    expect((await act(stay.id, 'trial/end', { version })).body.code).toBe('STALE_VERSION');
    expect((await act(stay.id, 'trial/end', { version: version + 1 })).body.code).toBe('TRIAL_OVER');
  });

  it('is over at midnight after its last day', async () => {
    await nanny();
    const stay = await paid();
    orders.clock.set(atMinute(addDays(FIRST, 2), 1_439).toISOString());
    const { version } = await offer(stay.id);
    orders.clock.advance(60);
    expect((await act(stay.id, 'trial/end', { version })).body.code).toBe('TRIAL_OVER');
  });

  it('lets another worker come from tomorrow with a trial of her own; the chain is kept', async () => {
    const [one, two] = [await nanny(), await nanny()];
    const quoted = await quote();
    const { body } = await orders.call(
      'POST',
      '/stays',
      customer.token,
      signed(quoted, { workerId: one.id }),
      freshKey(),
    );
    await payAtTill(body.id);
    await orders.call('POST', `/stays/${body.id}/payment/refresh`, customer.token);
    await orders.drain();
    morningOf(addDays(FIRST, 1));
    const { version, candidates } = await offer(body.id);
    expect(candidates.map((each: { id: string }) => each.id)).toEqual([two.id]);
    expect((await act(body.id, 'trial/worker', { version, workerId: one.id })).body.code).toBe('STAY_TAKEN');
    const changed = await act(body.id, 'trial/worker', { version, workerId: two.id });
    expect(changed.body).toMatchObject({ state: 'active', totalFen: TEN_DAYS_FEN, trialUntil: addDays(FIRST, 4) });
    expect(changed.body.worker.id).toBe(two.id);
    expect(changed.body.turns).toMatchObject([
      { worker: { id: one.id }, first: FIRST, last: addDays(FIRST, 1), endedBecause: '客户在试用期内换人' },
      { worker: { id: two.id }, first: addDays(FIRST, 2), last: LAST, endedBecause: null },
    ]);
    expect([await claimed(one.id), await claimed(two.id)]).toEqual([2, 8]);
  });
});
