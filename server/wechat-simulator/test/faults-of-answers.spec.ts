import { LIN, openDesk, type Desk } from './support/desk.js';
import { Merchant, orderNumber } from './support/merchant.js';

let desk: Desk;
let merchant: Merchant;

beforeAll(async () => {
  desk = await openDesk();
  merchant = new Merchant(desk);
});
afterAll(() => desk.stop());
beforeEach(async () => {
  await desk.post('/control/reset', {});
  await desk.put('/desk/people', [LIN]);
});

const state = async (number: string): Promise<unknown> => (await merchant.query(number)).body.trade_state;

async function prepaid(): Promise<string> {
  const number = orderNumber();
  await merchant.prepay({ out_trade_no: number });
  return number;
}

describe('an answer lost after the work', () => {
  it('of a prepay leaves the order behind; asking again with the same parameters works', async () => {
    const number = orderNumber();
    await desk.arm('answer-drop', { match: { call: 'prepay' } });
    await expect(merchant.prepay({ out_trade_no: number })).rejects.toThrow();
    expect(await state(number)).toBe('NOTPAY');
    expect((await merchant.prepay({ out_trade_no: number })).status).toBe(200);
  });

  it('of a close leaves the order closed', async () => {
    const number = await prepaid();
    await desk.arm('answer-drop', { match: { call: 'close' } });
    await expect(merchant.close(number)).rejects.toThrow();
    expect(await state(number)).toBe('CLOSED');
  });

  it('of a query is only an answer lost', async () => {
    const number = await prepaid();
    await desk.arm('answer-drop', { match: { call: 'query', outTradeNo: number } });
    await expect(merchant.query(number)).rejects.toThrow();
    expect(await state(number)).toBe('NOTPAY');
  });
});

it('a request cut before the work leaves nothing', async () => {
  const number = orderNumber();
  await desk.arm('request-drop');
  await expect(merchant.prepay({ out_trade_no: number })).rejects.toThrow();
  expect((await merchant.query(number)).status).toBe(404);
});

describe('SYSTEM_ERROR', () => {
  it('before the work leaves nothing', async () => {
    const number = orderNumber();
    await desk.arm('answer-system-error');
    const answer = await merchant.prepay({ out_trade_no: number });
    expect([answer.status, answer.body.code, merchant.trusts(answer)]).toEqual([500, 'SYSTEM_ERROR', true]);
    expect((await merchant.query(number)).status).toBe(404);
  });

  it('after the work hides what was done', async () => {
    const number = await prepaid();
    await desk.arm('answer-system-error', { afterCommit: true, match: { call: 'close' } });
    expect((await merchant.close(number)).status).toBe(500);
    expect(await state(number)).toBe('CLOSED');
  });
});

it('too many requests are answered 429 and not done', async () => {
  const number = orderNumber();
  await desk.arm('answer-rate-limited');
  const answer = await merchant.prepay({ out_trade_no: number });
  expect([answer.status, answer.body.code]).toEqual([429, 'FREQUENCY_LIMITED']);
  expect((await merchant.query(number)).status).toBe(404);
});

it('latency delays the answer, not the work', async () => {
  const number = orderNumber();
  await desk.arm('answer-latency', { ms: 300, match: { call: 'prepay' } });
  const before = Date.now();
  const slow = merchant.prepay({ out_trade_no: number });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await state(number)).toBe('NOTPAY');
  expect((await slow).status).toBe(200);
  expect(Date.now() - before).toBeGreaterThanOrEqual(295);
});

describe('an answer that cannot be trusted', () => {
  it.each(['answer-bad-signature', 'answer-unsigned', 'answer-wrong-serial', 'answer-tampered'])('%s', async (kind) => {
    const number = orderNumber();
    await desk.arm(kind, { match: { call: 'prepay' } });
    const answer = await merchant.prepay({ out_trade_no: number });
    expect([answer.status, merchant.trusts(answer)]).toEqual([200, false]);
    expect(await state(number)).toBe('NOTPAY');
    expect(merchant.trusts(await merchant.query(number))).toBe(true);
  });

  it('because it is stale, though signed rightly', async () => {
    await desk.arm('answer-stale', { seconds: 900 });
    const answer = await merchant.prepay();
    expect(merchant.trusts(answer)).toBe(true);
    const age = Date.now() / 1000 - Number(answer.headers.get('wechatpay-timestamp'));
    expect(Math.abs(age - 900)).toBeLessThan(3);
  });

  it('of an empty body: a bad signature on 204', async () => {
    const number = await prepaid();
    await desk.arm('answer-bad-signature');
    const answer = await merchant.close(number);
    expect([answer.status, merchant.trusts(answer)]).toEqual([204, false]);
  });
});

it('ORDER_PAID can be spelled as older pages do', async () => {
  const number = await prepaid();
  await desk.post(`/control/orders/${number}/pay`);
  await desk.arm('answer-old-spelling');
  expect((await merchant.close(number)).body.code).toBe('ORDERPAID');
  expect((await merchant.close(number)).body.code).toBe('ORDER_PAID');
});

it('faults match by payer, by path and by call', async () => {
  await desk.arm('answer-system-error', { match: { openid: 'oSomebodyElse' } });
  await desk.arm('answer-system-error', { match: { path: '/v3/refund' } });
  await desk.arm('answer-system-error', { match: { call: 'close' } });
  expect((await merchant.prepay()).status).toBe(200);
  await desk.arm('answer-system-error', { match: { openid: LIN.openid, path: '/v3/pay/', call: 'prepay' } });
  expect((await merchant.prepay()).status).toBe(500);
});

it('the list of calls tells which fault struck', async () => {
  const number = orderNumber();
  await desk.arm('answer-drop');
  await expect(merchant.prepay({ out_trade_no: number })).rejects.toThrow();
  expect(await desk.get(`/control/calls?outTradeNo=${number}`)).toMatchObject([
    { call: 'prepay', status: null, faults: ['answer-drop'] },
  ]);
});

it('reset forgets orders, messages, calls and faults, and people if asked to', async () => {
  await desk.arm('answer-drop', { times: 'forever', match: { call: 'close' } });
  const number = await prepaid();
  await desk.post(`/control/orders/${number}/pay`);
  await desk.post('/control/reset', {});
  expect(await desk.get('/control/state')).toMatchObject({ people: 1, orders: {}, notifications: {}, faults: 0 });
  expect(await desk.get('/control/calls')).toEqual([]);
  expect(await desk.get(`/desk/messages?openid=${LIN.openid}`)).toEqual([]);
  await desk.post('/control/reset', { keepPeople: false });
  expect(await desk.get('/desk/people')).toEqual([]);
});
