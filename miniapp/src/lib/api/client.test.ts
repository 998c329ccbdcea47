import Taro from '@tarojs/taro';
import { newPhone } from '../../../test/taro';
import { problem, requestsOf, serve } from '../../../test/api';

/** The module keeps a login under way and the known intentions, so every test starts with a fresh copy. */
async function freshClient() {
  jest.resetModules();
  const { call } = await import('./client');
  const { ApiProblem } = await import('./problem');
  return { call, ApiProblem };
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => {
      throw new Error('should have been refused');
    },
    (error: { code: string; sentence: string; status: number }) => error,
  );

beforeEach(() => {
  newPhone();
  jest.mocked(Taro.login).mockClear();
});

describe('session', () => {
  it('logs in only when it is needed, and once for parallel calls', async () => {
    const { call } = await freshClient();
    const seen = serve({ 'GET /api/services': { body: { items: [] } }, 'GET /api/addresses': { body: { items: [] } } });
    await call('GET', '/api/services', { access: 'public' });
    expect(requestsOf(seen, 'POST /api/auth/wechat-login')).toHaveLength(0);

    await Promise.all([call('GET', '/api/addresses'), call('GET', '/api/addresses'), call('GET', '/api/addresses')]);
    expect(requestsOf(seen, 'POST /api/auth/wechat-login')).toHaveLength(1);
    expect(requestsOf(seen, 'GET /api/addresses').map(({ token }) => token)).toEqual(['token-1', 'token-1', 'token-1']);
  });

  it('is remembered over a restart', async () => {
    const first = await freshClient();
    serve({ 'GET /api/addresses': { body: {} } });
    await first.call('GET', '/api/addresses');
    const second = await freshClient();
    const seen = serve({ 'GET /api/addresses': { body: {} } });
    await second.call('GET', '/api/addresses');
    expect(seen.map(({ path }) => path)).toEqual(['/api/addresses']);
  });

  it('is renewed once when the server says it has expired, and the call is repeated', async () => {
    const { call } = await freshClient();
    const expired = problem(401, 'SESSION_EXPIRED', '登录已过期，请重新登录');
    const seen = serve({ 'GET /api/auth/me': [expired, { body: { id: 'me' } }] });
    await expect(call('GET', '/api/auth/me')).resolves.toEqual({ id: 'me' });
    expect(requestsOf(seen, 'GET /api/auth/me').map(({ token }) => token)).toEqual(['token-1', 'token-2']);
  });

  it('is not renewed for ever: a second refusal reaches the page', async () => {
    const { call } = await freshClient();
    const seen = serve({ 'GET /api/auth/me': problem(401, 'LOGIN_REQUIRED', '请先登录') });
    await expect(refusal(call('GET', '/api/auth/me'))).resolves.toMatchObject({ code: 'LOGIN_REQUIRED' });
    expect(requestsOf(seen, 'GET /api/auth/me')).toHaveLength(2);
  });

  it('is not renewed for another 401', async () => {
    const { call } = await freshClient();
    const seen = serve({ 'POST /api/auth/phone': problem(401, 'WECHAT_CODE_INVALID', '微信登录已失效，请重试') });
    await refusal(call('POST', '/api/auth/phone', { body: { code: 'x' } }));
    expect(requestsOf(seen, 'POST /api/auth/phone')).toHaveLength(1);
  });

  it('that expires under two calls at once is renewed once', async () => {
    const { call } = await freshClient();
    const byToken = ({ token }: { token?: string }) =>
      token === 'token-1' ? problem(401, 'SESSION_EXPIRED', '登录已过期') : { body: { ok: true } };
    const seen = serve({ 'GET /api/a': byToken, 'GET /api/b': byToken });
    await Promise.all([call('GET', '/api/a'), call('GET', '/api/b')]);
    expect(requestsOf(seen, 'POST /api/auth/wechat-login')).toHaveLength(2);
  });

  it('says that the network is missing when WeChat cannot log in', async () => {
    const { call } = await freshClient();
    serve({});
    jest.mocked(Taro.login).mockRejectedValueOnce({ errMsg: 'login:fail' });
    await expect(refusal(call('GET', '/api/addresses'))).resolves.toMatchObject({ code: 'NETWORK' });
  });
});

describe('refusals', () => {
  it('carry code, sentence, fields and alternatives of problem+json that arrives as text', async () => {
    const { call } = await freshClient();
    const alternatives = [{ startAt: 'a', endAt: 'b', label: 'c', date: 'd', priceFen: 1 }];
    serve({ 'GET /api/x': problem(409, 'SLOT_TAKEN', '这个时段刚刚被约走了', { alternatives }) });
    const refused = await refusal(call('GET', '/api/x'));
    expect(refused).toMatchObject({ code: 'SLOT_TAKEN', sentence: '这个时段刚刚被约走了', status: 409, alternatives });
  });

  it.each<[string, Parameters<typeof serve>[0][string], string]>([
    ['a lost connection', 'lost', 'NETWORK'],
    ['a timeout', 'timeout', 'TIMEOUT'],
    ['a page of HTML from a proxy', { status: 502, body: '<html>Bad gateway</html>' }, 'UNREADABLE'],
    ['an empty error', { status: 500 }, 'UNREADABLE'],
    ['a JSON that is no problem', { status: 400, body: { message: 'no' } }, 'UNREADABLE'],
  ])('%s has a Chinese sentence too', async (_case, answer, code) => {
    const { call } = await freshClient();
    serve({ 'GET /api/x': answer });
    const refused = await refusal(call('GET', '/api/x'));
    expect(refused.code).toBe(code);
    expect(refused.sentence).toMatch(/^[\u4e00-\u9fa5，]+$/);
  });

  it('no content is an answer', async () => {
    const { call } = await freshClient();
    serve({ 'DELETE /api/x': { status: 204 } });
    await expect(call('DELETE', '/api/x')).resolves.toBeUndefined();
  });
});

describe('intentions', () => {
  const body = { startAt: '2026-11-23T06:00:00.000Z' };
  const keysOf = (seen: ReturnType<typeof serve>) => requestsOf(seen, 'POST /api/orders').map(({ key }) => key);

  it('keep their key until the outcome is known', async () => {
    const { call } = await freshClient();
    const unknown = problem(503, 'OVERLOADED', '系统繁忙');
    const inProgress = problem(409, 'IDEMPOTENCY_IN_PROGRESS', '上一次提交正在处理');
    const seen = serve({ 'POST /api/orders': ['lost', 'timeout', unknown, inProgress, { body: { id: 1 } }] });
    for (let i = 0; i < 4; i += 1) await refusal(call('POST', '/api/orders', { body, intent: 'book' }));
    await call('POST', '/api/orders', { body, intent: 'book' });
    const keys = keysOf(seen);
    expect(keys).toHaveLength(5);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[\w-]{16,64}$/);
  });

  it('keep their key when the mini-program is closed before the answer', async () => {
    const first = await freshClient();
    const before = serve({ 'POST /api/orders': 'lost' });
    await refusal(first.call('POST', '/api/orders', { body, intent: 'book' }));
    const second = await freshClient();
    const after = serve({ 'POST /api/orders': { body: {} } });
    await second.call('POST', '/api/orders', { body, intent: 'book' });
    expect(keysOf(after)).toEqual(keysOf(before));
  });

  it('keep their key when the session is renewed in between', async () => {
    const { call } = await freshClient();
    const seen = serve({ 'POST /api/orders': [problem(401, 'SESSION_EXPIRED', '登录已过期'), { body: {} }] });
    await call('POST', '/api/orders', { body, intent: 'book' });
    expect(new Set(keysOf(seen)).size).toBe(1);
  });

  it.each([
    ['a success', { body: {} }],
    ['a refusal', problem(409, 'SLOT_TAKEN', '这个时段刚刚被约走了')],
  ])('are over after %s: the next is a new one', async (_case, answer) => {
    const { call } = await freshClient();
    const seen = serve({ 'POST /api/orders': answer });
    for (let i = 0; i < 2; i += 1) await call('POST', '/api/orders', { body, intent: 'book' }).catch(() => null);
    expect(new Set(keysOf(seen)).size).toBe(2);
  });

  it('with other content are other ones, never a reused key', async () => {
    const { call } = await freshClient();
    const seen = serve({ 'POST /api/orders': 'lost' });
    await refusal(call('POST', '/api/orders', { body, intent: 'book' }));
    await refusal(call('POST', '/api/orders', { body: { ...body, note: '有猫' }, intent: 'book' }));
    expect(new Set(keysOf(seen)).size).toBe(2);
  });

  it('tell the moment of the first try, so that a retry is the same request', async () => {
    const { call } = await freshClient();
    const seen = serve({ 'POST /api/depart': ['lost', { body: {} }] });
    const depart = (deviceTime: string) =>
      call('POST', '/api/depart', { body: { at: null, deviceTime }, intent: 'depart:1' });
    await refusal(depart('2026-11-23T05:00:00.000Z'));
    await depart('2026-11-23T05:00:09.000Z');
    const [first, second] = seen.filter(({ path }) => path === '/api/depart');
    expect(second?.body).toEqual({ at: null, deviceTime: '2026-11-23T05:00:00.000Z' });
    expect(second?.key).toBe(first?.key);
  });

  it('survive a phone whose storage is full', async () => {
    const { call } = await freshClient();
    jest.mocked(Taro.setStorageSync).mockImplementation(() => {
      throw new Error('exceed max size');
    });
    const seen = serve({ 'POST /api/orders': ['lost', { body: {} }] });
    await refusal(call('POST', '/api/orders', { body, intent: 'book' }));
    await call('POST', '/api/orders', { body, intent: 'book' });
    jest.mocked(Taro.setStorageSync).mockReset();
    expect(new Set(keysOf(seen)).size).toBe(1);
  });
});
