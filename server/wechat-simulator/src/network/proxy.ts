import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type http from 'node:http';
import type { Readable } from 'node:stream';
import { forward, ForwardTimeoutError, MAX_REDIRECTS, readBody, redirectOf } from './forward.js';
import { resolveOrigin, type OriginRules } from './origins.js';
import { RELAY_CONTENT_TYPE, RELAY_HEADER, RELAY_PATH, RESOURCE_PATH } from './relay-protocol.js';
import type { RelayCall, RelayFailure, RelayOutcome } from './relay-protocol.js';

export type NetworkConfig = OriginRules;

/** WeChat's own limit for one upload is far below this; it only keeps a mistake from filling the memory. */
const BODY_LIMIT_BYTES = 64 * 1024 * 1024;
/** WeChat's longest timeout for one call. */
const MAX_TIMEOUT_MS = 10 * 60_000;
const RESOURCE_TIMEOUT_MS = 60_000;
const METHODS = new Set(['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT', 'PATCH']);
const USER_AGENT =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ' +
  'Mobile/15E148 MicroMessenger/8.0.50 NetType/WIFI Language/zh_CN MiniProgramEnv/desk';

/** Adds the phones' way to the network: `POST /desk/request`. */
export function registerNetwork(app: FastifyInstance, config: NetworkConfig): void {
  app.register(async (scope) => {
    scope.addContentTypeParser(RELAY_CONTENT_TYPE, (_request, payload, done) => done(null, payload));
    scope.post(RELAY_PATH, { bodyLimit: BODY_LIMIT_BYTES }, (request, reply) => relay(config, request, reply));
    scope.get(RESOURCE_PATH, (request, reply) => resource(config, request, reply));
  });
}

/** A picture of the mini-program's server comes through the relay; any other the browser fetches by itself. */
async function resource(config: NetworkConfig, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { url } = request.query as { url?: string };
  if (url === undefined || !/^https?:\/\//.test(url) || !URL.canParse(url)) return reply.code(400).send('url?');
  const to = resolveOrigin(config, new URL(url));
  if (to === undefined) return reply.redirect(url, 302);
  try {
    const signal = AbortSignal.timeout(RESOURCE_TIMEOUT_MS);
    const answer = await forward({ to, method: 'GET', headers: { 'user-agent': USER_AGENT }, body: undefined }, signal);
    const type = answer.headers['content-type'] ?? 'application/octet-stream';
    return await reply
      .code(answer.statusCode ?? 502)
      .type(type)
      .header('cache-control', 'no-store')
      .send(answer);
  } catch {
    return reply.code(502).send('unreachable');
  }
}

async function relay(config: NetworkConfig, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const call = readCall(request.headers[RELAY_HEADER]);
  if (call === undefined) return refuse(reply, 'bad-request', `${RELAY_HEADER} must be base64url JSON of a call`);
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(new ForwardTimeoutError('timeout')), call.timeoutMs);
  reply.raw.once('close', () => {
    clearTimeout(timer);
    if (!reply.raw.writableFinished) abort.abort();
  });
  try {
    const body = await readBody(request.body as Readable, BODY_LIMIT_BYTES);
    const answer = await follow(config, call, body.length === 0 ? undefined : body, abort.signal);
    if (answer === undefined) return refuse(reply, 'forbidden-domain', new URL(call.url).origin);
    setOutcome(reply, { ok: true, status: answer.statusCode ?? 0, headers: headersOf(answer) });
    if (answer.headers['content-length'] !== undefined)
      reply.header('content-length', answer.headers['content-length']);
    return await reply.type(RELAY_CONTENT_TYPE).send(answer);
  } catch (error) {
    if (error instanceof ForwardTimeoutError) return refuse(reply, 'timeout', 'no answer in time');
    return refuse(reply, 'unreachable', (error as NodeJS.ErrnoException).code ?? (error as Error).message);
  }
}

/** Makes the call and follows redirects; undefined when any hop leaves the domain list. */
async function follow(
  config: NetworkConfig,
  call: RelayCall,
  body: Buffer | undefined,
  signal: AbortSignal,
): Promise<http.IncomingMessage | undefined> {
  let url = new URL(call.url);
  let { method } = call;
  let payload = method === 'GET' || method === 'HEAD' ? undefined : body;
  const headers = { 'user-agent': USER_AGENT, ...call.headers };
  for (let hop = 0; ; hop += 1) {
    const to = resolveOrigin(config, url);
    if (to === undefined) return undefined;
    const answer = await forward({ to, method, headers, body: payload }, signal);
    const next = hop < MAX_REDIRECTS ? redirectOf(answer, url, method) : undefined;
    if (next === undefined) return answer;
    answer.resume();
    ({ url, method } = next);
    if (!next.keepBody) payload = undefined;
  }
}

function readCall(header: string | string[] | undefined): RelayCall | undefined {
  if (typeof header !== 'string') return undefined;
  try {
    const call = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as Partial<RelayCall>;
    const method = String(call.method).toUpperCase();
    const timeoutMs = Number(call.timeoutMs);
    if (typeof call.url !== 'string' || !/^https?:\/\//.test(call.url) || !URL.canParse(call.url)) return undefined;
    if (!METHODS.has(method) || !(timeoutMs > 0)) return undefined;
    const headers = Object.fromEntries(
      Object.entries(call.headers ?? {}).map(([name, value]) => [name, String(value)]),
    );
    return { url: call.url, method, headers, timeoutMs: Math.min(timeoutMs, MAX_TIMEOUT_MS) };
  } catch {
    return undefined;
  }
}

function headersOf(answer: http.IncomingMessage): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(answer.headers)) if (value !== undefined) headers[name] = value;
  return headers;
}

/** The relay itself worked, so its status is 200; what happened to the call is in the outcome header. */
async function refuse(reply: FastifyReply, reason: RelayFailure, detail: string): Promise<FastifyReply> {
  setOutcome(reply, { ok: false, reason, detail });
  return reply.type(RELAY_CONTENT_TYPE).send('');
}

function setOutcome(reply: FastifyReply, outcome: RelayOutcome): void {
  reply.header(RELAY_HEADER, Buffer.from(JSON.stringify(outcome), 'utf8').toString('base64url'));
}
