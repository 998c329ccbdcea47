import { LIN, eventually, openDesk, type Desk } from './support/desk.js';
import { Inbox, decrypt, openNotification, type Received } from './support/inbox.js';
import { Merchant, orderNumber } from './support/merchant.js';

let desk: Desk;
let merchant: Merchant;
const inbox = new Inbox();

beforeAll(async () => {
  await inbox.open();
  // A retry after a quarter of a second: soon enough to wait for, late enough to look at what came before.
  desk = await openDesk({ timeScale: 60 });
  merchant = new Merchant(desk);
});
afterAll(async () => {
  await desk.stop();
  await inbox.close();
});
beforeEach(async () => {
  await desk.post('/control/reset', {});
  await desk.put('/desk/people', [LIN]);
  inbox.clear();
});

async function prepay(): Promise<string> {
  const number = orderNumber();
  await merchant.prepay({ out_trade_no: number, notify_url: inbox.url });
  return number;
}

async function payOne(): Promise<string> {
  const number = await prepay();
  await desk.post(`/control/orders/${number}/pay`);
  return number;
}

const arrived = (count: number): Promise<Received[]> =>
  eventually(() => (inbox.received.length >= count ? inbox.received : undefined));
const quiet = (ms = 120): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A careful merchant's verdict: what it believes, or why it does not. */
function verdict(received: Received): Record<string, unknown> | string {
  try {
    return openNotification(received, desk);
  } catch (error) {
    return (error as Error).message;
  }
}

describe('traffic', () => {
  it('drop: the first attempt is lost, the retry comes', async () => {
    await desk.arm('notification-drop');
    const number = await payOne();
    await quiet();
    expect(inbox.received).toHaveLength(0);
    const [first] = await arrived(1);
    expect(first && verdict(first)).toMatchObject({ out_trade_no: number });
    const [shown] = await desk.get<{ attempts: unknown[] }[]>(`/control/notifications?outTradeNo=${number}`);
    expect(shown?.attempts[0]).toMatchObject({ error: 'lost on the way', faults: ['notification-drop'] });
  });

  it('drop for ever: silence, until it is cleared', async () => {
    await desk.arm('notification-drop', { times: 'forever' });
    await payOne();
    await quiet(700);
    expect(inbox.received).toHaveLength(0);
    await desk.call('DELETE', '/control/faults');
    await arrived(1);
  });

  it('delay: comes later', async () => {
    await desk.arm('notification-delay', { ms: 300 });
    const before = Date.now();
    await payOne();
    const [received] = await arrived(1);
    expect((received?.at ?? 0) - before).toBeGreaterThanOrEqual(295);
  });

  it('duplicate: the same event several times, signed separately', async () => {
    await desk.arm('notification-duplicate', { copies: 3 });
    const number = await payOne();
    const copies = await arrived(4);
    expect(new Set(copies.map((copy) => copy.body.id)).size).toBe(1);
    expect(new Set(copies.map((copy) => copy.headers['wechatpay-nonce'])).size).toBe(4);
    for (const copy of copies) expect(verdict(copy)).toMatchObject({ out_trade_no: number });
    await quiet(400);
    expect(inbox.received).toHaveLength(4);
  });

  it('reorder: last paid, first told', async () => {
    await desk.arm('notification-reorder', { window: 3, times: 3 });
    const numbers = [await payOne(), await payOne(), await payOne()];
    const told = (await arrived(3)).map((received) => (verdict(received) as { out_trade_no: string }).out_trade_no);
    expect(told).toEqual([...numbers].reverse());
  });

  it('reorder: does not wait for ever for the others', async () => {
    await desk.arm('notification-reorder', { window: 5, ms: 150 });
    await payOne();
    await arrived(1);
  });
});

describe('forgeries', () => {
  const unbelievable: [string, Record<string, unknown>, string][] = [
    ['notification-tamper', { what: 'body' }, 'bad signature'],
    ['notification-wrong-key', {}, 'bad signature'],
    ['notification-wrong-serial', {}, 'unknown serial'],
    ['notification-unsigned', {}, 'no wechatpay-signature'],
    ['notification-stale', {}, 'stale'],
    ['notification-stale', { seconds: -600 }, 'stale'],
    ['notification-signtest', {}, 'probe'],
  ];
  it.each(unbelievable)('%s %j cannot be believed: %s; the next attempt is genuine', async (kind, params, reason) => {
    await desk.arm(kind, params);
    inbox.answer = (received) => (typeof verdict(received) === 'string' ? 401 : 204);
    const number = await payOne();
    const [forged, genuine] = await arrived(2);
    expect(forged && verdict(forged)).toBe(reason);
    expect(genuine && verdict(genuine)).toMatchObject({ out_trade_no: number });
  });

  it.each(['tag', 'ciphertext', 'associated-data', 'total'])(
    'a wrong %s is rightly signed; only the GCM tag tells',
    async (what) => {
      await desk.arm('notification-tamper', { what });
      await payOne();
      const [forged] = await arrived(1);
      expect(forged && verdict(forged)).toMatch(/authenticate/);
    },
  );

  it('a flipped total is a plausible amount to whoever skips the tag', async () => {
    await desk.arm('notification-tamper', { what: 'total' });
    await payOne();
    const [forged] = await arrived(1);
    if (forged === undefined) throw new Error('nothing came');
    expect(JSON.parse(decrypt(forged, desk, false))).toMatchObject({ amount: { total: 96_800 } });
  });

  const false_: [string, Record<string, unknown>, Record<string, unknown>][] = [
    [
      'notification-wrong-amount',
      { totalFen: 1 },
      { amount: { total: 1, payer_total: 1, currency: 'CNY', payer_currency: 'CNY' } },
    ],
    ['notification-wrong-currency', { currency: 'JPY' }, { amount: expect.objectContaining({ currency: 'JPY' }) }],
    ['notification-wrong-mchid', { mchid: '1900000009' }, { mchid: '1900000009' }],
    ['notification-wrong-appid', { appid: 'wx1' }, { appid: 'wx1' }],
    ['notification-wrong-openid', { openid: 'oOther' }, { payer: { openid: 'oOther' } }],
  ];
  it.each(false_)('%s is signed and encrypted rightly: the merchant must compare', async (kind, params, content) => {
    await desk.arm(kind, params);
    const number = await payOne();
    const [forged] = await arrived(1);
    expect(forged && verdict(forged)).toMatchObject({ out_trade_no: number, trade_state: 'SUCCESS', ...content });
  });

  it('marked extra comes in addition to the genuine one', async () => {
    await desk.arm('notification-wrong-amount', { extra: true });
    await payOne();
    const totals = (await arrived(2)).map(
      (received) => (verdict(received) as { amount: { total: number } }).amount.total,
    );
    expect(totals.sort()).toEqual([1, 16_800]);
  });

  it('can be sent at once about any order, paid or not, and the merchant’s answers come back', async () => {
    const number = await prepay();
    inbox.answer = () => 401;
    const { answers } = await desk.post<{ answers: unknown[] }>('/control/notifications', {
      outTradeNo: number,
      faults: [{ kind: 'notification-wrong-key' }],
      copies: 2,
    });
    expect(answers).toMatchObject([{ status: 401 }, { status: 401 }]);
    expect(inbox.received.map(verdict)).toEqual(['bad signature', 'bad signature']);
    expect((await merchant.query(number)).body.trade_state).toBe('NOTPAY');
    expect(await desk.get('/control/notifications')).toEqual([]);
  });

  it('do not let WeChat itself tell of a payment that was not made', async () => {
    const number = await prepay();
    expect((await desk.call('POST', '/control/notifications', { outTradeNo: number })).status).toBe(409);
    expect((await desk.call('POST', '/control/notifications', { outTradeNo: 'NOSUCHORDER' })).status).toBe(404);
    expect(inbox.received).toHaveLength(0);
  });

  it('sent about a paid order repeat its event id', async () => {
    const number = await payOne();
    await arrived(1);
    await desk.post('/control/notifications', { outTradeNo: number, copies: 2 });
    expect(new Set(inbox.received.map((received) => received.body.id)).size).toBe(1);
    expect(inbox.received).toHaveLength(3);
  });
});

describe('arming', () => {
  it('strikes only where it matches, as often as told, and keeps count', async () => {
    const chosen = await prepay();
    await desk.arm('notification-wrong-amount', { match: { outTradeNo: chosen } });
    const other = await payOne();
    await arrived(1);
    await desk.post(`/control/orders/${chosen}/pay`);
    const told = (await arrived(2)).map(verdict) as { out_trade_no: string; amount: { total: number } }[];
    expect(told.map((each) => [each.out_trade_no, each.amount.total])).toEqual([
      [other, 16_800],
      [chosen, 1],
    ]);
    expect(await desk.get('/control/faults')).toMatchObject([
      { kind: 'notification-wrong-amount', left: 0, struck: 1 },
    ]);
  });

  it('can let some pass and then strike every second time', async () => {
    await desk.arm('notification-wrong-amount', { skip: 1, every: 2, times: 2 });
    for (let i = 1; i <= 6; i += 1) {
      await payOne();
      await arrived(i);
    }
    const totals = inbox.received.map((received) => (verdict(received) as { amount: { total: number } }).amount.total);
    expect(totals).toEqual([16_800, 1, 16_800, 1, 16_800, 16_800]);
  });

  it('combines: delayed and duplicated and stale', async () => {
    await desk.arm('notification-delay', { ms: 100 });
    await desk.arm('notification-duplicate');
    await desk.arm('notification-stale');
    await payOne();
    expect((await arrived(2)).map(verdict)).toEqual(['stale', 'stale']);
  });

  it('can be undone one by one', async () => {
    const { id } = (await desk.arm('notification-drop', { times: 'forever' })) as { id: number };
    expect((await desk.call('DELETE', `/control/faults/${id}`)).status).toBe(200);
    expect((await desk.call('DELETE', `/control/faults/${id}`)).status).toBe(404);
    await payOne();
    await arrived(1);
  });

  const nonsense: unknown[] = [
    {},
    [],
    { kind: 'notification-explode' },
    { kind: 'constructor' },
    { kind: 'notification-drop', times: 0 },
    { kind: 'notification-drop', times: 1.5 },
    { kind: 'notification-drop', when: 'now' },
    { kind: 'notification-drop', match: { outTradeNumber: 'x' } },
    { kind: 'notification-drop', match: { outTradeNo: 5 } },
    { kind: 'notification-delay', ms: -1 },
    { kind: 'notification-delay', ms: '100' },
    { kind: 'notification-tamper', what: 'everything' },
    { kind: 'notification-tamper', extra: 'yes' },
  ];
  it.each(nonsense)('refuses %j with a reason', async (request) => {
    const answer = await desk.call('POST', '/control/faults', request);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toBeTruthy();
    expect(await desk.get('/control/faults')).toEqual([]);
  });

  it('refuses faults that are not about one notification where one is forged', async () => {
    const number = await prepay();
    const request = { outTradeNo: number, faults: [{ kind: 'answer-drop' }] };
    expect((await desk.call('POST', '/control/notifications', request)).status).toBe(400);
  });

  it('lists every kind with what it does', async () => {
    const kinds = await desk.get<Record<string, { about: string }>>('/control/fault-kinds');
    expect(Object.keys(kinds).length).toBeGreaterThan(20);
    for (const kind of Object.values(kinds)) expect(kind.about.length).toBeGreaterThan(10);
  });
});
