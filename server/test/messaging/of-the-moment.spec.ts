import type { Schemas } from '@daowei/shared/api/client';
import { addDays } from '@daowei/shared/kernel/local-date';
import { Outreach, type NoteOutcome } from '../../src/modules/messaging/contract/outreach.js';
import { Ids } from '../../src/platform/clock/ids.js';
import { expectOk, type Answer, type Customer, type Person, type TownWorker } from '../support/person.js';
import { agreedVisit } from '../support/safety.js';
import { SmallTown } from '../support/small-town.js';
import { fall, watchOf } from '../support/watch.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

interface Message {
  readonly id: string;
  readonly openid: string;
  readonly recipient: string;
  readonly template_id: string;
  readonly state: string;
  readonly usable_until: Date | null;
}

let whole: WholeApp;
let town: SmallTown;
let service: Person;

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

async function at(instant: Date | string): Promise<void> {
  whole.clock.set(instant);
  service = await town.staff('coordinator');
}

/** The message nobody could be sent, whose recipient has accepted meanwhile. */
async function unsent(template: string, recipient: string, accepts = 1): Promise<Message> {
  await whole.drain();
  const [message] = await whole.rows<Message>(
    `SELECT id, openid, recipient, template_id, state, usable_until FROM message_delivery
     WHERE template = ? AND recipient = ? ORDER BY id DESC LIMIT 1`,
    [template, recipient],
  );
  expect(message).toMatchObject({ state: 'not_sent' });
  await whole.rows(
    `INSERT INTO message_credit (openid, template_id, credits, last_answer, updated_at) VALUES (?, ?, ?, 'accept', ?)
     ON DUPLICATE KEY UPDATE credits = VALUES(credits)`,
    [message!.openid, message!.template_id, accepts, whole.clock.now()],
  );
  return message!;
}

const resend = ({ id }: Message): Promise<Answer> =>
  service.post(`/admin/messages/${id}/resend`, { despiteDoubt: false });
const refused = { status: 409, body: { code: 'MESSAGE_STATE' } };
const moment = (until: Date | null, more = 0): Date => new Date(until!.getTime() + more);
/** What was written before messages carried their end. */
const forgetEnd = ({ id }: Message): Promise<unknown> =>
  whole.rows('UPDATE message_delivery SET usable_until = NULL WHERE id = ?', [id]);

describe('a question whether a worker is well', () => {
  async function asked(): Promise<{ worker: TownWorker; alarmId: string; message: Message }> {
    const { worker } = await agreedVisit(town);
    const alarmId = await fall(await watchOf(whole, service, worker), worker);
    return { worker, alarmId, message: await unsent('are_you_well', worker.id) };
  }
  const said = (worker: TownWorker, alarmId: string, answer: 'fine' | 'help'): Promise<Answer> =>
    worker.post(`/worker/device-alarms/${alarmId}/answer`, { answer });

  it('is asked again until the instant in which it becomes a call for help, and not in it', async () => {
    const { worker, alarmId, message } = await asked();
    const again = await asked();
    whole.clock.set(moment(message.usable_until, -1));
    expect(await resend(message)).toMatchObject({ status: 200, body: { channel: 'subscription' } });
    whole.clock.set(moment(again.message.usable_until));
    expect(await resend(again.message)).toMatchObject(refused);
    await said(worker, alarmId, 'fine');
    await said(again.worker, again.alarmId, 'fine');
  });

  it.each(['fine', 'help'] as const)('is not asked again once it is answered: %s', async (answer) => {
    const { worker, alarmId, message } = await asked();
    expectOk(await said(worker, alarmId, answer));
    expect(await resend(message)).toMatchObject(refused);
    await forgetEnd(message);
    expect(await resend(message)).toMatchObject(refused);
  });

  it('that waits for another try is dropped when it becomes a call for help, and gives its accept back', async () => {
    const { worker, alarmId, message } = await asked();
    expectOk(await resend(message));
    whole.clock.set(moment(message.usable_until));
    await whole.drain();
    const [left] = await whole.rows('SELECT state, reason FROM message_delivery WHERE id = ?', [message.id]);
    expect(left).toEqual({ state: 'not_sent', reason: 'expired' });
    const [stock] = await whole.rows('SELECT credits FROM message_credit WHERE openid = ? AND template_id = ?', [
      message.openid,
      message.template_id,
    ]);
    expect(stock).toEqual({ credits: 1 });
    await said(worker, alarmId, 'help');
  });
});

describe('an offer of a visit', () => {
  async function offered(): Promise<{ orderId: string; worker: TownWorker; message: Message }> {
    await town.newTrade();
    const worker = await town.worker();
    const { id: orderId } = await town.paid(await town.customer(), town.at('14:00'));
    return { orderId, worker, message: await unsent('visit_offered', worker.id) };
  }

  it('is told again until the instant in which its time to answer is over, and not in it', async () => {
    const [open, over] = [await offered(), await offered()];
    whole.clock.set(moment(open.message.usable_until, -1));
    expect(await resend(open.message)).toMatchObject({ status: 200 });
    whole.clock.set(moment(over.message.usable_until));
    expect(await resend(over.message)).toMatchObject(refused);
  });

  it.each(['accept', 'decline'] as const)('is not told again after its answer: %s', async (answer) => {
    const { orderId, worker, message } = await offered();
    const { id } = await town.live(orderId);
    const body = answer === 'accept' ? {} : { reason: 'busy', note: null };
    expectOk(await worker.post(`/worker/offers/${id}/${answer}`, body));
    expect(await resend(message)).toMatchObject(refused);
    await forgetEnd(message);
    expect(await resend(message)).toMatchObject(refused);
  });

  it('whose time is over cannot be sent again by the page of the order', async () => {
    const { orderId, message } = await offered();
    const shown = async (): Promise<Schemas['DeliveryView']> => {
      const { messages } = expectOk(await service.get<Schemas['AdminOrderView']>(`/admin/orders/${orderId}`));
      return messages.find(({ id }) => id === message.id)!;
    };
    expect(await shown()).toMatchObject({ canResend: true });
    whole.clock.set(moment(message.usable_until));
    expect(await shown()).toMatchObject({ canResend: false });
  });
});

describe('a time that is held', () => {
  async function held(): Promise<{ customer: Customer; orderId: string; message: Message }> {
    await town.newTrade();
    await town.worker();
    const startAt = town.at('10:00', addDays(town.today, 2));
    const before = await town.customer();
    const { id } = await town.book(before, startAt);
    const customer = await town.customer();
    const wish = { serviceId: town.serviceId, addressId: customer.addressId, hours: 2, addOns: [] };
    const entry = expectOk(
      await customer.post<Schemas['WaitEntry']>('/waitlist', {
        ...wish,
        startAt: startAt.toISOString(),
        stretch: 'start',
      }),
    );
    expectOk(await before.post(`/orders/${id}/cancel`));
    await whole.drain();
    const { offer } = expectOk(await customer.get<Schemas['WaitEntry']>(`/waitlist/${entry.id}`));
    return { customer, orderId: offer!.orderId, message: await unsent('time_offered', customer.accountId) };
  }

  it('is offered again until the instant in which it lapses, and not in it', async () => {
    const [open, lapsed] = [await held(), await held()];
    whole.clock.set(moment(open.message.usable_until, -1));
    expect(await resend(open.message)).toMatchObject({ status: 200 });
    whole.clock.set(moment(lapsed.message.usable_until));
    expect(await resend(lapsed.message)).toMatchObject(refused);
    await forgetEnd(lapsed.message);
    expect(await resend(lapsed.message)).toMatchObject(refused);
  });

  it('is not offered again once it is paid', async () => {
    const { customer, orderId, message } = await held();
    await town.pay(customer, orderId);
    expect(await resend(message)).toMatchObject(refused);
  });
});

describe('our own idea', () => {
  const NIGHT = '2026-03-10T14:00:00.000Z';

  const care = (accountId: string, usableUntil: Date | null = null): Promise<Map<string, NoteOutcome>> => {
    const id = whole.app.get(Ids, { strict: false }).next();
    const note = { accountId, orderId: null, topic: '问候', summary: '天冷了', text: '天冷了，注意保暖', usableUntil };
    return whole.transactions.run((tx) =>
      whole.app.get(Outreach, { strict: false }).tell(tx, { id, as: 'care_note', kind: 'care', urgent: false }, [note]),
    );
  };
  /** A care note that was written by day and not delivered. */
  async function cared(accepts: number, usableUntil: Date | null = null): Promise<Message> {
    const { accountId } = await town.customer();
    await care(accountId, usableUntil);
    await whole.rows("UPDATE message_delivery SET state = 'not_sent' WHERE recipient = ? AND template = 'care_note'", [
      accountId,
    ]);
    return unsent('care_note', accountId, accepts);
  }
  const stateOf = async ({ id }: Message): Promise<unknown> =>
    (await whole.rows('SELECT state, reason FROM message_delivery WHERE id = ?', [id]))[0];

  it('leaves the accept that is kept for what matters', async () => {
    expect(await resend(await cared(1))).toMatchObject({ status: 409, body: { code: 'MESSAGE_NO_WAY' } });
    const message = await cared(2);
    expect(await resend(message)).toMatchObject({ status: 200, body: { channel: 'subscription' } });
    await whole.drain();
    expect(await stateOf(message)).toEqual({ state: 'sent', reason: null });
    const left = await whole.rows('SELECT credits FROM message_credit WHERE openid = ?', [message.openid]);
    expect(left).toEqual([{ credits: 1 }]);
  });

  it('that is sent again at night waits for the morning', async () => {
    const message = await cared(2);
    await at(NIGHT);
    expectOk(await resend(message));
    await whole.drain();
    expect(await stateOf(message)).toEqual({ state: 'pending', reason: 'quiet_hours' });
    whole.clock.set('2026-03-10T23:59:59.999Z');
    await whole.drain();
    expect(await stateOf(message)).toMatchObject({ state: 'pending' });
    whole.clock.set('2026-03-11T00:00:00.000Z');
    await whole.drain();
    expect(await stateOf(message)).toEqual({ state: 'sent', reason: null });
  });

  it('that means nothing any more in the morning is refused at night', async () => {
    const message = await cared(2, new Date('2026-03-11T00:00:00.000Z'));
    await at(NIGHT);
    expect(await resend(message)).toMatchObject(refused);
  });

  it('is not the second of a week, where another was told meanwhile', async () => {
    const message = await cared(2);
    await at('2026-03-18T01:00:01.000Z');
    const another = await care(message.recipient);
    expect(another.get(message.recipient)).toMatchObject({ kind: 'written' });
    await whole.rows('UPDATE message_credit SET credits = 3 WHERE openid = ?', [message.openid]);
    expect(await resend(message)).toMatchObject({ status: 409, body: { code: 'MESSAGE_NO_WAY' } });
  });
});
