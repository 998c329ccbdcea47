import { DueWorkQueue } from '../../src/platform/work/due-work.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { addDays } from '@daowei/shared/kernel/local-date';
import type { Customer, TownWorker } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let workers: TownWorker[];

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());
beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  whole.till.refundsEndAs = 'SUCCESS';
  customer = await town.customer();
  await town.newTrade();
  workers = [await town.worker({ days: 10 })];
});

/** Beside what goes with every visit: that it was offered, and that it is booked. */
const told = async (orderId: string): Promise<string[]> =>
  (
    await whole.rows<{ template: string }>(
      `SELECT template FROM message_delivery WHERE order_id = ? AND template NOT IN ('booking_confirmed', 'visit_offered') ORDER BY template`,
      [orderId],
    )
  ).map(({ template }) => template);

/** Delivers every event of the type once more. */
async function again(type: string, handler: string): Promise<void> {
  const events = await whole.rows<{ id: string }>('SELECT id FROM outbox_event WHERE type = ?', [type]);
  const queue = whole.app.get(DueWorkQueue, { strict: false });
  for (const { id } of events) {
    await whole.app
      .get(Transactions, { strict: false })
      .run((tx) => queue.schedule(tx, handler, id, whole.clock.now()));
  }
  await whole.drain();
}

it('a booking that moved is told to its customer and to who was to come, each once', async () => {
  const { id } = await town.confirmed(customer, town.at('10:00', addDays(town.today, 2)), workers);
  const startAt = town.at('14:00', addDays(town.today, 3)).toISOString();
  expect((await customer.post(`/orders/${id}/reschedule`, { revision: 1, startAt, reason: 'family' })).status).toBe(
    200,
  );
  await whole.drain();
  await again('orders.order-rescheduled', 'messaging.tell-when-order-moved');
  expect(await told(id)).toEqual(['visit_changed', 'worker_visit_changed']);
  const [row] = await whole.rows<{ text: string }>(
    `SELECT text FROM message_delivery WHERE order_id = ? AND template = 'visit_changed'`,
    [id],
  );
  expect(row!.text).toContain('14:00~14:30，价格不变');
});

it('a cancelled booking: what comes back, and then that it is back, each once', async () => {
  const { id, order } = await town.confirmed(customer, town.at('10:00', addDays(town.today, 2)), workers);
  const { hash } = (await customer.get<{ hash: string }>(`/orders/${id}/cancellation`)).body;
  expect((await customer.post(`/orders/${id}/cancel`, { reason: 'family', hash })).status).toBe(200);
  await whole.drain();
  whole.clock.advance(1);
  await whole.drain();
  await again('orders.order-ended', 'messaging.tell-when-order-cancelled');
  await again('orders.refund-arrived', 'messaging.tell-when-refund-arrived');
  expect(await told(id)).toEqual(['refund_arrived', 'visit_changed', 'worker_visit_changed']);
  const [row] = await whole.rows<{ text: string }>(
    `SELECT text FROM message_delivery WHERE order_id = ? AND template = 'visit_changed'`,
    [id],
  );
  expect(row!.text).toContain(`退¥${(order.paidFen / 100).toFixed(2)}，3个工作日内到账`);
});
