import { LIN, WANG, openDesk, type Desk } from './support/desk.js';
import { Weixin } from './support/weixin.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let desk: Desk;
let weixin: Weixin;

beforeEach(async () => {
  desk = await openDesk();
  weixin = new Weixin(desk);
  await desk.put('/desk/people', [LIN, WANG]);
});
afterEach(() => desk.stop());

const loginCode = async (openid = LIN.openid): Promise<string> =>
  (await desk.post<{ code: string }>('/desk/login', { openid })).code;
const phoneCode = async (openid = LIN.openid): Promise<string> =>
  (await desk.post<{ code: string }>('/desk/phone-code', { openid })).code;

describe('code2Session', () => {
  it('trades a login code for the openid and a session key', async () => {
    const answer = await weixin.session(await loginCode());
    expect(answer).toEqual({ openid: LIN.openid, session_key: expect.stringMatching(/^[A-Za-z0-9+/]{22}==$/) });
  });

  it('labels its answer text/plain, as the real one does', async () => {
    const { appid, appSecret } = desk.identity;
    const query = `appid=${appid}&secret=${appSecret}&js_code=${await loginCode()}&grant_type=authorization_code`;
    const response = await fetch(`${desk.base}/sns/jscode2session?${query}`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  });

  it('takes each code once', async () => {
    const code = await loginCode();
    await weixin.session(code);
    expect(await weixin.session(code)).toMatchObject({
      errcode: 40163,
      errmsg: expect.stringContaining('code been used, rid: '),
    });
  });

  it('takes a code for five minutes', async () => {
    const [early, late] = [await loginCode(), await loginCode()];
    desk.clock.advance(5 * MINUTE - SECOND);
    expect((await weixin.session(early)).openid).toBe(LIN.openid);
    desk.clock.advance(2 * SECOND);
    expect((await weixin.session(late)).errcode).toBe(40029);
  });

  it('does not take a code that was never given, nor one for a phone number', async () => {
    expect((await weixin.session('0abc')).errcode).toBe(40029);
    expect((await weixin.session(await phoneCode())).errcode).toBe(40029);
  });

  const wrong: [string, Record<string, string | undefined>, number][] = [
    ['another app', { appid: 'wx0000000000000000' }, 40013],
    ['no app', { appid: undefined }, 41002],
    ['a wrong secret', { secret: 'f'.repeat(32) }, 40125],
    ['no secret', { secret: undefined }, 41004],
    ['no code', { js_code: undefined }, 41008],
    ['another grant type', { grant_type: 'client_credential' }, 40002],
  ];
  it.each(wrong)('with %s is refused and leaves the code alone', async (_what, changes, errcode) => {
    const code = await loginCode();
    expect((await weixin.session(code, changes)).errcode).toBe(errcode);
    expect((await weixin.session(code)).openid).toBe(LIN.openid);
  });

  it('is limited to 100 a minute for one user, not for the others', async () => {
    const code = await loginCode();
    for (let i = 0; i < 100; i += 1) await weixin.session(code);
    expect((await weixin.session(await loginCode())).errcode).toBe(45011);
    expect((await weixin.session(await loginCode(WANG.openid))).openid).toBe(WANG.openid);
    desk.clock.advance(MINUTE);
    expect((await weixin.session(await loginCode())).openid).toBe(LIN.openid);
  });

  it('honours a code given before a restart, once', async () => {
    const [fresh, used] = [await loginCode(), await loginCode()];
    await weixin.session(used);
    desk = await desk.restart();
    weixin = new Weixin(desk);
    expect((await weixin.session(fresh)).openid).toBe(LIN.openid);
    expect((await weixin.session(used)).errcode).toBe(40163);
  });
});

describe('stable_token', () => {
  const works = async (token: string): Promise<number | undefined> =>
    (await weixin.phone({ code: 'x' }, token)).errcode;
  const GOOD = 40029;

  it('is the same for all callers and counts down', async () => {
    const first = await weixin.token();
    desk.clock.advance(MINUTE);
    const second = await weixin.token({ force_refresh: false });
    expect(second.access_token).toBe(first.access_token);
    expect(first.expires_in).toBe(7_200);
    expect(second.expires_in).toBeLessThanOrEqual(7_140);
    expect(await works(String(first.access_token))).toBe(GOOD);
  });

  it('is renewed in its last five minutes, when both work for five minutes more', async () => {
    const old = await weixin.currentToken();
    desk.clock.advance(7_200 * SECOND - 5 * MINUTE - 10 * SECOND);
    expect(await weixin.currentToken()).toBe(old);
    desk.clock.advance(20 * SECOND);
    const renewed = await weixin.currentToken();
    expect(renewed).not.toBe(old);
    expect([await works(old), await works(renewed)]).toEqual([GOOD, GOOD]);
    desk.clock.advance(5 * MINUTE);
    expect([await works(old), await works(renewed)]).toEqual([42001, GOOD]);
  });

  it('runs out after two hours', async () => {
    const token = await weixin.currentToken();
    desk.clock.advance(7_201 * SECOND);
    expect(await works(token)).toBe(42001);
  });

  it('forced, kills the old one at once; within 30 seconds it changes nothing', async () => {
    const old = await weixin.currentToken();
    const forced = String((await weixin.token({ force_refresh: true })).access_token);
    expect(forced).not.toBe(old);
    expect([await works(old), await works(forced)]).toEqual([40001, GOOD]);
    expect((await weixin.token({ force_refresh: true })).access_token).toBe(forced);
    desk.clock.advance(30 * SECOND);
    expect((await weixin.token({ force_refresh: true })).access_token).not.toBe(forced);
  });

  it('can be forced 20 times a day', async () => {
    for (let i = 0; i < 20; i += 1) {
      expect((await weixin.token({ force_refresh: true })).errcode).toBeUndefined();
      desk.clock.advance(31 * SECOND);
    }
    expect((await weixin.token({ force_refresh: true })).errcode).toBe(45009);
    expect((await weixin.token()).errcode).toBeUndefined();
    desk.clock.advance(24 * 60 * MINUTE);
    expect((await weixin.token({ force_refresh: true })).errcode).toBeUndefined();
  });

  it('survives a restart', async () => {
    const token = await weixin.currentToken();
    desk = await desk.restart();
    weixin = new Weixin(desk);
    expect(await weixin.currentToken()).toBe(token);
  });

  it('can be revoked from outside: calls fail until it is asked for again', async () => {
    const token = await weixin.currentToken();
    await desk.post('/control/token/revoke');
    expect(await works(token)).toBe(40001);
    expect(await works(await weixin.currentToken())).toBe(GOOD);
  });

  it('expired by a fault, though good: once, then good again', async () => {
    const token = await weixin.currentToken();
    await desk.arm('token-expired');
    expect([await works(token), await works(token)]).toEqual([40001, GOOD]);
    await desk.arm('token-expired', { errcode: 42001 });
    expect([await works(token), await works(token)]).toEqual([42001, GOOD]);
  });

  const wrong: [string, Record<string, unknown>, number][] = [
    ['another grant type', { grant_type: 'authorization_code' }, 40002],
    ['another app', { appid: 'wx0' }, 40013],
    ['a wrong secret', { secret: 'no' }, 40125],
    ['a force that is no boolean', { force_refresh: 'true' }, 47001],
  ];
  it.each(wrong)('with %s is refused', async (_what, changes, errcode) => {
    expect((await weixin.token(changes)).errcode).toBe(errcode);
  });

  it('wants JSON', async () => {
    expect((await weixin.post('/cgi-bin/stable_token', 'grant_type=client_credential')).errcode).toBe(47001);
    expect((await weixin.post('/cgi-bin/stable_token', '[]')).errcode).toBe(47001);
  });
});

describe('the phone number', () => {
  it('comes for a code, once, with the watermark of this app', async () => {
    const code = await phoneCode();
    expect(await weixin.phone({ code, openid: LIN.openid })).toEqual({
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: LIN.phone,
        purePhoneNumber: LIN.phone,
        countryCode: '86',
        watermark: { timestamp: expect.any(Number), appid: desk.identity.appid },
      },
    });
    expect((await weixin.phone({ code })).errcode).toBe(40029);
  });

  it('is not given for a login code, an old code, no code or somebody else’s code', async () => {
    expect((await weixin.phone({ code: await loginCode() })).errcode).toBe(40029);
    expect((await weixin.phone({})).errcode).toBe(40029);
    expect((await weixin.phone({ code: await phoneCode(), openid: WANG.openid })).errcode).toBe(40029);
    const old = await phoneCode();
    desk.clock.advance(5 * MINUTE + SECOND);
    expect((await weixin.phone({ code: old })).errcode).toBe(40029);
  });

  it('needs an access token', async () => {
    const code = await phoneCode();
    expect((await weixin.post('/wxa/business/getuserphonenumber', { code })).errcode).toBe(41001);
    expect((await weixin.phone({ code }, 'nonsense')).errcode).toBe(40001);
    expect((await weixin.phone({ code })).errcode).toBe(0);
  });
});

describe('faults of api.weixin.qq.com', () => {
  it('busy: nothing is done, the code is still good', async () => {
    const code = await loginCode();
    await desk.arm('weixin-error', { match: { call: 'jscode2session' } });
    expect((await weixin.session(code)).errcode).toBe(-1);
    expect((await weixin.session(code)).openid).toBe(LIN.openid);
  });

  it('an answer lost after the work: the code is used', async () => {
    const code = await loginCode();
    await desk.arm('answer-drop');
    await expect(weixin.session(code)).rejects.toThrow();
    expect((await weixin.session(code)).errcode).toBe(40163);
  });

  it('a request cut before the work: the code is not used', async () => {
    const code = await loginCode();
    await desk.arm('request-drop');
    await expect(weixin.session(code)).rejects.toThrow();
    expect((await weixin.session(code)).openid).toBe(LIN.openid);
  });

  it('latency', async () => {
    await desk.arm('answer-latency', { ms: 200 });
    const before = Date.now();
    await weixin.token();
    expect(Date.now() - before).toBeGreaterThanOrEqual(195);
  });

  it('keeps secrets, tokens and codes out of the list of calls', async () => {
    const code = await loginCode();
    const token = await weixin.currentToken();
    await weixin.session(code);
    await weixin.phone({ code: 'x' }, token);
    const calls = JSON.stringify(await desk.get('/control/calls'));
    expect(calls).toContain('jscode2session');
    for (const secret of [desk.identity.appSecret, code, token]) expect(calls).not.toContain(secret);
  });
});

it('an unknown interface is refused, with 200', async () => {
  expect((await weixin.post('/cgi-bin/message/template/send', {})).errcode).toBe(40066);
});
