import { failureOf, transportFailure } from './api-failure';
import { learnServerTime } from './clock';
import { currentSession, endSession } from './session';

const TIMEOUT_MS = 20_000;

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

interface Options {
  query?: Query;
  body?: unknown;
  signal?: AbortSignal;
  /** for POSTs that move money or capacity: the same key and body are done once, however often they are sent */
  idempotencyKey?: string;
}

function urlOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return `/api${path}${text ? `?${text}` : ''}`;
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Sends one request with the session of this tab and answers the parsed body.
 * A 401 to a request that carried a session ends that session: the login page takes over.
 * @throws ApiFailure for every refusal and every missing answer
 */
async function send<T>(method: string, path: string, options: Options): Promise<T> {
  const token = currentSession()?.token;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (token) headers.authorization = `Bearer ${token}`;
  const isForm = options.body instanceof FormData;
  if (options.body !== undefined && !isForm) headers['content-type'] = 'application/json';
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;

  const deadline = new AbortController();
  const timer = window.setTimeout(() => deadline.abort(), TIMEOUT_MS);
  const giveUp = (): void => deadline.abort();
  options.signal?.addEventListener('abort', giveUp);
  try {
    const response = await fetch(urlOf(path, options.query), {
      method,
      headers,
      body: isForm ? (options.body as FormData) : options.body === undefined ? undefined : JSON.stringify(options.body),
      signal: deadline.signal,
    });
    learnServerTime(response.headers.get('date'));
    const body = await bodyOf(response);
    if (response.ok) return body as T;
    if (response.status === 401 && token && currentSession()?.token === token) endSession('expired');
    throw failureOf(response.status, body);
  } catch (error) {
    if (options.signal?.aborted) throw error;
    if (deadline.signal.aborted) throw transportFailure('TIMEOUT');
    if (error instanceof TypeError) throw transportFailure('NETWORK');
    throw error;
  } finally {
    window.clearTimeout(timer);
    options.signal?.removeEventListener('abort', giveUp);
  }
}

export function get<T>(path: string, options: Pick<Options, 'query' | 'signal'> = {}): Promise<T> {
  return send<T>('GET', path, options);
}

export function post<T>(path: string, body: unknown, options: Pick<Options, 'idempotencyKey'> = {}): Promise<T> {
  return send<T>('POST', path, { ...options, body });
}

/** For what is the same however often it is sent. */
export function put<T>(path: string, body: unknown): Promise<T> {
  return send<T>('PUT', path, { body });
}
