import type { Fault } from '../control/faults.js';
import { beijingDigits, beijingTime, type Clock } from '../store/clock.js';
import { randomDigits, randomHex } from '../store/random.js';
import type { Message, PayOrder, PayRefund } from '../store/state.js';
import type { Store } from '../store/store.js';
import { fieldError, PayError } from './errors.js';
import { newNotification, PAYEE, yuan, type Orders } from './orders.js';
import { OWN_ACCOUNT, type RerouteRequest } from './refund-reroute.js';

/** WeChat's limits per order. */
const MOST_PARTIALS = 50;
const APART_MS = 60_000;
const YEAR_MS = 365 * 24 * 3_600_000;
/** How long a refund to the payer's balance is under way on this desk. */
const UNDER_WAY_MS = 1_500;

export interface RefundRequest {
  readonly outTradeNo: string;
  readonly outRefundNo: string;
  readonly reason: string;
  readonly notifyUrl?: string;
  readonly refundFen: number;
  readonly totalFen: number;
  readonly fingerprint: string;
}

/** How a new refund is to end, as faults say. */
export interface RefundFate {
  readonly endsAs: PayRefund['endsAs'];
  readonly afterMs: number;
}

/** Reads a request for a refund. @throws PayError PARAM_ERROR naming the field */
export function readRefundRequest(body: Record<string, unknown>): RefundRequest {
  const text = (name: string, most: number): string => {
    const value = body[name];
    if (typeof value !== 'string' || value === '' || [...value].length > most) {
      throw fieldError(`/${name}`, value, `${name}须为1-${most}个字符`);
    }
    return value;
  };
  const amount = (body.amount ?? {}) as Record<string, unknown>;
  const whole = (name: string): number => {
    const value = amount[name];
    if (!Number.isSafeInteger(value) || (value as number) < 1)
      throw fieldError(`/amount/${name}`, value, '须为正整数，单位分');
    return value as number;
  };
  if (amount.currency !== 'CNY') throw fieldError('/amount/currency', amount.currency, '只支持CNY');
  return {
    outTradeNo: text('out_trade_no', 32),
    outRefundNo: text('out_refund_no', 64),
    reason: text('reason', 80),
    ...(body.notify_url === undefined ? {} : { notifyUrl: text('notify_url', 256) }),
    refundFen: whole('refund'),
    totalFen: whole('total'),
    fingerprint: JSON.stringify([body.out_trade_no, body.out_refund_no, body.reason, body.notify_url, amount]),
  };
}

/** Money on its way back to payers. Accepting a refund and its end are two things, as at WeChat. */
export class Refunds {
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly store: Store,
    private readonly orders: Orders,
    private readonly clock: Clock,
    /** Told of a notification that was just planned. */
    private readonly wake: (notificationId: string) => void,
  ) {}

  /** Takes up what was under way when the process last ended. */
  start(): void {
    const open = [...this.store.state.refunds.values()].filter(({ state }) => state === 'PROCESSING');
    for (const refund of open) {
      // when time was moved, whoever asks next finds what it has brought
      if (refund.endsAt <= this.clock.wall()) this.end(refund.outRefundNo);
      else this.plan(refund);
    }
  }

  stop(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  /** Accepts a refund; the same number with the same words is the same refund. @throws PayError */
  make(request: RefundRequest, fate: RefundFate): PayRefund {
    const existing = this.store.state.refunds.get(request.outRefundNo);
    if (existing) {
      if (existing.fingerprint === request.fingerprint) return existing;
      throw new PayError('INVALID_REQUEST', '请求重入时，参数与首次请求时不一致');
    }
    const order = this.refundable(request);
    const at = this.clock.wall();
    const refund: PayRefund = {
      outRefundNo: request.outRefundNo,
      refundId: `5030${randomDigits(6)}${beijingDigits(at).slice(0, 8)}${randomDigits(10)}`,
      outTradeNo: order.outTradeNo,
      amountFen: request.refundFen,
      reason: request.reason,
      ...(request.notifyUrl === undefined ? {} : { notifyUrl: request.notifyUrl }),
      fingerprint: request.fingerprint,
      createdAt: at,
      state: 'PROCESSING',
      endsAs: fate.endsAs,
      endsAt: at + fate.afterMs,
    };
    this.store.commit({ type: 'refund-made', refund });
    this.plan(refund);
    return refund;
  }

  /** Sends an abnormal refund another way; the same way asked for again is the same one. @throws PayError */
  reroute(refundId: string, request: RerouteRequest, fate: RefundFate): PayRefund {
    const refund = this.get(request.outRefundNo);
    if (refund.refundId !== refundId) throw new PayError('PARAM_ERROR', '微信支付退款单号与商户退款单号不匹配');
    const { account, fingerprint } = request;
    if (refund.state !== 'ABNORMAL') {
      if (refund.reroute?.fingerprint === fingerprint) return refund;
      throw new PayError('INVALID_REQUEST', '退款单状态不是退款异常，不能发起异常退款');
    }
    const endsAt = this.clock.wall() + fate.afterMs;
    const reroute = { account, fingerprint };
    const { outRefundNo } = refund;
    this.store.commit({ type: 'refund-rerouted', outRefundNo, reroute, endsAs: fate.endsAs, endsAt });
    const rerouted = this.get(outRefundNo);
    this.plan(rerouted);
    return rerouted;
  }

  /** @throws PayError RESOURCE_NOT_EXISTS */
  get(outRefundNo: string): PayRefund {
    const refund = this.store.state.refunds.get(outRefundNo);
    if (!refund) throw new PayError('RESOURCE_NOT_EXISTS', '退款单不存在');
    return refund;
  }

  /** True when anything of the order went or is going back. */
  any(outTradeNo: string): boolean {
    return this.of(outTradeNo).some(({ state }) => state !== 'CLOSED');
  }

  private refundable(request: RefundRequest): PayOrder {
    const order = this.orders.get(request.outTradeNo);
    if (order.state !== 'SUCCESS') throw new PayError('INVALID_REQUEST', '订单状态不支持退款');
    if (request.totalFen !== order.totalFen)
      throw new PayError('INVALID_REQUEST', '订单金额或退款金额与之前请求不一致');
    const before = this.of(order.outTradeNo);
    const given = before.filter(({ state }) => state !== 'CLOSED').reduce((sum, one) => sum + one.amountFen, 0);
    if (given + request.refundFen > order.totalFen)
      throw new PayError('INVALID_REQUEST', '申请退款金额超过订单可退金额');
    if (before.length >= MOST_PARTIALS) throw new PayError('INVALID_REQUEST', '部分退款次数超限');
    const now = this.clock.wall();
    if (before.some(({ createdAt }) => now - createdAt < APART_MS)) {
      throw new PayError('FREQUENCY_LIMITED', '同一订单两次退款须间隔1分钟');
    }
    if (now - (order.paidAt ?? now) > YEAR_MS) throw new PayError('INVALID_REQUEST', '订单已超过可退款期限');
    return order;
  }

  private of(outTradeNo: string): PayRefund[] {
    return [...this.store.state.refunds.values()].filter((refund) => refund.outTradeNo === outTradeNo);
  }

  private plan({ outRefundNo, endsAt }: PayRefund): void {
    clearTimeout(this.timers.get(outRefundNo));
    const timer = setTimeout(() => this.end(outRefundNo), Math.max(0, endsAt - this.clock.wall()));
    this.timers.set(outRefundNo, timer);
  }

  /** The money arrives (or not): the merchant is told, and the payer reads it in the message list. */
  private end(outRefundNo: string): void {
    this.timers.delete(outRefundNo);
    const refund = this.store.state.refunds.get(outRefundNo);
    const order = this.store.state.orders.get(refund?.outTradeNo ?? '');
    if (refund?.state !== 'PROCESSING' || !order) return;
    const at = this.clock.now();
    const { notifyUrl: url, outTradeNo } = refund;
    const notification = url && newNotification(this.clock, { outTradeNo, outRefundNo, url });
    this.store.commit(
      { type: 'refund-ended', outRefundNo, at },
      ...(notification ? [{ type: 'notification-scheduled' as const, notification }] : []),
      ...(refund.endsAs === 'SUCCESS' && refund.reroute?.account !== OWN_ACCOUNT
        ? [{ type: 'message-arrived' as const, message: arrival(order, refund, at) }]
        : []),
    );
    if (notification) this.wake(notification.id);
  }
}

/** What faults make of the next refund. */
export function fateOf(
  take: (kind: 'refund-abnormal' | 'refund-closed' | 'refund-slow') => Fault | undefined,
): RefundFate {
  const slow = take('refund-slow');
  const endsAs = take('refund-abnormal') ? 'ABNORMAL' : take('refund-closed') ? 'CLOSED' : 'SUCCESS';
  return { endsAs, afterMs: slow ? Number(slow.params.ms) : UNDER_WAY_MS };
}

/** The answer to a request and to a query. */
export function describeRefund(refund: PayRefund, order: PayOrder): Record<string, unknown> {
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.outRefundNo,
    transaction_id: order.transactionId ?? '',
    out_trade_no: refund.outTradeNo,
    channel: refund.reroute ? 'OTHER_BANKCARD' : 'ORIGINAL',
    user_received_account: refund.reroute?.account ?? '支付用户零钱',
    create_time: beijingTime(refund.createdAt),
    status: refund.state,
    funds_account: 'AVAILABLE',
    amount: {
      total: order.totalFen,
      refund: refund.amountFen,
      payer_total: order.totalFen,
      payer_refund: refund.amountFen,
      settlement_refund: refund.amountFen,
      settlement_total: order.totalFen,
      discount_refund: 0,
      currency: 'CNY',
    },
    ...(refund.state === 'SUCCESS' ? { success_time: beijingTime(refund.endedAt ?? 0) } : {}),
  };
}

/** What 微信支付 writes into the payer's message list. */
function arrival(order: PayOrder, refund: PayRefund, at: number): Message {
  return {
    id: randomHex(24),
    openid: order.openid,
    kind: 'receipt',
    title: '退款到账通知',
    fields: [
      { key: 'amount', label: '退款金额', value: yuan(refund.amountFen) },
      { key: 'payee', label: '商户', value: PAYEE },
      { key: 'description', label: '商品', value: order.description },
      { key: 'reason', label: '退款原因', value: refund.reason },
      { key: 'method', label: '退回到', value: refund.reroute?.account ?? '零钱' },
      { key: 'time', label: '到账时间', value: beijingTime(at).slice(0, 19).replace('T', ' ') },
    ],
    at,
    outTradeNo: order.outTradeNo,
    amountFen: refund.amountFen,
  };
}

/** The plaintext of a notification about a refund. */
export function refundNews(refund: PayRefund, order: PayOrder, mchid: string): Record<string, unknown> {
  const { status, amount, ...rest } = describeRefund(refund, order) as {
    status: string;
    amount: Record<string, unknown>;
  };
  const { total, refund: back, payer_total, payer_refund } = amount;
  return { mchid, ...rest, refund_status: status, amount: { total, refund: back, payer_total, payer_refund } };
}
