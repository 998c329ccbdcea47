import { failureName } from './failure-name.js';

/** WeChat's answer as an object; errcode 0 when it names none. */
export interface WeChatReply {
  readonly errcode: number;
  readonly errmsg: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** No usable answer. `never_sent`: certainly nothing happened; `unknown`: WeChat may have done what was asked. */
export interface NoReply {
  readonly noReply: 'never_sent' | 'unknown';
  /** for logs: names the failure, never the request, which carries secrets */
  readonly because: string;
}

export interface WeChatRequest {
  readonly method: 'GET' | 'POST';
  /** below the API's origin, without query */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const TIMEOUT_MS = 5_000;
const BUSY = -1;
const BUSY_PAUSE_MS = 200;
/** Failures before the first byte left this machine. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export function isNoReply(answer: WeChatReply | NoReply): answer is NoReply {
  return 'noReply' in answer;
}

/** One call to api.weixin.qq.com; "system busy" (-1) is tried once more. Never throws for what the network does. */
export async function callWeChat(base: string, request: WeChatRequest): Promise<WeChatReply | NoReply> {
  const first = await exchange(base, request);
  if (isNoReply(first) || first.errcode !== BUSY) return first;
  await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE_MS));
  return exchange(base, request);
}

async function exchange(base: string, request: WeChatRequest): Promise<WeChatReply | NoReply> {
  const query = request.query ? `?${new URLSearchParams(request.query).toString()}` : '';
  try {
    const response = await fetch(`${base.replace(/\/+$/, '')}${request.path}${query}`, {
      method: request.method,
      headers: request.body === undefined ? {} : { 'content-type': 'application/json' },
      body: request.body === undefined ? undefined : JSON.stringify(request.body),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    // some answers are JSON labelled text/plain, so the label is not asked
    return readReply(response.status, await response.text());
  } catch (error) {
    const code = failureName(error);
    return { noReply: NEVER_SENT.has(code) ? 'never_sent' : 'unknown', because: code };
  }
}

function readReply(status: number, text: string): WeChatReply | NoReply {
  if (status !== 200) return { noReply: 'unknown', because: `HTTP ${status}` };
  const body = parseObject(text);
  if (!body) return { noReply: 'unknown', because: 'the answer is no JSON object' };
  const errcode = body.errcode ?? 0;
  if (typeof errcode !== 'number') return { noReply: 'unknown', because: 'the answer’s errcode is no number' };
  return { errcode, errmsg: typeof body.errmsg === 'string' ? body.errmsg : '', body };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
