import type { Schemas } from '@daowei/shared/api/client';
import { addDays, atMinute } from '@daowei/shared/kernel/local-date';
import { Outreach } from '../../src/modules/messaging/contract/outreach.js';
import type { SendOutcome } from '../../src/platform/wechat/send-outcome.js';
import { Ids } from '../../src/platform/clock/ids.js';
import { expectOk, type Answer, type Customer, type Person } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

const NOTE = 'tmpl-office-note';
const SCRIPT = { scene: 'delayed_booking', variant: 'A', values: [{ name: '新时间', value: '后天上午' }] } as const;

let whole: WholeApp;
let town: SmallTown;
let service: Person;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());
beforeEach(async () => {
  await at('2026-03-10T01:00:00.000Z');
  await town.newTrade();
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

async function at(instant: string): Promise<void> {
  whole.clock.set(instant);
  service = await town.staff('service');
}

async function booked(): Promise<{ customer: Customer; orderId: string }> {
  const customer = await town.customer();
  const { id } = await town.confirmed(customer, town.at('09:00', addDays(town.today, 1)), [await town.worker()]);
  return { customer, orderId: id };
}
const accept = ({ openid }: Customer): Promise<unknown> =>
  whole.rows(
    `INSERT INTO message_credit (openid, template_id, credits, last_answer, updated_at) VALUES (?, ?, 1, 'accept', ?)
     ON DUPLICATE KEY UPDATE credits = credits + 1`,
    [openid, NOTE, whole.clock.now()],
  );
/** From 9 in the morning until midnight, or until another minute of the day. */
const quietUntilMinute = async (customer: Customer, quietTo: number): Promise<unknown> =>
  expectOk(await customer.post('/contact-preferences', { care: true, textMessages: 'none', quietFrom: 540, quietTo }));

async function pushTo(orderId: string): Promise<() => Promise<Schemas['PushedPerson']>> {
  const { id } = expectOk(
    await service.post<Schemas['PushPage']>('/admin/pushes', { ...SCRIPT, scriptVersion: 1, orderIds: [orderId] }),
  );
  await whole.drain();
  return async () => expectOk(await service.get<Schemas['PushPage']>(`/admin/pushes/${id}`)).recipients[0]!;
}
const resend = (id: string | null, despiteDoubt = false): Promise<Answer> =>
  service.post(`/admin/messages/${id}/resend`, { despiteDoubt });
const notes = async (orderId: string): Promise<Schemas['DeliveryView'][]> =>
  expectOk(await service.get<Schemas['AdminOrderView']>(`/admin/orders/${orderId}`)).messages.filter(
    ({ template }) => template === 'office_note',
  );
const sentTo = ({ openid }: Customer): number =>
  whole.wechat.sent.filter((one) => one.openid === openid && one.templateId === NOTE).length;

/** WeChat answers each try like this until the work is done. */
async function while_<T>(outcome: SendOutcome, work: () => Promise<T>): Promise<T> {
  const send = whole.wechat.sendSubscribeMessage;
  whole.wechat.sendSubscribeMessage = async () => outcome;
  try {
    return await work();
  } finally {
    whole.wechat.sendSubscribeMessage = send;
  }
}

describe('what was not sent', () => {
  it('says which ways were tried and why, and two who resend it at once send it once', async () => {
    const { customer, orderId } = await booked();
    await accept(customer);
    const person = await while_({ kind: 'no_credit' }, () => pushTo(orderId));
    const told = await person();
    expect(told).toMatchObject({
      state: 'not_sent',
      canResend: true,
      because: '微信回复客户已拒收，或同意的次数已用完',
    });
    expect(told.passed).toEqual([
      { channel: 'subscription', because: '微信回复客户已拒收，或同意的次数已用完' },
      { channel: 'conversation', because: '客户最近没有在微信里找过客服' },
      { channel: 'sms', because: '客户没有绑定手机号' },
    ]);
    expect(await notes(orderId)).toMatchObject([{ state: 'not_sent', reason: 'refused', canResend: true }]);
    expect(await resend(told.deliveryId)).toMatchObject({ status: 409, body: { code: 'MESSAGE_NO_WAY' } });
    await accept(customer);
    await accept(customer);
    const answers = await Promise.all([resend(told.deliveryId), resend(told.deliveryId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await whole.drain();
    expect(sentTo(customer)).toBe(1);
    expect(await person()).toMatchObject({ state: 'sent', because: null, canResend: false });
    const left = await whole.rows('SELECT credits FROM message_credit WHERE openid = ? AND template_id = ?', [
      customer.openid,
      NOTE,
    ]);
    expect(left).toEqual([{ credits: 1 }]);
    expect(await resend(told.deliveryId)).toMatchObject({ body: { code: 'MESSAGE_STATE' } });
    expect(await resend('none')).toMatchObject({ status: 404 });
  });

  it('is in doubt where WeChat did not answer: it goes out again only when somebody says that twice is all right', async () => {
    const { customer, orderId } = await booked();
    await accept(customer);
    const person = await while_({ kind: 'unknown' }, () => pushTo(orderId));
    const { deliveryId } = await person();
    expect(await person()).toMatchObject({ state: 'unknown', canResend: true });
    expect(await notes(orderId)).toMatchObject([{ state: 'unknown', reason: 'in_doubt' }]);
    await accept(customer);
    expect(await resend(deliveryId)).toMatchObject({ status: 409, body: { code: 'MESSAGE_IN_DOUBT' } });
    expectOk(await resend(deliveryId, true));
    await whole.drain();
    expect(await person()).toMatchObject({ state: 'sent' });
    expect(sentTo(customer)).toBe(1);
  });

  it('waits for another try only as long as it means something, and gives its accept back', async () => {
    const { customer, orderId } = await booked();
    await accept(customer);
    const occasion = { id: whole.app.get(Ids, { strict: false }).next(), as: 'office_note', kind: 'service' } as const;
    const usableUntil = new Date(whole.clock.now().getTime() + 60_000);
    const note = {
      accountId: customer.accountId,
      orderId,
      topic: '晚到',
      summary: '一分钟',
      text: '马上到',
      usableUntil,
    };
    await while_({ kind: 'unavailable' }, async () => {
      const outreach = whole.app.get(Outreach, { strict: false });
      await whole.transactions.run((tx) => outreach.tell(tx, { ...occasion, urgent: true }, [note]));
      await whole.drain();
    });
    expect(await notes(orderId)).toMatchObject([{ state: 'pending' }]);
    whole.clock.advance(1);
    await whole.drain();
    expect(await notes(orderId)).toMatchObject([{ state: 'not_sent', reason: 'expired', canResend: false }]);
    expect(sentTo(customer)).toBe(0);
    const [message] = await notes(orderId);
    expect(await resend(message!.id)).toMatchObject({ body: { code: 'MESSAGE_STATE' } });
    const left = await whole.rows('SELECT credits FROM message_credit WHERE openid = ?', [customer.openid]);
    expect(left).toContainEqual({ credits: 1 });
  });
});

describe('what waits for the end of quiet hours', () => {
  const reminders = async ({ customer }: { customer: Customer }): Promise<string[]> => {
    const { items } = expectOk(await customer.get<Schemas['InboxPage']>('/messages'));
    return items.filter(({ kind }) => kind === 'visit_tomorrow').map(({ text }) => text);
  };

  it('is not sent at midnight, when tomorrow has become today, and nobody’s silence counts; a minute before it is', async () => {
    const [late, midnight] = [await booked(), await booked()];
    await quietUntilMinute(late.customer, 1_439);
    await quietUntilMinute(midnight.customer, 0);
    await at('2026-03-10T02:00:00.000Z');
    await whole.drain();
    expect([await reminders(late), await reminders(midnight)]).toEqual([[], []]);
    await at('2026-03-10T15:59:00.000Z');
    await whole.drain();
    expect([await reminders(late), await reminders(midnight)]).toEqual([[expect.stringContaining('明天09:00')], []]);
    await at(atMinute(addDays(town.today, 1), 0).toISOString());
    await whole.drain();
    expect(await reminders(midnight)).toEqual([]);
    const asked = await whole.rows('SELECT order_id FROM visit_reminder WHERE order_id = ?', [midnight.orderId]);
    expect(asked).toEqual([]);
  });

  it('is dropped with its reason where the visit it speaks of has begun by then', async () => {
    const { customer, orderId } = await booked();
    // from 9 in the evening to half past nine in the morning; the visit begins at nine
    expectOk(
      await customer.post('/contact-preferences', { care: true, textMessages: 'none', quietFrom: 1_260, quietTo: 570 }),
    );
    await at('2026-03-10T14:00:00.000Z');
    const person = await pushTo(orderId);
    expect(await person()).toMatchObject({ state: 'refused', because: '要说的时间已经过去，不再发送' });
    expect(await notes(orderId)).toEqual([]);
  });
});
