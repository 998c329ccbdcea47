import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import { testConfig } from '../../../test/support/test-config.js';
import { deskWeChat, type DeskWeChat } from '../../../test/support/desk-wechat.js';
import { TestClock } from '../../../test/support/test-clock.js';
import { WeChatApi } from './wechat-api.js';
import { callWeChat } from './wechat-http.js';

Logger.overrideLogger(false);

const DATABASE = 'mysql://nobody@127.0.0.1/none';

describe('WeChatApi against the desk WeChat', () => {
  let desk: DeskWeChat;
  let api: WeChatApi;
  let openid: string;

  beforeAll(async () => {
    desk = await deskWeChat();
    openid = await desk.person('小林', '13800000001');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.post('/control/reset', { keepPeople: true });
    api = new WeChatApi(testConfig(DATABASE, desk.env), new TestClock(new Date()));
  });

  const loginCode = async (): Promise<string> => (await desk.post<{ code: string }>('/desk/login', { openid })).code;
  const phoneCode = async (of = openid): Promise<string> =>
    (await desk.post<{ code: string }>('/desk/phone-code', { openid: of })).code;
  const accept = (): Promise<unknown> =>
    desk.post('/desk/subscribe', { openid, answers: { [desk.env.WECHAT_TEMPLATE_WORKER_DEPARTED!]: 'accept' } });
  const message = (more: object = {}): Parameters<WeChatApi['sendSubscribeMessage']>[0] => ({
    openid,
    templateId: desk.env.WECHAT_TEMPLATE_WORKER_DEPARTED!,
    page: 'pages/home/index',
    values: { thing1: '日常保洁', name2: '王秀英', time3: '2026年11月25日 08:55', thing4: '' },
    ...more,
  });
  const callsOf = (call: string): Promise<unknown[]> => desk.get(`/control/calls?call=${call}`);

  it('trades a login code in once and keeps the session_key to itself', async () => {
    const code = await loginCode();
    expect(await api.codeToSession(code)).toEqual({ openid, unionId: null });
    expect(await api.codeToSession(code)).toMatchObject({ refused: 'WECHAT_CODE_INVALID' }); // 40163
    expect(await api.codeToSession('nonsense')).toMatchObject({ refused: 'WECHAT_CODE_INVALID' }); // 40029
    expect(await api.codeToSession('')).toMatchObject({ refused: 'WECHAT_CODE_INVALID' }); // 41008
  });

  it.each([
    [-1, 'WECHAT_UNAVAILABLE', 2],
    [40226, 'WECHAT_CODE_INVALID', 1],
    [45011, 'TOO_MANY_REQUESTS', 1],
    [40125, 'WECHAT_UNAVAILABLE', 1],
  ])('errcode %i at login is %s after %i calls', async (errcode, refused, calls) => {
    await desk.fault('weixin-error', { errcode, times: 'forever' });
    expect(await api.codeToSession(await loginCode())).toMatchObject({ refused });
    expect(await callsOf('jscode2session')).toHaveLength(calls);
  });

  it('a busy WeChat is asked once more', async () => {
    await desk.fault('weixin-error', { errcode: -1, times: 1 });
    expect(await api.codeToSession(await loginCode())).toMatchObject({ openid });
  });

  it('gives the phone number only to the person who tapped', async () => {
    expect(await api.phoneNumber(await phoneCode(), openid)).toEqual({ phone: '13800000001', countryCode: '86' });
    const other = await desk.person('小周', '13800000002');
    expect(await api.phoneNumber(await phoneCode(other), openid)).toMatchObject({ refused: 'WECHAT_CODE_INVALID' });
  });

  it('reads one token for many parallel calls and keeps it', async () => {
    const codes = await Promise.all(Array.from({ length: 5 }, () => phoneCode()));
    await Promise.all(codes.map((code) => api.phoneNumber(code, openid)));
    expect(await callsOf('stable_token')).toHaveLength(1);
  });

  it.each([40001, 42001])('a token refused with %i is read again once and the call repeated once', async (errcode) => {
    await api.phoneNumber(await phoneCode(), openid);
    await desk.fault('token-expired', { errcode });
    expect(await api.phoneNumber(await phoneCode(), openid)).toMatchObject({ phone: '13800000001' });
    expect(await callsOf('stable_token')).toHaveLength(2);
    await desk.fault('token-expired', { errcode, times: 'forever' });
    expect(await api.phoneNumber(await phoneCode(), openid)).toMatchObject({ refused: 'WECHAT_UNAVAILABLE' });
    expect(await callsOf('getuserphonenumber')).toHaveLength(5);
  });

  it('somebody else’s forced refresh is healed', async () => {
    await api.phoneNumber(await phoneCode(), openid);
    await desk.post('/control/token/revoke');
    expect(await api.phoneNumber(await phoneCode(), openid)).toMatchObject({ phone: '13800000001' });
  });

  it('sends what was accepted, fitted, and says when no accept is left', async () => {
    await accept();
    const long = '深度保洁（含厨房、卫生间、玻璃、家电表面与地毯）';
    const sent = await api.sendSubscribeMessage(message({ values: { ...message().values, thing1: long } }));
    expect(sent).toEqual({ kind: 'sent' });
    const [arrived] = await desk.get<{ fields: { value: string }[] }[]>(`/desk/messages?openid=${openid}`);
    expect(arrived!.fields.map((field) => field.value)).toEqual([
      '深度保洁（含厨房、卫生间、玻璃、家电表…',
      '王秀英',
      '2026年11月25日 08:55',
      '无',
    ]);
    expect(await api.sendSubscribeMessage(message())).toEqual({ kind: 'no_credit' });
  });

  it.each([
    ['value', { values: { thing1: '保洁', name2: '王', time3: '明天上午', thing4: '好' } }],
    ['value', { values: { thing1: '保洁', name2: '王', time3: '', thing4: '好' } }],
    ['template', { templateId: 'unknown' }],
    ['recipient', { openid: 'oNobody' }],
  ])('a wrong %s is rejected for good', async (reason, more) => {
    await accept();
    expect(await api.sendSubscribeMessage(message(more))).toMatchObject({ kind: 'rejected', reason });
  });

  it('tells "certainly not sent" from "perhaps sent"', async () => {
    await accept();
    await api.phoneNumber(await phoneCode(), openid); // the token is there
    await desk.fault('answer-drop', { match: { call: 'subscribe-send' } });
    expect(await api.sendSubscribeMessage(message())).toEqual({ kind: 'unknown' });
    await desk.fault('weixin-error', { errcode: -1, times: 2, match: { call: 'subscribe-send' } });
    expect(await api.sendSubscribeMessage(message())).toEqual({ kind: 'unavailable' });
    await desk.post('/control/token/revoke');
    await desk.fault('request-drop', { match: { call: 'stable_token' } });
    const lonely = new WeChatApi(testConfig(DATABASE, desk.env), new TestClock(new Date()));
    expect(await lonely.sendSubscribeMessage(message())).toEqual({ kind: 'unavailable' });
  });
});

describe('WeChatApi against a network that misbehaves', () => {
  let server: Server;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  let asked: string[];
  const clock = new TestClock();

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked = [];
  });

  const api = (): WeChatApi =>
    new WeChatApi(
      testConfig(DATABASE, { WECHAT_API_BASE: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
      clock,
    );
  const json = (body: unknown) => (_: IncomingMessage, response: ServerResponse) =>
    void response.end(JSON.stringify(body));

  it.each([
    ['no JSON', (response: ServerResponse) => response.end('<html>')],
    ['a list', (response: ServerResponse) => response.end('[]')],
    ['nothing', (response: ServerResponse) => response.end()],
    ['an errcode in words', (response: ServerResponse) => response.end('{"errcode":"busy"}')],
    ['502', (response: ServerResponse) => response.writeHead(502).end('{"openid":"o1"}')],
    ['a redirect', (response: ServerResponse) => response.writeHead(302, { location: '/x' }).end()],
    ['a cut connection', (response: ServerResponse) => response.destroy()],
    ['no openid', (response: ServerResponse) => response.end('{"session_key":"x"}')],
  ])('an answer with %s is WECHAT_UNAVAILABLE', async (_, act) => {
    answer = (_request, response) => void act(response);
    expect(await api().codeToSession('code')).toMatchObject({ refused: 'WECHAT_UNAVAILABLE' });
  });

  it('nobody listening: certainly not sent; cut off: perhaps sent', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(gone.address() as AddressInfo).port}`;
    await new Promise((resolve) => gone.close(resolve));
    expect(await callWeChat(base, { method: 'GET', path: '/' })).toEqual({
      noReply: 'never_sent',
      because: 'ECONNREFUSED',
    });
    answer = (_request, response) => void response.destroy();
    const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await callWeChat(here, { method: 'GET', path: '/' })).toMatchObject({ noReply: 'unknown' });
  });

  it('gives up after five seconds, also when bytes keep trickling', async () => {
    answer = (_request, response) => {
      const drip = setInterval(() => response.write(' '), 200);
      response.on('close', () => clearInterval(drip));
    };
    const started = Date.now();
    expect(await api().codeToSession('code')).toMatchObject({ refused: 'WECHAT_UNAVAILABLE' });
    expect(Date.now() - started).toBeLessThan(7_000);
  });

  it('asks for a new token in the last five minutes of the old one', async () => {
    answer = (request, response) =>
      request.url?.startsWith('/cgi-bin/stable_token')
        ? json({ access_token: 'T', expires_in: 7_200 })(request, response)
        : json({ errcode: 43101, errmsg: '' })(request, response);
    const one = api();
    const send = (): Promise<unknown> =>
      one.sendSubscribeMessage({ openid: 'o', templateId: 't', page: 'p', values: { thing1: 'x' } });
    const reads = (): number => asked.filter((url) => url.startsWith('/cgi-bin/stable_token')).length;
    await send();
    clock.advance(114);
    await send();
    expect(reads()).toBe(1);
    clock.advance(2);
    await send();
    expect(reads()).toBe(2);
  });

  it('takes no phone number that was made for another app', async () => {
    answer = (request, response) =>
      request.url?.startsWith('/cgi-bin/stable_token')
        ? json({ access_token: 'T', expires_in: 7_200 })(request, response)
        : json({ errcode: 0, phone_info: { purePhoneNumber: '13800000001', watermark: { appid: 'wxother' } } })(
            request,
            response,
          );
    expect(await api().phoneNumber('code', 'o')).toMatchObject({ refused: 'WECHAT_UNAVAILABLE' });
  });
});
