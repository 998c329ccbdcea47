import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { BillLink, Bills } from './bills/bills.js';
import { PayError } from './errors.js';
import { rawBody, serve, type Answer, type ExchangeParts } from './exchange.js';
import type { Orders } from './orders.js';
import { parseBody, readPrepayRequest } from './prepay-request.js';
import { readRerouteRequest } from './refund-reroute.js';
import { describeRefund, fateOf, readRefundRequest, type Refunds } from './refunds.js';
import { describeTransaction } from './transaction.js';
import { cancelTransfer, makeTransfer, queryTransfer, type TransferParts } from './transfer-calls.js';

export interface PayParts extends TransferParts, ExchangeParts {
  readonly bills: Bills;
  readonly orders: Orders;
  readonly refunds: Refunds;
  readonly mchid: string;
}

const DOWNLOAD = '/v3/billdownload/file';

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
    scope.post(
      '/v3/refund/domestic/refunds/:refundId/apply-abnormal-refund',
      serve(parts, 'refund-reroute', (request) => reroute(parts, request)),
    );
    registerTransfers(scope, parts);
    registerBills(scope, parts);
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

function registerBills(scope: FastifyInstance, parts: PayParts): void {
  const linked = (request: FastifyRequest, { token, ...bill }: BillLink): Answer => ({
    status: 200,
    body: { ...bill, download_url: `${request.protocol}://${request.host}${DOWNLOAD}?token=${token}` },
  });
  const query = (request: FastifyRequest): Record<string, unknown> => request.query as Record<string, unknown>;
  scope.get(
    '/v3/bill/tradebill',
    serve(parts, 'trade-bill', (request) => linked(request, parts.bills.trade(query(request)))),
  );
  scope.get(
    '/v3/bill/fundflowbill',
    serve(parts, 'fund-flow-bill', (request) => linked(request, parts.bills.fundFlow(query(request)))),
  );
  scope.get(
    DOWNLOAD,
    serve(parts, 'bill-download', (request) => {
      const file = parts.bills.download(String(query(request).token));
      if (!file) throw new PayError('NO_AUTH', '下载链接已失效');
      return { status: 200, file };
    }),
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

function reroute(parts: PayParts, request: FastifyRequest): Answer {
  const wanted = readRerouteRequest(rawBody(request), parts.platformKey);
  const { outTradeNo } = parts.refunds.get(wanted.outRefundNo);
  const fate = fateOf((kind) => parts.faults.take(kind, { call: 'refund-reroute', outTradeNo }));
  const made = parts.refunds.reroute((request.params as { refundId: string }).refundId, wanted, fate);
  return { status: 200, body: describeRefund(made, parts.orders.get(outTradeNo)) };
}

function refundQuery(parts: PayParts, request: FastifyRequest): Answer {
  const { outRefundNo } = request.params as { outRefundNo: string };
  const found = parts.refunds.get(outRefundNo);
  return { status: 200, body: describeRefund(found, parts.orders.get(found.outTradeNo)) };
}
