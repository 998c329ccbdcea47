import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CallLog } from '../control/call-log.js';
import type { FaultKind } from '../control/fault-kinds.js';
import { numberParam, type Fault, type FaultBox, type FaultContext } from '../control/faults.js';
import { cutConnection, pause } from '../control/mischief.js';
import type { RequestVerifier } from './authorization.js';
import type { PlatformSigner } from './crypto.js';
import { PayError } from './errors.js';
import { strangerKey } from './notification-message.js';

/** What every call needs, whatever it is about. */
export interface ExchangeParts {
  readonly verifier: RequestVerifier;
  readonly signer: PlatformSigner;
  readonly faults: FaultBox;
  readonly calls: CallLog;
  readonly wall: () => number;
}

export interface Answer {
  readonly status: number;
  /** Undefined for 204. */
  readonly body?: unknown;
  /** Of a download: bytes, which WeChat does not sign. */
  readonly file?: Buffer;
}

type Work = (request: FastifyRequest) => Answer;
type Path = { readonly outTradeNo: string };

/** Wraps the work of one interface in what they all share: the signature check, the signed answer, faults, the log. */
export function serve(parts: ExchangeParts, call: string, work: Work) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const exchange = new Exchange(parts, call, request);
    if (exchange.strikes('request-drop') !== undefined) return exchange.cut(reply);
    const answer = exchange.perform(work);
    const latency = exchange.strikes('answer-latency');
    if (latency !== undefined) await pause(numberParam(latency, 'ms'), request);
    if (exchange.strikes('answer-drop') !== undefined) return exchange.cut(reply);
    return exchange.answer(reply, answer);
  };
}

/** One call and its way to an answer. */
class Exchange {
  private readonly started = performance.now();
  private readonly requestId = `08${randomBytes(14).toString('hex').toUpperCase()}-0`;
  private readonly struck: string[] = [];
  private readonly context: FaultContext;
  private signatureOk: boolean | null = null;

  constructor(
    private readonly parts: ExchangeParts,
    call: string,
    private readonly request: FastifyRequest,
  ) {
    this.context = { call, path: request.url.split('?')[0] ?? '', ...subject(request) };
  }

  strikes(kind: FaultKind): Fault | undefined {
    const fault = this.parts.faults.take(kind, this.context);
    if (fault !== undefined) this.struck.push(kind);
    return fault;
  }

  /** Does the work, unless a fault or a refusal comes before it. */
  perform(work: Work): Answer {
    const broken = new PayError('SYSTEM_ERROR', '系统异常，请稍后重试');
    try {
      if (this.strikes('answer-rate-limited') !== undefined)
        throw new PayError('FREQUENCY_LIMITED', '频率超限，请降低频率后重试');
      const failure = this.strikes('answer-system-error');
      if (failure?.params.afterCommit === false) throw broken;
      this.signatureOk = false;
      this.parts.verifier.verify({
        method: this.request.method,
        target: this.request.url,
        headers: this.request.headers,
        body: rawBody(this.request),
      });
      this.signatureOk = true;
      const answer = work(this.request);
      if (failure !== undefined) throw broken;
      return answer;
    } catch (error) {
      if (!(error instanceof PayError)) throw error;
      return { status: error.status, body: error };
    }
  }

  /** Signs and sends; faults of the answer are worked in here. */
  answer(reply: FastifyReply, answer: Answer): FastifyReply {
    if (answer.file !== undefined) return this.send(reply, answer.status, answer.file);
    const oldSpelling = answer.body instanceof PayError && answer.body.code === 'ORDER_PAID';
    let body = answer.body === undefined ? '' : JSON.stringify(answer.body);
    if (oldSpelling && this.strikes('answer-old-spelling') !== undefined)
      body = body.replace('ORDER_PAID', 'ORDERPAID');

    const stale = this.strikes('answer-stale');
    const signedAt = this.parts.wall() - (stale === undefined ? 0 : numberParam(stale, 'seconds') * 1000);
    const key = this.strikes('answer-bad-signature') === undefined ? undefined : strangerKey();
    const headers: Record<string, string> = { ...this.parts.signer.headers(body, signedAt, key) };
    if (this.strikes('answer-wrong-serial') !== undefined) {
      headers['Wechatpay-Serial'] = 'PUB_KEY_ID_0100000000000000000000000000';
    }
    const unsigned = this.strikes('answer-unsigned') !== undefined;
    if (body !== '' && this.strikes('answer-tampered') !== undefined) body = body.replace('{', '{ ');

    void reply
      .code(answer.status)
      .header('Request-ID', this.requestId)
      .header('Cache-Control', 'no-cache, must-revalidate');
    if (!unsigned) void reply.headers(headers);
    this.log(answer.status, answer.body instanceof PayError ? answer.body.code : null);
    if (answer.body === undefined) return reply.send();
    return reply.header('Content-Type', 'application/json; charset=utf-8').send(body);
  }

  private send(reply: FastifyReply, status: number, file: Buffer): FastifyReply {
    const damaged = this.strikes('bill-damaged') !== undefined;
    this.log(status, null);
    return reply
      .code(status)
      .header('Request-ID', this.requestId)
      .header('Content-Type', 'application/octet-stream')
      .send(damaged ? file.subarray(0, -1) : file);
  }

  cut(reply: FastifyReply): FastifyReply {
    this.log(null, null);
    return cutConnection(reply);
  }

  private log(status: number | null, code: string | null): void {
    this.parts.calls.add({
      at: new Date(this.parts.wall()).toISOString(),
      direction: 'in',
      call: this.context.call,
      method: this.request.method,
      target: this.request.url,
      signatureOk: this.signatureOk,
      status,
      code,
      outTradeNo: this.context.outTradeNo ?? null,
      openid: this.context.openid ?? null,
      requestId: this.requestId,
      faults: this.struck,
      ms: Math.round(performance.now() - this.started),
    });
  }
}

/** Whom and which order a call is about, read without trust, for matching faults and for the log. */
function subject(request: FastifyRequest): { outTradeNo?: string; openid?: string } {
  const { outTradeNo, outBillNo } = request.params as Partial<Path> & { outBillNo?: string };
  const fromPath = outTradeNo ?? outBillNo;
  if (fromPath !== undefined) return { outTradeNo: fromPath };
  try {
    const body = JSON.parse(rawBody(request).toString('utf8')) as {
      out_trade_no?: unknown;
      out_bill_no?: unknown;
      openid?: unknown;
      payer?: { openid?: unknown };
    };
    const number = body.out_trade_no ?? body.out_bill_no;
    const openid = body.payer?.openid ?? body.openid;
    return {
      ...(typeof number === 'string' ? { outTradeNo: number } : {}),
      ...(typeof openid === 'string' ? { openid } : {}),
    };
  } catch {
    return {};
  }
}

/** The bytes as they came: signatures are over them. */
export function rawBody(request: FastifyRequest): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}
