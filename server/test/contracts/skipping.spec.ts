import { at, PaidPackage } from './paid-package.js';
import { freshKey, type Answer, type Customer } from '../orders/orders-app.js';

const END = at(4);

let town: PaidPackage;
beforeAll(async () => {
  town = await PaidPackage.open();
});
beforeEach(() => town.begin());
afterEach(() => town.expectInvariants());
afterAll(() => town.house.close());

const offer = (seq: number, who?: Customer): Promise<Answer> => town.get(`visits/${seq}/skip`, who);
const skip = (seq: number, startAt: string | null, revision = 1, who?: Customer): Promise<Answer> =>
  town.post(`visits/${seq}/skip`, { revision, startAt }, who);
const orderOf = async (seq: number): Promise<string> => (await town.visits())[seq - 1]!.orderId;

it('moves behind the last visit at the same clock time, with the same worker and the same money', async () => {
  expect((await offer(2)).body).toMatchObject({ because: null, choices: [END], refundFen: null, skipsLeft: 2 });
  const { status, body } = await skip(2, END);
  expect(status).toBe(200);
  expect(body.visits[1]).toMatchObject({ startAt: END, state: 'paid', shareFen: 10_800 });
  expect(body.visits.map((one: { open: boolean }) => one.open)).toEqual([true, true, true, true]);
  expect(await town.activeClaims()).toHaveLength(4);
  expect(town.house.till.refunded).toEqual([]);
  const next = at(5);
  expect((await offer(2)).body).toMatchObject({ revision: 2, choices: [next], skipsLeft: 1 });
});

it('where nobody is free at the end, a near time can be had, and nothing that was not offered', async () => {
  await town.busy(town.worker, 4);
  const { body } = await offer(1);
  expect(body.choices.length).toBeGreaterThan(0);
  expect(body).toMatchObject({ refundFen: 10_800 });
  expect((await skip(1, END)).body.code).toBe('SKIP_CHANGED');
  expect((await skip(1, body.choices[0])).body.visits[0]).toMatchObject({ startAt: body.choices[0] });
});

it('or its exact share is refunded from the one payment; a free end is no reason for it', async () => {
  expect((await skip(3, null)).body.code).toBe('SKIP_CHANGED');
  await town.busy(town.worker, 4);
  expect((await skip(3, null)).body.visits[2]).toMatchObject({ state: 'cancelled', open: false });
  await town.house.drain();
  expect(town.house.till.refunded.at(-1)).toMatchObject({ amountFen: 10_800 });
  const owed = await town.house.rows<{ reference: string }>('SELECT reference FROM refund');
  expect(owed).toEqual([{ reference: `contract:${town.id}` }]);
  town.house.clock.advance(1);
  await town.house.drain();
  const { timeline } = (await town.house.call('GET', `/orders/${await orderOf(3)}`, town.customer.token)).body;
  expect(timeline.map((entry: { text: string }) => entry.text)).toContain('退款108.00元已退到您的账户');
  expect((await skip(3, null)).body.code).toBe('ORDER_STATE');
});

it('uses up none of the moves the agreement gives the visit', async () => {
  const path = `/orders/${await orderOf(1)}/reschedule`;
  const left = async () => (await town.house.call('GET', path, town.customer.token)).body.timesLeft;
  const before = await left();
  expect((await skip(1, END)).status).toBe(200);
  expect(await left()).toBe(before);
});

it('so many times, and no more', async () => {
  await skip(1, END);
  await skip(2, at(5));
  expect((await offer(3)).body.because).toContain('用完');
  expect((await skip(3, END)).body.code).toBe('SKIP_LIMIT');
});

it('too late for the customer is told in words', async () => {
  town.house.clock.advance(25 * 60);
  expect((await offer(1)).body).toMatchObject({ because: expect.stringContaining('24小时'), choices: [] });
  expect((await skip(1, END)).body.code).toBe('SKIP_TOO_LATE');
});

it('of two skips at once one counts, and the other is told', async () => {
  const both = await Promise.all([skip(2, END), skip(2, END)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await town.house.rows('SELECT id FROM contract_skip')).toHaveLength(1);
  expect(await town.activeClaims()).toHaveLength(4);
});

it('two visits skipped at once never end on one day', async () => {
  const both = await Promise.all([skip(1, END), skip(2, END)]);
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(both.find(({ status }) => status !== 200)?.body.code).toBe('SKIP_CHANGED');
});

it('against a departure and a cancellation one legal result is left', async () => {
  const orderId = await orderOf(1);
  const { orders, transactions, clock } = town.house;
  await town.accept(orderId);
  await Promise.all([skip(1, END), transactions.run((tx) => orders.setOut(tx, orderId, clock.now()))]);
  const order = await orders.order(transactions.reader, orderId);
  const moved = order!.promised.from.toISOString() === END;
  expect(order).toMatchObject(moved ? { state: 'paid', departedAt: null } : { state: 'confirmed', revision: 1 });

  const second = await orderOf(2);
  const { hash } = (await town.house.call('GET', `/orders/${second}/cancellation`, town.customer.token)).body;
  const end = (await offer(2)).body.choices[0];
  const cancel = town.house.call(
    'POST',
    `/orders/${second}/cancel`,
    town.customer.token,
    { reason: 'family', hash },
    freshKey(),
  );
  const [skipped, cancelled] = await Promise.all([skip(2, end), cancel]);
  expect([skipped.status, cancelled.status].filter((status) => status < 300)).toHaveLength(1);
  expect(await town.activeClaims()).toHaveLength(cancelled.status < 300 ? 3 : 4);
});

it('cancelling one visit of a package owes its share from the package’s payment', async () => {
  const orderId = await orderOf(4);
  const { hash, refundFen } = (await town.house.call('GET', `/orders/${orderId}/cancellation`, town.customer.token))
    .body;
  const body = { reason: 'family', hash };
  expect(
    (await town.house.call('POST', `/orders/${orderId}/cancel`, town.customer.token, body, freshKey())).status,
  ).toBeLessThan(300);
  await town.house.drain();
  expect(town.house.till.refunded.at(-1)).toMatchObject({ amountFen: refundFen });
  const { orders, transactions } = town.house;
  const refundsOf = async (id: string): Promise<unknown[]> =>
    orders.refundsOf(transactions.reader, (await orders.order(transactions.reader, id))!);
  expect(await refundsOf(orderId)).toMatchObject([{ amountFen: refundFen }]);
  expect(await refundsOf(await orderOf(1))).toEqual([]);
});

it('a refund that WeChat cannot carry out goes to a person', async () => {
  await town.busy(town.worker, 4);
  town.house.till.refundsEndAs = 'ABNORMAL';
  await skip(4, null);
  await town.house.drain();
  town.house.clock.advance(2);
  await town.house.drain();
  town.house.till.refundsEndAs = 'SUCCESS';
  const open = await town.house.rows('SELECT kind, contract_id FROM contract_exception');
  expect(open).toEqual([{ kind: 'refund', contract_id: town.id }]);
});

it('another’s contract and another number are not found, and an outdated view is told what holds now', async () => {
  const other = await town.house.customer();
  expect((await offer(1, other)).status).toBe(404);
  expect((await skip(1, END, 1, other)).status).toBe(404);
  for (const seq of [0, 9]) expect((await offer(seq)).status).toBe(404);
  expect((await skip(1, END, 2)).body).toMatchObject({ code: 'STALE_VERSION', current: { revision: 1 } });
});
