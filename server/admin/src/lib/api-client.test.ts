import { get, post } from './api-client';
import { ApiFailure } from './api-failure';
import { serverNow } from './clock';
import { currentSession, endSession, type Session, startSession } from './session';

function session(token: string): Session {
  return {
    token,
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    me: { id: 'u1', nickname: '陈敏', phoneMasked: null, roles: ['manager'], workerId: null, staffName: '陈敏' },
  };
}

type Answer = { status: number; body: string; headers?: Record<string, string> };

function answer({ status, body, headers = {} }: Answer): Response {
  return {
    ok: status >= 200 && status < 300,
    status,
    headers: { get: (name: string) => headers[name] ?? null },
    text: () => Promise.resolve(body),
  } as unknown as Response;
}

const fetchMock = jest.fn<Promise<Response>, [string, RequestInit]>();

async function failureOf(request: Promise<unknown>): Promise<ApiFailure> {
  const failure: unknown = await request.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failure instanceof ApiFailure)) throw new Error(`expected an ApiFailure, got ${String(failure)}`);
  return failure;
}

beforeEach(() => {
  fetchMock.mockReset();
  globalThis.fetch = fetchMock as unknown as typeof fetch;
  endSession('signed_out');
  startSession(session('t-1'));
});

test('sends the session, the query without empty parts, and the idempotency key', async () => {
  fetchMock.mockResolvedValue(answer({ status: 200, body: '{"items":[]}' }));
  await get('/admin/orders', { query: { q: '采荷 & 3幢', state: undefined, page: 2, exception: true } });
  const [url, init] = fetchMock.mock.calls[0]!;
  expect(url).toBe('/api/admin/orders?q=%E9%87%87%E8%8D%B7+%26+3%E5%B9%A2&page=2&exception=true');
  expect(init.headers).toMatchObject({ authorization: 'Bearer t-1' });

  await post('/admin/orders/o1/assign', { workerId: 'w1' }, { idempotencyKey: 'key-12345678' });
  expect(fetchMock.mock.calls[1]![1].headers).toMatchObject({
    'idempotency-key': 'key-12345678',
    'content-type': 'application/json',
  });
});

test('answers the parsed body, and undefined for an empty one', async () => {
  fetchMock.mockResolvedValueOnce(answer({ status: 200, body: '{"total":3}' }));
  await expect(get('/x')).resolves.toEqual({ total: 3 });
  fetchMock.mockResolvedValueOnce(answer({ status: 204, body: '' }));
  await expect(post('/x', {})).resolves.toBeUndefined();
});

test('a problem keeps its code, sentence and field faults', async () => {
  fetchMock.mockResolvedValue(
    answer({
      status: 422,
      body: JSON.stringify({
        code: 'ASSIGNMENT_REFUSED',
        detail: '按派单规则不能指派给这位服务人员',
        fields: [{ path: 'workerId', message: '当天不在班' }],
      }),
    }),
  );
  const failure = await failureOf(post('/x', {}));
  expect(failure).toMatchObject({ code: 'ASSIGNMENT_REFUSED', status: 422, isTransient: false });
  expect(failure.fields).toEqual([{ path: 'workerId', message: '当天不在班' }]);
  expect(currentSession()).not.toBeNull();
});

test.each([
  [502, '<html>Bad gateway</html>', 'OVERLOADED'],
  [500, '', 'INTERNAL'],
  [404, 'null', 'NOT_FOUND'],
  [418, '{"code":"toString","detail":7}', 'INTERNAL'],
])('an answer %i that is no problem document becomes a sentence', async (status, body, code) => {
  fetchMock.mockResolvedValue(answer({ status, body }));
  const failure = await failureOf(get('/x'));
  expect(failure.code).toBe(code);
  expect(failure.message).toMatch(/[\u4e00-\u9fff]/);
});

test('a 401 to our session ends it', async () => {
  fetchMock.mockResolvedValue(answer({ status: 401, body: '{"code":"SESSION_EXPIRED","detail":"登录已过期"}' }));
  expect((await failureOf(get('/x'))).code).toBe('SESSION_EXPIRED');
  expect(currentSession()).toBeNull();
});

test('a 401 to a login without a session is only a wrong password', async () => {
  endSession('signed_out');
  fetchMock.mockResolvedValue(
    answer({ status: 401, body: '{"code":"CREDENTIALS_WRONG","detail":"账号或密码不正确"}' }),
  );
  expect((await failureOf(post('/auth/staff-login', {}))).code).toBe('CREDENTIALS_WRONG');
  expect(fetchMock.mock.calls[0]![1].headers).not.toHaveProperty('authorization');
});

test('a late 401 to an earlier session does not end the new one', async () => {
  let reply: (response: Response) => void = () => undefined;
  fetchMock.mockReturnValue(new Promise((resolve) => (reply = resolve)));
  const request = failureOf(get('/x'));
  endSession('signed_out');
  startSession(session('t-2'));
  reply(answer({ status: 401, body: '{"code":"SESSION_EXPIRED"}' }));
  await request;
  expect(currentSession()?.token).toBe('t-2');
});

test('no connection is a sentence about the network, and worth another try', async () => {
  fetchMock.mockRejectedValue(new TypeError('Failed to fetch'));
  expect(await failureOf(get('/x'))).toMatchObject({ code: 'NETWORK', status: 0, isTransient: true });
});

test('no answer in time is given up', async () => {
  jest.useFakeTimers();
  fetchMock.mockImplementation(
    (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      }),
  );
  const request = failureOf(get('/x'));
  jest.advanceTimersByTime(20_000);
  jest.useRealTimers();
  expect((await request).code).toBe('TIMEOUT');
});

test('a cancelled request is no failure to show', async () => {
  const control = new AbortController();
  fetchMock.mockImplementation(
    (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      }),
  );
  const request = get('/x', { signal: control.signal });
  control.abort();
  await expect(request).rejects.not.toBeInstanceOf(ApiFailure);
});

test("learns the server's clock from its answers", async () => {
  const ahead = new Date(Date.now() + 10 * 60_000);
  fetchMock.mockResolvedValue(answer({ status: 200, body: '{}', headers: { date: ahead.toUTCString() } }));
  await get('/x');
  expect(Math.abs(serverNow().getTime() - ahead.getTime())).toBeLessThan(2_000);
  fetchMock.mockResolvedValue(answer({ status: 200, body: '{}', headers: { date: new Date().toUTCString() } }));
  await get('/x');
  expect(Math.abs(serverNow().getTime() - Date.now())).toBeLessThan(100);
});
