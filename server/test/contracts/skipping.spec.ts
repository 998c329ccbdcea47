import { DataSource } from 'typeorm';
import { addDays, atMinute, type LocalDate } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { INVARIANTS } from '../../src/invariants/checks.js';
import { ContractsModule } from '../../src/modules/contracts/contracts.module.js';
import { DAY, freshKey, ordersApp, TODAY, type Answer, type Customer, type OrdersApp } from '../orders/orders-app.js';
import type { HiredWorker } from '../support/small-company.js';
import { WEST_LAKE } from '../support/small-company.js';
import { testService } from '../support/test-service.js';

const WEEKLY = { id: 'weekly-4', name: '每周一次，共4次', every: 'week' as const, visits: 4, basisPointsOff: 1_000 };
const NINE = 540;
const weeks = [0, 7, 14, 21, 28, 35].map((days) => addDays(DAY, days));
const END = atMinute(weeks[4]!, NINE).toISOString();

let orders: OrdersApp;
let customer: Customer;
let worker: HiredWorker;
let id: string;
beforeAll(async () => {
  orders = await ordersApp([ContractsModule]);
  await orders.sell(testService({ version: 2, packages: [WEEKLY] }));
});
beforeEach(async () => {
  await orders.reset();
  for (const table of ['contract_skip', 'contract_visit', 'contract_exception', 'contract_quote', 'contract']) {
    await orders.rows(`DELETE FROM ${table}`);
  }
  customer = await orders.customer();
  worker = await orders.company.hire();
  await shifts(weeks.flatMap((day) => [-1, 0, 1].map((one) => addDays(day, one))));
  id = await paidPackage();
});
afterEach(async () => {
  const db = orders.app.get(DataSource);
  for (const { name, broken } of INVARIANTS.filter((one) => one.number <= 4)) {
    expect({ name, broken: await broken(db, orders.clock.now()) }).toEqual({ name, broken: [] });
  }
});
afterAll(() => orders.close());

async function shifts(days: readonly LocalDate[]): Promise<void> {
  await orders.company.shift(worker, days);
  await orders.transactions.run((tx) => orders.scheduling.refreshRoster(tx, TODAY, addDays(TODAY, 60)));
}

async function paidPackage(): Promise<string> {
  const ask = { serviceId: 'daily-cleaning', packageId: WEEKLY.id, addressId: customer.addressId, hours: 2 };
  const plan = { ...ask, addOns: [], firstAt: atMinute(DAY, NINE).toISOString(), changes: [] };
  const { quoteId } = (await orders.call('POST', '/contracts/plan', customer.token, plan)).body;
  const booked = await orders.call('POST', '/contracts', customer.token, { quoteId }, freshKey());
  const params = await orders.call('POST', `/contracts/${booked.body.id}/payment`, customer.token, {}, freshKey());
  orders.till.take(String(params.body.package).replace('prepay_id=', ''));
  await orders.call('POST', `/contracts/${booked.body.id}/payment/refresh`, customer.token);
  await orders.drain();
  return booked.body.id as string;
}

/** Somebody else has the worker's time then. */
async function busy(day: LocalDate): Promise<void> {
  const visit = { from: atMinute(day, NINE), to: atMinute(day, NINE + 120) };
  await orders.transactions.run(async (tx) => {
    const wish = { reference: 'test:busy', visit, place: WEST_LAKE };
    const claim = await orders.scheduling.claim(tx, wish, [{ workerId: worker.id }]);
    if (isRefused(claim)) throw new Error('the worker was not free');
  });
}

const offer = (seq: number, who = customer): Promise<Answer> =>
  orders.call('GET', `/contracts/${id}/visits/${seq}/skip`, who.token);
const skip = (seq: number, startAt: string | null, revision = 1, who = customer): Promise<Answer> =>
  orders.call('POST', `/contracts/${id}/visits/${seq}/skip`, who.token, { revision, startAt }, freshKey());
const view = async () => (await orders.call('GET', `/contracts/${id}`, customer.token)).body;
const activeClaims = async () => (await orders.rows(`SELECT id FROM claim WHERE state = 'active'`)).length;
const orderOf = async (seq: number): Promise<string> => (await view()).visits[seq - 1].orderId;

it('moves behind the last visit at the same clock time, with the same worker and the same money', async () => {
  expect((await offer(2)).body).toMatchObject({ because: null, choices: [END], refundFen: null, skipsLeft: 2 });
  const { status, body } = await skip(2, END);
  expect(status).toBe(200);
  expect(body.visits[1]).toMatchObject({ startAt: END, state: 'paid', shareFen: 10_800 });
  expect(body.visits.map((one: { open: boolean }) => one.open)).toEqual([true, true, true, true]);
  expect(await activeClaims()).toBe(4);
  expect(orders.till.refunded).toEqual([]);
  const next = atMinute(weeks[5]!, NINE).toISOString();
  expect((await offer(2)).body).toMatchObject({ revision: 2, choices: [next], skipsLeft: 1 });
});

it('where nobody is free at the end, a near time can be had, and nothing that was not offered', async () => {
  await busy(weeks[4]!);
  const { body } = await offer(1);
  expect(body.choices.length).toBeGreaterThan(0);
  expect(body).toMatchObject({ refundFen: 10_800 });
  expect((await skip(1, END)).body.code).toBe('SKIP_CHANGED');
  expect((await skip(1, body.choices[0])).body.visits[0]).toMatchObject({ startAt: body.choices[0] });
});

it('or its exact share is refunded from the one payment; a free end is no reason for it', async () => {
  expect((await skip(3, null)).body.code).toBe('SKIP_CHANGED');
  await busy(weeks[4]!);
  expect((await skip(3, null)).body.visits[2]).toMatchObject({ state: 'cancelled', open: false });
  await orders.drain();
  expect(orders.till.refunded.at(-1)).toMatchObject({ amountFen: 10_800 });
  const owed = await orders.rows<{ reference: string }>('SELECT reference FROM refund');
  expect(owed).toEqual([{ reference: `contract:${id}` }]);
  orders.clock.advance(1);
  await orders.drain();
  const { timeline } = (await orders.call('GET', `/orders/${await orderOf(3)}`, customer.token)).body;
  expect(timeline.map((entry: { text: string }) => entry.text)).toContain('退款108.00元已原路退回');
  expect((await skip(3, null)).body.code).toBe('ORDER_STATE');
});

it('uses up none of the moves the agreement gives the visit', async () => {
  const left = async () =>
    (await orders.call('GET', `/orders/${await orderOf(1)}/reschedule`, customer.token)).body.timesLeft;
  const before = await left();
  expect((await skip(1, END)).status).toBe(200);
  expect(await left()).toBe(before);
});

it('so many times, and no more', async () => {
  await skip(1, END);
  await skip(2, atMinute(weeks[5]!, NINE).toISOString());
  expect((await offer(3)).body.because).toContain('用完');
  expect((await skip(3, END)).body.code).toBe('SKIP_LIMIT');
});

it('too late for the customer is told in words', async () => {
  orders.clock.advance(25 * 60);
  expect((await offer(1)).body).toMatchObject({ because: expect.stringContaining('24小时'), choices: [] });
  expect((await skip(1, END)).body.code).toBe('SKIP_TOO_LATE');
});

it('of two skips at once one counts, and the other is told', async () => {
  const both = await Promise.all([skip(2, END), skip(2, END)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await orders.rows('SELECT id FROM contract_skip')).toHaveLength(1);
  expect(await activeClaims()).toBe(4);
});

it('two visits skipped at once never end on one day', async () => {
  const both = await Promise.all([skip(1, END), skip(2, END)]);
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(both.find(({ status }) => status !== 200)?.body.code).toBe('SKIP_CHANGED');
});

it('against a departure and a cancellation one legal result is left', async () => {
  const orderId = await orderOf(1);
  await orders.transactions.run((tx) => orders.orders.confirm(tx, orderId, [worker.id], '王师傅'));
  await Promise.all([
    skip(1, END),
    orders.transactions.run((tx) => orders.orders.setOut(tx, orderId, orders.clock.now())),
  ]);
  const order = await orders.orders.order(orders.transactions.reader, orderId);
  const moved = order!.promised.from.toISOString() === END;
  expect(order).toMatchObject(moved ? { state: 'paid', departedAt: null } : { state: 'confirmed', revision: 1 });

  const second = await orderOf(2);
  const { hash } = (await orders.call('GET', `/orders/${second}/cancellation`, customer.token)).body;
  const end = (await offer(2)).body.choices[0];
  const cancel = orders.call(
    'POST',
    `/orders/${second}/cancel`,
    customer.token,
    { reason: 'family', hash },
    freshKey(),
  );
  const [skipped, cancelled] = await Promise.all([skip(2, end), cancel]);
  expect([skipped.status, cancelled.status].filter((status) => status < 300)).toHaveLength(1);
  expect(await activeClaims()).toBe(cancelled.status < 300 ? 3 : 4);
});

it('cancelling one visit of a package owes its share from the package’s payment', async () => {
  const orderId = await orderOf(4);
  const { hash, refundFen } = (await orders.call('GET', `/orders/${orderId}/cancellation`, customer.token)).body;
  const body = { reason: 'family', hash };
  expect(
    (await orders.call('POST', `/orders/${orderId}/cancel`, customer.token, body, freshKey())).status,
  ).toBeLessThan(300);
  await orders.drain();
  expect(orders.till.refunded.at(-1)).toMatchObject({ amountFen: refundFen });
});

it('a refund that WeChat cannot carry out goes to a person', async () => {
  await busy(weeks[4]!);
  orders.till.refundsEndAs = 'ABNORMAL';
  await skip(4, null);
  await orders.drain();
  orders.clock.advance(2);
  await orders.drain();
  orders.till.refundsEndAs = 'SUCCESS';
  const open = await orders.rows('SELECT kind, contract_id FROM contract_exception');
  expect(open).toEqual([{ kind: 'refund', contract_id: id }]);
});

it('another’s contract and another number are not found, and an outdated view is told what holds now', async () => {
  const other = await orders.customer();
  expect((await offer(1, other)).status).toBe(404);
  expect((await skip(1, END, 1, other)).status).toBe(404);
  for (const seq of [0, 9]) expect((await offer(seq)).status).toBe(404);
  expect((await skip(1, END, 2)).body).toMatchObject({ code: 'STALE_VERSION', current: { revision: 1 } });
});
