import type { Schemas } from '@daowei/shared/api/client';
import { addDays } from '@daowei/shared/kernel/local-date';
import { Outreach } from '../../src/modules/messaging/contract/outreach.js';
import { Ids } from '../../src/platform/clock/ids.js';
import { expectOk, type Answer, type Customer, type Person } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

const NOON = '2026-03-10T04:00:00.000Z';
const NIGHT = '2026-03-10T14:00:00.000Z';
const SMALL_HOURS = '2026-03-10T17:00:00.000Z';
const MORNING = '2026-03-11T00:00:00.000Z';

let whole: WholeApp;
let town: SmallTown;
let office: Person;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());
beforeEach(() => at('2026-03-10T01:00:00.000Z'));
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

async function at(instant: string): Promise<void> {
  whole.clock.set(instant);
  office = await town.staff('coordinator');
}

interface Booked {
  readonly customer: Customer;
  readonly orderId: string;
}

/** A confirmed visit of a customer who had accepted nothing when it was booked. */
async function booked(daysAhead: number): Promise<Booked> {
  await town.newTrade();
  const customer = await town.customer();
  const worker = await town.worker();
  const { id: orderId } = await town.confirmed(customer, town.at('14:00', addDays(town.today, daysAhead)), [worker]);
  await whole.drain();
  return { customer, orderId };
}

/** What the order's page says of messages of a template that went to nobody; accepts have come since. */
async function unsent({ customer, orderId }: Booked, template: string): Promise<string> {
  const [message] = await whole.rows<{ id: string; template_id: string }>(
    "SELECT id, template_id FROM message_delivery WHERE template = ? AND order_id = ? AND state = 'not_sent'",
    [template, orderId],
  );
  await whole.rows(
    `INSERT INTO message_credit (openid, template_id, credits, last_answer, updated_at) VALUES (?, ?, 2, 'accept', ?)
     ON DUPLICATE KEY UPDATE credits = VALUES(credits)`,
    [customer.openid, message!.template_id, whole.clock.now()],
  );
  return message!.id;
}

/** A note of the office about the visit that was written by day and not delivered. */
async function noted(one: Booked, urgent: boolean): Promise<string> {
  const id = whole.app.get(Ids, { strict: false }).next();
  const occasion = { id, as: 'office_note', kind: 'service', urgent } as const;
  const { accountId } = one.customer;
  const words = { topic: '改时间', summary: '想和您换个时间', text: '想和您换个时间，您看可以吗' };
  const note = { accountId, orderId: one.orderId, ...words, usableUntil: null };
  await whole.transactions.run((tx) => whole.app.get(Outreach, { strict: false }).tell(tx, occasion, [note]));
  await whole.rows("UPDATE message_delivery SET state = 'not_sent' WHERE event_id = ?", [id]);
  return unsent(one, 'office_note');
}

const resend = (id: string): Promise<Answer> => office.post(`/admin/messages/${id}/resend`, { despiteDoubt: false });
const shown = async ({ orderId }: Booked, id: string): Promise<Schemas['DeliveryView']> => {
  const { messages } = expectOk(await office.get<Schemas['AdminOrderView']>(`/admin/orders/${orderId}`));
  return messages.find((one) => one.id === id)!;
};

describe('what the office sends again at night', () => {
  it.each([NIGHT, SMALL_HOURS])('waits for the morning, and its answer and the page say so: %s', async (instant) => {
    const one = await booked(2);
    const ids = [await noted(one, false), await unsent(one, 'booking_confirmed')];
    await at(instant);
    for (const id of ids) {
      expect(await resend(id)).toMatchObject({ status: 200, body: { channel: 'subscription', notBefore: MORNING } });
      expect(await resend(id)).toMatchObject({ status: 409, body: { code: 'MESSAGE_STATE' } });
    }
    await whole.drain();
    for (const id of ids) {
      expect(await shown(one, id)).toMatchObject({ state: 'pending', reason: 'quiet_hours', notBefore: MORNING });
    }
    whole.clock.set('2026-03-10T23:59:59.999Z');
    await whole.drain();
    for (const id of ids) expect(await shown(one, id)).toMatchObject({ state: 'pending' });
    await at(MORNING);
    await whole.drain();
    for (const id of ids) expect(await shown(one, id)).toMatchObject({ state: 'sent', notBefore: null });
  });

  it('goes at once by day, to the last minute before the quiet and from its end on', async () => {
    const one = await booked(2);
    for (const instant of [NOON, '2026-03-10T12:59:59.999Z', MORNING]) {
      const id = await noted(one, false);
      await at(instant);
      expect(await resend(id)).toMatchObject({ status: 200, body: { notBefore: null } });
      await whole.drain();
      expect(await shown(one, id)).toMatchObject({ state: 'sent' });
    }
  });

  it('goes at once when it could not wait when it was written', async () => {
    const one = await booked(2);
    const id = await noted(one, true);
    await at(NIGHT);
    expect(await resend(id)).toMatchObject({ status: 200, body: { notBefore: null } });
    await whole.drain();
    expect(await shown(one, id)).toMatchObject({ state: 'sent' });
  });

  it('keeps to the hours somebody chose, and goes at once where the visit begins before they end', async () => {
    const [today, tomorrow] = [await booked(0), await booked(1)];
    const quiet = { care: true, textMessages: 'none', quietFrom: 540, quietTo: 1_200 };
    for (const { customer } of [today, tomorrow]) expectOk(await customer.post('/contact-preferences', quiet));
    await at(NOON);
    expect(await resend(await unsent(today, 'booking_confirmed'))).toMatchObject({ body: { notBefore: null } });
    const evening = '2026-03-10T12:00:00.000Z';
    expect(await resend(await unsent(tomorrow, 'booking_confirmed'))).toMatchObject({ body: { notBefore: evening } });
  });

  it('goes at once while the visit is under way, and waits once it is over', async () => {
    const [under, over] = [await booked(0), await booked(0)];
    await whole.rows("UPDATE customer_order SET state = 'in_service' WHERE id = ?", [under.orderId]);
    const ids = [await unsent(under, 'booking_confirmed'), await unsent(over, 'booking_confirmed')];
    await at(NIGHT);
    expect(await resend(ids[0]!)).toMatchObject({ body: { notBefore: null } });
    expect(await resend(ids[1]!)).toMatchObject({ body: { notBefore: MORNING } });
  });
});
