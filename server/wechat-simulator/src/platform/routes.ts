import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CallLog } from '../control/call-log.js';
import type { FaultKind } from '../control/fault-kinds.js';
import { numberParam, textParam, type Fault, type FaultBox, type FaultContext } from '../control/faults.js';
import { cutConnection, pause } from '../control/mischief.js';
import type { Clock } from '../store/clock.js';
import type { Identity } from '../store/identity.js';
import type { Store } from '../store/store.js';
import type { AccessTokens } from './access-tokens.js';
import type { Codes } from './codes.js';
import { WeixinError } from './errors.js';
import { MinuteLimit } from './rate-limit.js';
import type { ShippingReports } from './shipping.js';
import type { Talks } from '../talk/talks.js';
import type { SubscribeMessages } from './subscribe-messages.js';

/** code2Session: so many calls a minute for one user (45011). */
const SESSIONS_PER_MINUTE = 100;

export interface WeixinParts {
  readonly identity: Identity;
  readonly store: Store;
  readonly clock: Clock;
  readonly codes: Codes;
  readonly tokens: AccessTokens;
  readonly messages: SubscribeMessages;
  readonly shipping: ShippingReports;
  readonly talks: Talks;
  readonly faults: FaultBox;
  readonly calls: CallLog;
}

type Params = Readonly<Record<string, unknown>>;
type Work = (query: Params, body: Record<string, unknown>) => Record<string, unknown>;

/** api.weixin.qq.com, as far as the product needs it. Always HTTP 200; the errcode tells. */
export function registerWeixin(app: FastifyInstance, parts: WeixinParts): void {
  const sessions = new MinuteLimit(SESSIONS_PER_MINUTE);
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    // WeChat reads the body as JSON whatever its content type says.
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body));

    // The real answer of this call is labelled text/plain, which trips clients that trust the label.
    scope.get(
      '/sns/jscode2session',
      serve(parts, 'jscode2session', 'text/plain', (query) => session(parts, sessions, query)),
    );
    scope.post(
      '/cgi-bin/stable_token',
      serve(parts, 'stable_token', 'application/json', (_query, body) => token(parts, body)),
    );
    scope.post(
      '/wxa/business/getuserphonenumber',
      serve(parts, 'getuserphonenumber', 'application/json', (query, body) => {
        parts.tokens.check(text(query.access_token));
        return phone(parts, body);
      }),
    );
    scope.post(
      '/cgi-bin/message/subscribe/send',
      serve(parts, 'subscribe-send', 'application/json', (query, body) => {
        parts.tokens.check(text(query.access_token));
        parts.messages.send(body);
        return { errcode: 0, errmsg: 'ok' };
      }),
    );
    scope.post(
      '/cgi-bin/message/custom/send',
      serve(parts, 'custom-send', 'application/json', (query, body) => {
        parts.tokens.check(text(query.access_token));
        parts.talks.answer(body);
        return { errcode: 0, errmsg: 'ok' };
      }),
    );
    scope.post(
      '/wxa/sec/order/upload_shipping_info',
      serve(parts, 'upload-shipping', 'application/json', (query, body) => {
        parts.tokens.check(text(query.access_token));
        parts.shipping.upload(body);
        return { errcode: 0, errmsg: 'ok' };
      }),
    );
    scope.post(
      '/wxa/sec/order/get_order',
      serve(parts, 'shipping-query', 'application/json', (query, body) => {
        parts.tokens.check(text(query.access_token));
        return { errcode: 0, errmsg: 'ok', order: parts.shipping.read(body) };
      }),
    );
    for (const prefix of ['/sns/*', '/cgi-bin/*', '/wxa/*']) {
      scope.all(
        prefix,
        serve(parts, 'unknown', 'application/json', () => {
          throw new WeixinError(40066, 'invalid url');
        }),
      );
    }
    done();
  });
}

function session(parts: WeixinParts, limit: MinuteLimit, query: Params): Record<string, unknown> {
  checkApp(parts.identity, query);
  const code = text(query.js_code);
  if (code === undefined || code === '') throw new WeixinError(41008, 'missing code,');
  if (query.grant_type !== 'authorization_code') throw new WeixinError(40002, 'invalid grant_type,');
  const owner = parts.store.state.codes.get(code)?.openid;
  if (owner !== undefined && !limit.allow(owner, parts.clock.now())) {
    throw new WeixinError(45011, 'api minute-quota reach limit  mustslower  retry next minute');
  }
  return { session_key: randomBytes(16).toString('base64'), openid: parts.codes.redeem('login', code) };
}

function token(parts: WeixinParts, body: Record<string, unknown>): Record<string, unknown> {
  if (body.grant_type !== 'client_credential') throw new WeixinError(40002, 'invalid grant_type');
  checkApp(parts.identity, body);
  const force = body.force_refresh ?? false;
  if (typeof force !== 'boolean') throw new WeixinError(47001, 'data format error');
  return force ? parts.tokens.forced() : parts.tokens.stable();
}

function phone(parts: WeixinParts, body: Record<string, unknown>): Record<string, unknown> {
  const code = text(body.code);
  if (code === undefined || code === '') throw new WeixinError(40029, 'invalid code');
  const openid = parts.codes.redeem('phone', code);
  // Named along, the openid must be the one who tapped the button.
  if (body.openid !== undefined && body.openid !== openid) throw new WeixinError(40029, 'invalid code');
  const number = parts.store.state.people.get(openid)?.phone ?? '';
  return {
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: number,
      purePhoneNumber: number,
      countryCode: '86',
      watermark: { timestamp: Math.floor(parts.clock.now() / 1000), appid: parts.identity.appid },
    },
  };
}

function checkApp(identity: Identity, source: Params): void {
  const appid = text(source.appid);
  if (appid === undefined || appid === '') throw new WeixinError(41002, 'appid missing');
  if (appid !== identity.appid) throw new WeixinError(40013, 'invalid appid');
  const secret = text(source.secret);
  if (secret === undefined || secret === '') throw new WeixinError(41004, 'appsecret missing');
  if (secret !== identity.appSecret) throw new WeixinError(40125, 'invalid appsecret');
}

/** Wraps the work of one interface in what they all share: reading the body, faults, the errcode answer, the log. */
function serve(parts: WeixinParts, call: string, contentType: string, work: Work) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const started = performance.now();
    const struck: string[] = [];
    const query = request.query as Params;
    const body = readBody(request);
    const openid = text(body?.touser) ?? text(body?.openid);
    const context: FaultContext = {
      call,
      path: request.url.split('?')[0] ?? '',
      ...(openid === undefined ? {} : { openid }),
    };
    const strikes = (kind: FaultKind): Fault | undefined => {
      const fault = parts.faults.take(kind, context);
      if (fault !== undefined) struck.push(kind);
      return fault;
    };
    const log = (status: number | null, code: string | null): void =>
      parts.calls.add({
        at: new Date(parts.clock.wall()).toISOString(),
        direction: 'in',
        call,
        method: request.method,
        target: withoutSecrets(request.url),
        signatureOk: null,
        status,
        code,
        outTradeNo: null,
        openid: openid ?? null,
        requestId: null,
        faults: struck,
        ms: Math.round(performance.now() - started),
      });
    const cut = (): FastifyReply => {
      log(null, null);
      return cutConnection(reply);
    };

    if (strikes('request-drop') !== undefined) return cut();
    const answer = perform(() => {
      const broken = strikes('weixin-error');
      if (broken !== undefined) throw new WeixinError(numberParam(broken, 'errcode'), textParam(broken, 'errmsg'));
      const stale = query.access_token === undefined ? undefined : strikes('token-expired');
      if (stale !== undefined) throw new WeixinError(numberParam(stale, 'errcode'), 'access_token expired');
      if (body === undefined) throw new WeixinError(47001, 'data format error');
      return work(query, body);
    });
    const latency = strikes('answer-latency');
    if (latency !== undefined) await pause(numberParam(latency, 'ms'), request);
    if (strikes('answer-drop') !== undefined) return cut();
    log(200, String(answer instanceof WeixinError ? answer.errcode : 0));
    return reply.header('Content-Type', `${contentType}; charset=utf-8`).send(JSON.stringify(answer));
  };
}

function perform(work: () => Record<string, unknown>): Record<string, unknown> | WeixinError {
  try {
    return work();
  } catch (error) {
    if (error instanceof WeixinError) return error;
    throw error;
  }
}

/** The JSON object sent, empty for a call without body, undefined for anything else. */
function readBody(request: FastifyRequest): Record<string, unknown> | undefined {
  if (!Buffer.isBuffer(request.body) || request.body.length === 0) return {};
  try {
    const value: unknown = JSON.parse(request.body.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The log is for people to read; secrets, tokens and codes are not. */
function withoutSecrets(url: string): string {
  return url.replace(/([?&](?:secret|access_token|js_code)=)[^&]*/g, '$1…');
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
