import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CallLog } from '../control/call-log.js';
import { numberParam, type Fault, type FaultBox, type FaultContext } from '../control/faults.js';
import type { FaultKind } from '../control/fault-kinds.js';
import { cutConnection, pause } from '../control/mischief.js';
import type { RequestVerifier } from './authorization.js';
import type { PlatformSigner } from './crypto.js';
import { PayError } from './errors.js';
import { strangerKey } from './notification-message.js';
import type { Orders } from './orders.js';
import { parseBody, readPrepayRequest } from './prepay-request.js';
import { describeRefund, fateOf, readRefundRequest, type Refunds } from './refunds.js';
import { describeTransaction } from './transaction.js';
import { cancelTransfer, makeTransfer, queryTransfer, type TransferParts } from './transfer-calls.js';

export interface PayParts extends TransferParts {
  readonly orders: Orders;
  readonly refunds: Refunds;
  readonly verifier: RequestVerifier;
  readonly signer: PlatformSigner;
  readonly faults: FaultBox;
  readonly calls: CallLog;
  readonly mchid: string;
  readonly wall: () => number;
}

interface Answer {
  readonly status: number;
  /** Undefined for 204. */
  readonly body?: unknown;
}

type Work = (request: FastifyRequest) => Answer;
type Path = { readonly outTradeNo: string; readonly transactionId: string };

/** api.mch.weixin.qq.com, as far as the product needs it. */
export function registerPay(app: FastifyInstance, parts: PayParts): void {
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    // Signatures are over bytes: nobody may parse the body before it has been checked.
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body));
    const base = '/v3/pay/transactions';

    scope.post(
      `${base}/jsapi`,
      serve(parts, 'prepay', (request) => prepay(parts, request)),
    );
    scope.get(
      `${base}/out-trade-no/:outTradeNo`,
      serve(parts, 'query', (request) => query(parts, request)),
    );
    scope.get(
      `${base}/id/:transactionId`,
      serve(parts, 'query', (request) => query(parts, request)),
    );
    scope.post(
      `${base}/out-trade-no/:outTradeNo/close`,
      serve(parts, 'close', (request) => close(parts, request)),
    );
    scope.post(
      '/v3/refund/domestic/refunds',
      serve(parts, 'refund', (request) => refund(parts, request)),
    );
    scope.get(
      '/v3/refund/domestic/refunds/:outRefundNo',
      serve(parts, 'refund-query', (request) => refundQuery(parts, request)),
    );
    registerTransfers(scope, parts);
    scope.get(
      '/v3/certificates',
      serve(parts, 'certificates', () => {
        throw new PayError('RESOURCE_NOT_EXISTS', '无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥');
      }),
    );
    scope.all(
      '/v3/*',
      serve(parts, 'unknown', () => {
        throw new PayError('RESOURCE_NOT_EXISTS', '接口不存在');
      }),
    );
    done();
  });
}

function registerTransfers(scope: FastifyInstance, parts: PayParts): void {
  const base = '/v3/fund-app/mch-transfer/transfer-bills';
  scope.post(
    base,
    serve(parts, 'transfer', (request) => ({ status: 200, body: makeTransfer(parts, rawBody(request)) })),
  );
  scope.get(
    `${base}/out-bill-no/:outBillNo`,
    serve(parts, 'transfer-query', (request) => ({ status: 200, body: queryTransfer(parts, request) })),
  );
  scope.post(
    `${base}/out-bill-no/:outBillNo/cancel`,
    serve(parts, 'transfer-cancel', (request) => ({ status: 200, body: cancelTransfer(parts, request) })),
  );
}

function prepay(parts: PayParts, request: FastifyRequest): Answer {
  return { status: 200, body: { prepay_id: parts.orders.prepay(readPrepayRequest(rawBody(request))) } };
}

function query(parts: PayParts, request: FastifyRequest): Answer {
  const { mchid } = request.query as { mchid?: unknown };
  if (mchid !== parts.mchid) throw new PayError('PARAM_ERROR', '查询参数mchid缺失或与签名商户不一致');
  const { outTradeNo, transactionId } = request.params as Partial<Path>;
  const order =
    transactionId === undefined ? parts.orders.get(outTradeNo ?? '') : parts.orders.getByTransaction(transactionId);
  return { status: 200, body: describeTransaction(order, parts.refunds.any(order.outTradeNo)) };
}

function close(parts: PayParts, request: FastifyRequest): Answer {
  if (parseBody(rawBody(request)).mchid !== parts.mchid) {
    throw new PayError('PARAM_ERROR', '参数mchid缺失或与签名商户不一致');
  }
  parts.orders.close((request.params as Path).outTradeNo);
  return { status: 204 };
}

function refund(parts: PayParts, request: FastifyRequest): Answer {
  const wanted = readRefundRequest(parseBody(rawBody(request)));
  const context = { call: 'refund', outTradeNo: wanted.outTradeNo };
  if (parts.faults.take('refund-not-enough', context))
    throw new PayError('NOT_ENOUGH', '基本账户余额不足，请充值后重新发起');
  const made = parts.refunds.make(
    wanted,
    fateOf((kind) => parts.faults.take(kind, context)),
  );
  return { status: 200, body: describeRefund(made, parts.orders.get(made.outTradeNo)) };
}

function refundQuery(parts: PayParts, request: FastifyRequest): Answer {
  const { outRefundNo } = request.params as { outRefundNo: string };
  const found = parts.refunds.get(outRefundNo);
  return { status: 200, body: describeRefund(found, parts.orders.get(found.outTradeNo)) };
}

/** Wraps the work of one interface in what they all share: the signature check, the signed answer, faults, the log. */
function serve(parts: PayParts, call: string, work: Work) {
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
    private readonly parts: PayParts,
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

function rawBody(request: FastifyRequest): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}
