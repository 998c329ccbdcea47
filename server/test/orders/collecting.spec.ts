import type { Schemas } from '@daowei/shared/api/client';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { OrdersFacade } from '../../src/modules/orders/contract/orders.facade.js';
import { SettlePayment } from '../../src/modules/payments/application/settle-payment.js';
import { expectOk, SIGNATURE, type Answer, type Customer, type Person, type TownWorker } from '../support/person.js';
import { beginVisit, finishSteps, signOff } from '../support/serve-visit.js';
import { SmallTown, type ConfirmedVisit } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

/** Two hours at 60 yuan; three tenths when booking. */
const PRICE = 12_000;
const DEPOSIT = 3_600;
const REST = PRICE - DEPOSIT;
const WINDOW = 3_000;
const TERMS = { basisPoints: 3_000, balanceHours: 48, because: '先付三成定金，满意签字后付余下的' };

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let worker: TownWorker;
let finance: Person;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  finance = await town.staff('finance');
});
afterAll(() => whole.close());
beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  whole.till.refundsEndAs = 'SUCCESS';
  customer = await town.customer();
  await town.newTrade({ deposit: TERMS });
  worker = await town.worker();
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const confirmed = (): Promise<ConfirmedVisit> => town.confirmed(customer, town.at('12:00'), [worker]);
const page = async (id: string): Promise<Schemas['OrderView']> => expectOk(await customer.get(`/orders/${id}`));
const asWorker = async (id: string): Promise<Schemas['WorkerVisit']> =>
  expectOk(await worker.get(`/worker/visits/${id}`));
const propose = (id: string, quantity: number, who: Person = worker): Promise<Answer> =>
  who.post(`/worker/visits/${id}/extras`, { addOnId: 'windows', quantity, reason: '阳台玻璃积灰较厚' });
const newest = async (id: string): Promise<string> => (await page(id)).bill.extras.at(-1)!.id;
const answer = (id: string, extraId: string, agree: boolean, who: Person = customer): Promise<Answer> =>
  who.post(`/orders/${id}/extras/${extraId}/answer`, { agree });
const goToCashier = (id: string): Promise<Answer<Schemas['PaymentParams']>> =>
  customer.post(`/orders/${id}/balance/payment`);
/** What the phone is told, then told again once the books have followed. */
const comeBack = async (id: string): Promise<Schemas['PaymentStatus'][]> => {
  const ask = () => customer.post<Schemas['PaymentStatus']>(`/orders/${id}/balance/payment/refresh`);
  const first = expectOk(await ask());
  await whole.drain();
  return [first, expectOk(await ask())];
};
const take = ({ package: prepay }: Schemas['PaymentParams']): void => whole.till.take(prepay.replace('prepay_id=', ''));
const refund = (id: string, amountFen: number): Promise<Answer> =>
  finance.post(`/admin/orders/${id}/refunds`, { amountFen, reason: '一处没有擦净' });
const later = async (minutes: number): Promise<void> => {
  whole.clock.advance(minutes);
  await whole.drain();
};
const open = async (id: string): Promise<string[]> => {
  const all = await whole.app.get(OrdersFacade, { strict: false }).openExceptions(whole.transactions.reader);
  return all.filter(({ orderId }) => orderId === id).map(({ kind }) => kind);
};

/** Served, with two windows agreed on: the rest and the windows are owed. */
async function served(): Promise<string> {
  const visit = await confirmed();
  await beginVisit(town, visit);
  expectOk(await propose(visit.id, 2));
  expectOk(await answer(visit.id, await newest(visit.id), true));
  await finishSteps(town, visit);
  await signOff(town, customer, visit);
  return visit.id;
}
const OWED = REST + 2 * WINDOW;

it('the deposit books; the rest and what was agreed on site are paid together after sign-off; money goes back newest first', async () => {
  const ask = { serviceId: town.serviceId, addressId: customer.addressId, hours: 2, addOns: [] };
  const quote = await customer.post('/quotes', { ...ask, startAt: town.at('12:00').toISOString() });
  expect(quote.body).toMatchObject({ totalFen: PRICE, deposit: { depositFen: DEPOSIT, because: TERMS.because } });
  const visit = await confirmed();
  const { id } = visit;
  expect(visit.order).toMatchObject({
    totalFen: PRICE,
    paidFen: DEPOSIT,
    bill: { depositFen: DEPOSIT, balance: null },
  });
  expect((await propose(id, 1)).body).toMatchObject({ code: 'ORDER_STATE' });

  await beginVisit(town, visit);
  expect(await asWorker(id)).toMatchObject({
    bill: { afterVisitFen: REST },
    offeredExtras: [{ addOnId: 'windows', priceFen: WINDOW, most: 4 }],
  });
  expectOk(await propose(id, 2));
  const agreed = await newest(id);
  // nothing counts before the customer says yes, and an answer is given once
  expect((await page(id)).bill.afterVisitFen).toBe(REST);
  expectOk(await answer(id, agreed, true));
  expect((await answer(id, agreed, false)).body).toMatchObject({ code: 'EXTRA_ANSWERED' });
  expect((await worker.post(`/worker/visits/${id}/extras/${agreed}/withdraw`)).body.code).toBe('EXTRA_ANSWERED');
  expect((await propose(id, 3)).body).toMatchObject({ code: 'EXTRA_LIMIT' });
  expectOk(await propose(id, 1));
  const declined = await newest(id);
  await finishSteps(town, visit);
  const signature = { signaturePng: SIGNATURE, deviceTime: whole.clock.now().toISOString() };
  expect((await worker.post(`/worker/visits/${id}/sign`, signature)).body.code).toBe('EXTRA_OPEN');
  expectOk(await answer(id, declined, false));
  expect((await goToCashier(id)).body).toMatchObject({ code: 'NOTHING_OWED' });
  await signOff(town, customer, visit);

  const dueAt = addMinutes(whole.clock.now(), TERMS.balanceHours * 60).toISOString();
  const owing = await page(id);
  expect(owing.actions).toEqual(['pay_balance', 'rate']);
  expect(owing.bill.balance).toEqual({
    amountFen: OWED,
    paidFen: 0,
    owedFen: OWED,
    waitingFen: 0,
    dueAt,
    settledAt: null,
  });
  const params = expectOk(await goToCashier(id));
  expect(params).toMatchObject({ amountFen: OWED, instalment: 'balance' });
  take(params);
  // WeChat says paid; the visit counts it in a moment
  expect(await comeBack(id)).toMatchObject([
    { state: 'paid', instalment: 'balance', counted: false },
    { state: 'paid', instalment: 'balance', counted: true },
  ]);
  const paid = await page(id);
  expect(paid.actions).toEqual(['rate']);
  expect(paid.bill.collected).toMatchObject([
    { purpose: 'booking', amountFen: DEPOSIT },
    { purpose: 'balance', amountFen: OWED },
  ]);
  expect((await goToCashier(id)).body).toMatchObject({ code: 'NOTHING_OWED' });

  expect((await refund(id, DEPOSIT + OWED + 1)).body).toMatchObject({ code: 'REFUND_EXCEEDS_PAYMENT' });
  expectOk(await refund(id, OWED + 600));
  await whole.drain();
  await later(2);
  expect((await page(id)).refunds.map(({ amountFen, state }) => [amountFen, state])).toEqual(
    expect.arrayContaining([
      [OWED, 'success'],
      [600, 'success'],
    ]),
  );
  expect((await refund(id, DEPOSIT)).body).toMatchObject({ code: 'REFUND_EXCEEDS_PAYMENT' });
});

it('of two open tabs only the newer can be paid, and money that comes all the same goes back by itself', async () => {
  const id = await served();
  const first = expectOk(await goToCashier(id));
  whole.clock.advance(1);
  const second = expectOk(await goToCashier(id));
  expect(second.package).not.toBe(first.package);
  expect(() => take(first)).toThrow('nothing to be paid');
  take(second);
  // paid, and not told yet: a third tab finds it out instead of asking for the money again
  whole.clock.advance(1);
  expect((await goToCashier(id)).body).toMatchObject({ code: 'NOTHING_OWED' });
  await whole.drain();
  expect((await page(id)).bill.balance).toMatchObject({ owedFen: 0, settledAt: expect.any(String) });

  // WeChat takes the first one after all
  const [late] = await whole.rows<{ out_trade_no: string; amount_fen: number }>(
    `SELECT out_trade_no, amount_fen FROM payment WHERE reference LIKE CONCAT('balance:', ?, '%') AND state = 'closed'`,
    [id],
  );
  const answered = await whole.till.query({ outTradeNo: late!.out_trade_no });
  if (answered.kind !== 'transaction') throw new Error('the till forgot');
  const facts = { ...answered.facts, tradeState: 'SUCCESS', transactionId: '42late', paidAt: whole.clock.now() };
  for (const by of ['notification', 'query'] as const) {
    await whole.app.get(SettlePayment, { strict: false }).settle(late!.out_trade_no, facts, by);
  }
  await whole.drain();
  // refunds take a moment at WeChat
  await later(2);
  const after = await page(id);
  expect(after.bill.balance).toMatchObject({ paidFen: OWED, owedFen: 0 });
  expect(after.refunds).toMatchObject([{ amountFen: OWED, state: 'success' }]);
});

it.each([
  ['a fifth of the price is taken from the deposit', 1_000, 2_400],
  ['half of the price is more than the deposit: all of it is kept, and nothing more is asked for', 100, DEPOSIT],
])('cancelling: %s', async (_name, notice, feeFen) => {
  const { id, order } = await confirmed();
  whole.clock.set(addMinutes(new Date(order.promisedFrom), -notice));
  const preview = expectOk(await customer.get<Schemas['CancellationPreview']>(`/orders/${id}/cancellation`));
  expect(preview).toMatchObject({ paidFen: DEPOSIT, feeFen, refundFen: DEPOSIT - feeFen });
  expectOk(await customer.post(`/orders/${id}/cancel`, { reason: 'family', hash: preview.hash }));
  await whole.drain();
  await later(2);
  expect((await page(id)).refunds.map(({ amountFen }) => amountFen)).toEqual(
    feeFen < DEPOSIT ? [DEPOSIT - feeFen] : [],
  );
});

it('who does not pay is reminded, then called; paying puts everything to rest', async () => {
  const id = await served();
  const reminded = async (): Promise<number> =>
    (
      await whole.rows('SELECT id FROM outbox_event WHERE type = ? AND JSON_VALUE(data, ?) = ?', [
        'orders.balance-overdue',
        '$.orderId',
        id,
      ])
    ).length;
  await later(48 * 60 - 1);
  expect(await reminded()).toBe(0);
  await later(1);
  expect(await reminded()).toBe(1);
  expect(await open(id)).toEqual([]);
  await later(24 * 60);
  await later(24 * 60);
  expect(await reminded()).toBe(2);
  expect(await open(id)).toEqual(['balance']);
  take(expectOk(await goToCashier(id)));
  await comeBack(id);
  expect(await open(id)).toEqual([]);
  await later(24 * 60);
  expect(await reminded()).toBe(2);
});

it('nobody answers, proposes or pays for another, and nothing goes back before the visit', async () => {
  const visit = await confirmed();
  expect((await refund(visit.id, 100)).body).toMatchObject({ code: 'ORDER_STATE' });
  await beginVisit(town, visit);
  const stranger = await town.customer();
  const colleague = await town.worker();
  expect((await propose(visit.id, 1, colleague)).body).toMatchObject({ code: 'NOT_FOUND' });
  expectOk(await propose(visit.id, 1));
  const extra = await newest(visit.id);
  expect((await answer(visit.id, extra, true, stranger)).body).toMatchObject({ code: 'NOT_FOUND' });
  expect((await stranger.post(`/orders/${visit.id}/balance/payment`)).body).toMatchObject({ code: 'NOT_FOUND' });
  expectOk(await worker.post(`/worker/visits/${visit.id}/extras/${extra}/withdraw`));
  expect((await answer(visit.id, extra, true)).body).toMatchObject({ code: 'EXTRA_ANSWERED' });
});
