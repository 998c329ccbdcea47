import { LIN, WANG, eventually, openDesk, type Desk } from './support/desk.js';
import { Merchant } from './support/merchant.js';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.stop());
beforeEach(() => desk.post('/control/reset', { keepPeople: false }));

describe('people', () => {
  it('are kept as given, and over a restart', async () => {
    expect(await desk.put('/desk/people', [LIN, { ...WANG, note: '金牌保洁' }])).toEqual([
      LIN,
      { ...WANG, note: '金牌保洁' },
    ]);
    desk = await desk.restart();
    expect(await desk.get('/desk/people')).toEqual([LIN, { ...WANG, note: '金牌保洁' }]);
  });

  it('without an openid get one, and keep it when the same list comes again', async () => {
    const { openid: _, ...anonymous } = LIN;
    const [first] = await desk.put<{ openid: string }[]>('/desk/people', [anonymous]);
    expect(first?.openid).toMatch(/^o[A-Za-z0-9]{27}$/);
    const [again] = await desk.put<{ openid: string }[]>('/desk/people', [{ ...anonymous, nickname: '林小姐' }]);
    expect(again?.openid).toBe(first?.openid);
    expect(await desk.get('/desk/people')).toEqual([{ ...anonymous, nickname: '林小姐', openid: first?.openid }]);
  });

  const wrong: unknown[] = [
    {},
    [null],
    [{ ...LIN, nickname: '' }],
    [{ ...LIN, phone: '12345' }],
    [{ ...LIN, phone: 13800000001 }],
    [{ ...LIN, role: 'manager' }],
    [{ ...LIN, openid: '../etc' }],
    [{ ...LIN, note: 5 }],
    [LIN, { ...WANG, phone: '' }],
  ];
  it.each(wrong)('are refused together when one is wrong: %j', async (list) => {
    expect((await desk.call('PUT', '/desk/people', list)).status).toBe(400);
    expect(await desk.get('/desk/people')).toEqual([]);
  });

  it('unknown to the desk cannot log in, give a phone number or read messages', async () => {
    for (const [method, path] of [
      ['POST', '/desk/login'],
      ['POST', '/desk/phone-code'],
    ] as const) {
      expect((await desk.call(method, path, { openid: 'oNobody' })).status).toBe(404);
      expect((await desk.call(method, path, {})).status).toBe(400);
      expect((await desk.call(method, path, [])).status).toBe(400);
    }
    expect((await desk.call('GET', '/desk/messages?openid=oNobody')).status).toBe(404);
    expect((await desk.call('GET', '/desk/messages')).status).toBe(404);
  });
});

it('bodies that are not JSON are refused politely', async () => {
  for (const path of ['/desk/login', '/control/faults']) {
    const response = await fetch(desk.base + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(response.status).toBe(400);
  }
});

it('tells the page which app and which payee this is', async () => {
  expect(await desk.get('/desk/app')).toEqual({ appid: desk.identity.appid, payee: '到位家政服务' });
});

describe('events', () => {
  interface Stream {
    readonly events: { event: string; data: Record<string, unknown> }[];
    close(): void;
  }

  async function listen(query: string): Promise<Stream> {
    const abort = new AbortController();
    const response = await fetch(`${desk.base}/desk/events${query}`, { signal: abort.signal });
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const events: Stream['events'] = [];
    const read = async (): Promise<void> => {
      let text = '';
      const decoder = new TextDecoder();
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) {
          const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
          if (event !== undefined && data !== undefined)
            events.push({ event, data: JSON.parse(data) as Record<string, unknown> });
        }
      }
    };
    read().catch(() => undefined);
    return { events, close: () => abort.abort() };
  }

  it('tell a phone of its own payment and voucher, and nobody else’s', async () => {
    await desk.put('/desk/people', [LIN, WANG]);
    const [hers, his, everybody] = [
      await listen(`?openid=${LIN.openid}`),
      await listen(`?openid=${WANG.openid}`),
      await listen(''),
    ];
    const merchant = new Merchant(desk);
    const prepaid = await merchant.prepay();
    const prepayId = String(prepaid.body.prepay_id);
    await desk.post(`/desk/cashier/${prepayId}/pay`, { openid: LIN.openid, outcome: 'fail' });
    await desk.post(`/desk/cashier/${prepayId}/pay`, { openid: LIN.openid, outcome: 'success' });
    await eventually(() => (hers.events.length === 3 && everybody.events.length === 3 ? true : undefined));
    expect(hers.events).toMatchObject([
      { event: 'payment', data: { openid: LIN.openid, prepayId, outcome: 'fail' } },
      { event: 'message', data: { openid: LIN.openid, kind: 'receipt' } },
      { event: 'payment', data: { openid: LIN.openid, prepayId, outcome: 'success', amountFen: 16_800 } },
    ]);
    expect(his.events).toEqual([]);
    for (const stream of [hers, his, everybody]) stream.close();
  });

  it('end when the desk WeChat closes, and do not keep it from closing', async () => {
    const other = await openDesk();
    const response = await fetch(`${other.base}/desk/events`);
    const text = response.text();
    await other.stop();
    await text;
  });
});

describe('the clock', () => {
  it('moves forward only', async () => {
    const { now: before } = await desk.get<{ now: string }>('/control/state');
    const { now } = await desk.post<{ now: string }>('/control/clock', { advanceMs: 60_000 });
    expect(Date.parse(now) - Date.parse(before)).toBeGreaterThanOrEqual(60_000);
    for (const advanceMs of [-1, 1.5, 'soon', undefined]) {
      expect((await desk.call('POST', '/control/clock', { advanceMs })).status).toBe(400);
    }
  });
});
