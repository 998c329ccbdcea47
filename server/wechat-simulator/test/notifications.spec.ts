import { RETRY_GAPS_MS } from '../src/pay/retry-schedule.js';
import { LIN, eventually, openDesk, type Desk } from './support/desk.js';
import { Inbox, openNotification } from './support/inbox.js';
import { Merchant, orderNumber } from './support/merchant.js';

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly nextAt: string | null;
  readonly attempts: {
    readonly at: string;
    readonly status?: number;
    readonly error?: string;
    readonly faults: string[];
  }[];
}

/** Fast enough that all 15 retries pass within a second and a half. */
const SCALE = 60_000;

let desk: Desk;
let merchant: Merchant;
const inbox = new Inbox();

beforeAll(() => inbox.open());
afterAll(() => inbox.close());
beforeEach(() => inbox.clear());
afterEach(() => desk.stop());

async function openWith(timeScale: number): Promise<void> {
  desk = await openDesk({ timeScale });
  merchant = new Merchant(desk);
  await desk.put('/desk/people', [LIN]);
}

async function payOne(notifyUrl = inbox.url): Promise<string> {
  const number = orderNumber();
  expect((await merchant.prepay({ out_trade_no: number, notify_url: notifyUrl, attach: '预约' })).status).toBe(200);
  await desk.post(`/control/orders/${number}/pay`);
  return number;
}

async function shown(number: string): Promise<Shown> {
  const [notification] = await desk.get<Shown[]>(`/control/notifications?outTradeNo=${number}`);
  if (notification === undefined) throw new Error(`no notification for ${number}`);
  return notification;
}

const settled = (number: string): Promise<Shown> =>
  eventually(async () => {
    const notification = await shown(number);
    return notification.state === 'pending' ? undefined : notification;
  });

it('carries the answer of a query, encrypted, in a signed envelope', async () => {
  await openWith(1);
  const number = await payOne();
  const received = await eventually(() => inbox.received[0]);
  expect(received.body).toMatchObject({
    event_type: 'TRANSACTION.SUCCESS',
    resource_type: 'encrypt-resource',
    summary: '支付成功',
    resource: { algorithm: 'AEAD_AES_256_GCM', associated_data: 'transaction', original_type: 'transaction' },
  });
  expect(received.headers['content-type']).toBe('application/json');
  expect(openNotification(received, desk)).toEqual((await merchant.query(number)).body);
  expect(received.raw).not.toContain(number);
  expect(await settled(number)).toMatchObject({ state: 'delivered', nextAt: null, attempts: [{ status: 204 }] });
});

it('is not sent while nobody has paid, nor when a payment fails or an order is closed', async () => {
  await openWith(1);
  const prepaid = await merchant.prepay({ notify_url: inbox.url });
  await desk.post(`/desk/cashier/${String(prepaid.body.prepay_id)}/pay`, { openid: LIN.openid, outcome: 'fail' });
  const number = orderNumber();
  await merchant.prepay({ out_trade_no: number, notify_url: inbox.url });
  await merchant.close(number);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(inbox.received).toHaveLength(0);
});

it.each([200, 204])('stops at the answer %d', async (status) => {
  await openWith(SCALE);
  inbox.answer = (_received, count) => (count < 3 ? 500 : status);
  const number = await payOne();
  expect((await settled(number)).state).toBe('delivered');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(inbox.received).toHaveLength(3);
});

it.each([201, 202, 302, 400, 401, 404, 500])('goes on after the answer %d', async (status) => {
  await openWith(SCALE);
  inbox.answer = (_received, count) => (count === 1 ? status : 204);
  const number = await payOne();
  expect((await settled(number)).attempts.map((attempt) => attempt.status)).toEqual([status, 204]);
});

it('goes on after a cut connection and when nobody listens', async () => {
  await openWith(SCALE);
  inbox.answer = (_received, count) => (count === 1 ? 'cut' : 204);
  const cut = await settled(await payOne());
  expect(cut.attempts[0]?.status).toBeUndefined();
  expect(cut.attempts[0]?.error).toBeTruthy();
  const nobody = await payOne('http://127.0.0.1:1/closed');
  const attempts = await eventually(async () => {
    const seen = (await shown(nobody)).attempts;
    return seen.length > 1 ? seen : undefined;
  });
  expect(attempts[0]?.error).toBeTruthy();
});

it('waits five seconds for an answer, not longer', async () => {
  await openWith(SCALE);
  inbox.answer = (_received, count) => (count === 1 ? 'hang' : 204);
  const number = await payOne();
  const [first, second] = (
    await eventually(async () => {
      const now = await shown(number);
      return now.state === 'delivered' ? now : undefined;
    }, 8_000)
  ).attempts;
  expect(first?.error).toBe('no answer within 5 s');
  expect(Date.parse(second?.at ?? '') - Date.parse(first?.at ?? '')).toBeGreaterThanOrEqual(4_900);
});

it('tries 16 times over 24 h 4 min, then gives up; each attempt is signed anew', async () => {
  await openWith(SCALE);
  inbox.answer = () => 503;
  const number = await payOne();
  const { state, nextAt, attempts } = await settled(number);
  expect([state, nextAt, attempts.length]).toEqual(['exhausted', null, 16]);
  const gaps = attempts.slice(1).map((attempt, i) => Date.parse(attempt.at) - Date.parse(attempts[i]?.at ?? ''));
  // A timer may fire a millisecond early by the wall clock.
  gaps.forEach((gap, i) => expect(gap).toBeGreaterThanOrEqual(Math.floor((RETRY_GAPS_MS[i] ?? 0) / SCALE) - 1));
  expect(RETRY_GAPS_MS.reduce((sum, gap) => sum + gap)).toBe((24 * 60 + 4) * 60_000);
  expect(new Set(inbox.received.map((each) => each.headers['wechatpay-nonce'])).size).toBe(16);
  expect(new Set(inbox.received.map((each) => each.body.id)).size).toBe(1);
  for (const received of inbox.received) openNotification(received, desk);
});

it('waits 15 real seconds for the first retry when time is not compressed', async () => {
  await openWith(1);
  inbox.answer = () => 500;
  const number = await payOne();
  const notification = await eventually(async () => {
    const now = await shown(number);
    return now.attempts.length === 1 ? now : undefined;
  });
  expect(Date.parse(notification.nextAt ?? '') - Date.parse(notification.attempts[0]?.at ?? '')).toBe(15_000);
});

it('goes on after a restart where it was', async () => {
  await openWith(60);
  inbox.answer = () => 500;
  const number = await payOne();
  const before = await eventually(async () => {
    const now = await shown(number);
    return now.attempts.length === 2 ? now : undefined;
  });
  desk = await desk.restart();
  // a slow restart has the next attempt behind it already
  const { attempts, nextAt, state, ...kept } = await shown(number);
  expect({ ...before, ...kept, attempts: attempts.slice(0, 2) }).toEqual(before);
  expect(state).toBe('pending');
  expect(nextAt).not.toBeNull();
  inbox.answer = () => 204;
  expect((await settled(number)).attempts.length).toBeGreaterThan(attempts.length);
  expect(new Set(inbox.received.map((each) => each.body.id))).toEqual(new Set([before.id]));
});

it('is sent at once after a restart that lasted longer than the wait', async () => {
  await openWith(1_000);
  inbox.answer = () => 500;
  const number = await payOne();
  await eventually(async () => ((await shown(number)).attempts.length >= 1 ? true : undefined));
  desk = await desk.restart();
  inbox.answer = () => 204;
  expect((await settled(number)).state).toBe('delivered');
});

it('is sent once more on request, whatever became of it', async () => {
  await openWith(1);
  const number = await payOne();
  const { id } = await settled(number);
  inbox.answer = () => 500;
  expect(await desk.post(`/control/notifications/${id}/resend`)).toMatchObject({ status: 500, manual: true });
  expect(inbox.received).toHaveLength(2);
  expect(inbox.received[1]?.body.id).toBe(id);
  expect((await shown(number)).state).toBe('delivered');
  expect((await desk.call('POST', '/control/notifications/nothing/resend')).status).toBe(404);
});

it('sent by hand successfully, ends the schedule', async () => {
  await openWith(1);
  inbox.answer = (_received, count) => (count === 1 ? 500 : 204);
  const number = await payOne();
  const { id } = await eventually(async () => {
    const now = await shown(number);
    return now.attempts.length === 1 ? now : undefined;
  });
  await desk.post(`/control/notifications/${id}/resend`);
  expect(await shown(number)).toMatchObject({ state: 'delivered', nextAt: null });
});

it('delivers 200 at once, each exactly once', async () => {
  await openWith(1);
  const numbers = await Promise.all(Array.from({ length: 200 }, () => payOne()));
  await eventually(() => (inbox.received.length === 200 ? true : undefined), 20_000);
  const told = inbox.received.map((received) => openNotification(received, desk).out_trade_no);
  expect(told.sort()).toEqual(numbers.sort());
}, 40_000);
