import Taro from '@tarojs/taro';

/** One request as the server sees it. */
export interface Seen {
  method: string;
  path: string;
  token: string | undefined;
  key: string | undefined;
  /** when it left the phone, by the phone's clock */
  sentAt: string | undefined;
  body: unknown;
}

type Answer = { status?: number; body?: unknown } | 'lost' | 'timeout';
type Handler = Answer | ((request: Seen) => Answer);

interface RequestOptions {
  url: string;
  method: string;
  header: Record<string, string>;
  data?: string;
}

/**
 * A server that answers what a test says and remembers what it was asked. Routes are `METHOD /path` without query;
 * a list is answered one after the other, the last one for ever. Logging in always works unless it is planted.
 */
export function serve(routes: Record<string, Handler | Handler[]>): Seen[] {
  const seen: Seen[] = [];
  let logins = 0;
  const plan = new Map(Object.entries(routes).map(([route, it]) => [route, Array.isArray(it) ? [...it] : [it]]));
  jest.mocked(Taro.request as unknown as jest.Mock).mockImplementation((options: RequestOptions) => {
    const request: Seen = {
      method: options.method,
      path: options.url.replace(/^https?:\/\/[^/]+/, ''),
      token: options.header.authorization?.replace('Bearer ', ''),
      key: options.header['idempotency-key'],
      sentAt: options.header['x-sent-at'],
      body: options.data === undefined ? undefined : JSON.parse(options.data),
    };
    seen.push(request);
    const handlers = plan.get(`${request.method} ${request.path.split('?')[0] ?? ''}`);
    if (!handlers && request.path === '/api/auth/wechat-login') {
      logins += 1;
      return answer({ body: { token: `token-${logins}`, expiresAt: '2030-01-01T00:00:00.000Z', me: ME } });
    }
    const handler = handlers && (handlers.length > 1 ? handlers.shift() : handlers[0]);
    if (!handler) return answer(problem(404, 'NOT_FOUND', `没有找到 ${request.path}`));
    return answer(typeof handler === 'function' ? handler(request) : handler);
  });
  return seen;
}

/** A refusal as the API sends it. WeChat hands problem+json over as text. */
export function problem(status: number, code: string, detail: string, more: object = {}): Answer {
  return { status, body: JSON.stringify({ type: 'about:blank', title: code, status, code, detail, ...more }) };
}

/** Requests for one route. */
export function requestsOf(seen: readonly Seen[], route: string): Seen[] {
  return seen.filter(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}` === route);
}

export const ME = {
  id: 'account-1',
  nickname: '微信用户8021',
  phoneMasked: null,
  roles: ['customer' as const],
  workerId: null,
  staffName: null,
};

function answer(it: Answer): Promise<{ statusCode: number; data: unknown; header: Record<string, string> }> {
  if (it === 'lost') return Promise.reject(Object.assign(new Error(), { errMsg: 'request:fail' }));
  if (it === 'timeout') return Promise.reject(Object.assign(new Error(), { errMsg: 'request:fail timeout' }));
  return Promise.resolve({ statusCode: it.status ?? 200, data: it.body ?? '', header: {} });
}
