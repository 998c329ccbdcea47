import { beijingDigits, beijingTime, type Clock } from '../store/clock.js';
import type { Identity } from '../store/identity.js';
import { randomDigits, randomHex } from '../store/random.js';
import type { Message, Notification, OrderState, PayOrder, Prepay } from '../store/state.js';
import type { Store } from '../store/store.js';
import { PayError } from './errors.js';
import type { PrepayRequest } from './prepay-request.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const PREPAY_LIFE = 120 * MINUTE;
/** Unpaid orders are closed by WeChat Pay after a week; without time_expire that is also when paying ends. */
const ORDER_LIFE = 7 * DAY;
const PAYABLE_AT_LEAST = MINUTE;
const PAYABLE_AT_MOST = 90 * DAY;

/** Which state may follow which. Both ends are final: a refund is a document of its own (refunds.ts). */
const TRANSITIONS: Record<OrderState, readonly OrderState[]> = {
  NOTPAY: ['SUCCESS', 'CLOSED'],
  SUCCESS: [],
  CLOSED: [],
};

/** The merchant's orders at WeChat Pay: made, asked after, closed and paid. */
export class Orders {
  constructor(
    private readonly store: Store,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes an order or, when the same number comes again with equal parameters, only a new prepay_id.
   * @returns the prepay_id, valid for two hours whatever time_expire says
   */
  prepay(request: PrepayRequest): string {
    if (request.mchid !== this.identity.mchid) {
      throw new PayError('PARAM_ERROR', 'Http头Authorization值中的mchid与请求体中的mchid不一致');
    }
    if (request.appid !== this.identity.appid) throw new PayError('APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配');
    const existing = this.find(request.outTradeNo);
    if (existing !== undefined) return this.prepayAgain(existing, request);
    if (!this.store.state.people.has(request.openid)) throw new PayError('PARAM_ERROR', 'appid和openid不匹配');

    const order = this.newOrder(request);
    const prepay = this.newPrepay(order);
    this.store.commit({ type: 'order-created', order }, { type: 'prepay-issued', prepay });
    return prepay.prepayId;
  }

  /** @throws PayError ORDER_NOT_EXIST */
  get(outTradeNo: string): PayOrder {
    const order = this.find(outTradeNo);
    if (order === undefined) throw new PayError('ORDER_NOT_EXIST', '订单不存在');
    return order;
  }

  /** @throws PayError ORDER_NOT_EXIST */
  getByTransaction(transactionId: string): PayOrder {
    return this.get(this.store.state.orderByTransaction.get(transactionId) ?? '');
  }

  /** Closes an unpaid order; closing a closed one again is fine. @throws PayError ORDER_PAID, ORDER_NOT_EXIST */
  close(outTradeNo: string): void {
    const order = this.get(outTradeNo);
    if (order.state === 'CLOSED') return;
    this.requireTransition(order, 'CLOSED');
    this.store.commit({ type: 'order-closed', outTradeNo, at: this.clock.now() });
  }

  /** The order a prepay_id stands for, if it can still be paid. @throws PayError naming what stands in the way */
  payable(prepayId: string): { order: PayOrder; prepay: Prepay } {
    const prepay = this.store.state.prepays.get(prepayId);
    if (prepay === undefined) throw new PayError('PARAM_ERROR', '支付单不存在，请重新下单');
    const order = this.get(prepay.outTradeNo);
    this.requireTransition(order, 'SUCCESS');
    const now = this.clock.now();
    if (now >= prepay.expiresAt) throw new PayError('INVALID_REQUEST', '支付单已失效，请重新发起支付');
    if (now >= order.payableUntil) throw new PayError('INVALID_REQUEST', '订单已超过支付时间');
    return { order, prepay };
  }

  /** Marks an order paid and plans its notification and receipt in one step. @returns the order and notification id */
  pay(outTradeNo: string): { order: PayOrder; notificationId: string } {
    const order = this.get(outTradeNo);
    this.requireTransition(order, 'SUCCESS');
    const at = this.clock.now();
    const transactionId = `4200${randomDigits(6)}${beijingDigits(at).slice(0, 8)}${randomDigits(10)}`;
    const notification = this.newNotification(order);
    this.store.commit(
      { type: 'order-paid', outTradeNo, transactionId, at },
      { type: 'notification-scheduled', notification },
      { type: 'message-arrived', message: receipt(order, transactionId, at) },
    );
    return { order: this.get(outTradeNo), notificationId: notification.id };
  }

  /** Ends the time for paying now, as if time_expire had passed. */
  expire(outTradeNo: string): void {
    const order = this.get(outTradeNo);
    if (order.state !== 'NOTPAY') throw refuse(order);
    this.store.commit({ type: 'payable-until-moved', outTradeNo, payableUntil: this.clock.now() });
  }

  private prepayAgain(order: PayOrder, request: PrepayRequest): string {
    if (order.state !== 'NOTPAY') throw refuse(order);
    if (order.fingerprint !== request.fingerprint) {
      throw new PayError('INVALID_REQUEST', '请求重入时，参数与首次请求时不一致');
    }
    if (this.clock.now() >= order.payableUntil) {
      throw new PayError('INVALID_REQUEST', '订单已超过支付时间，请更换商户订单号重新下单');
    }
    const prepay = this.newPrepay(order);
    this.store.commit({ type: 'prepay-issued', prepay });
    return prepay.prepayId;
  }

  private find(outTradeNo: string): PayOrder | undefined {
    const order = this.store.state.orders.get(outTradeNo);
    if (order === undefined || order.state !== 'NOTPAY') return order;
    const closesAt = Math.max(order.createdAt + ORDER_LIFE, order.payableUntil);
    if (this.clock.now() < closesAt) return order;
    this.store.commit({ type: 'order-closed', outTradeNo, at: closesAt });
    return this.store.state.orders.get(outTradeNo);
  }

  private newOrder(request: PrepayRequest): PayOrder {
    const createdAt = this.clock.now();
    const wished = request.timeExpire ?? createdAt + ORDER_LIFE;
    return {
      outTradeNo: request.outTradeNo,
      appid: request.appid,
      mchid: request.mchid,
      openid: request.openid,
      description: request.description,
      ...(request.attach === undefined ? {} : { attach: request.attach }),
      totalFen: request.totalFen,
      currency: request.currency,
      notifyUrl: request.notifyUrl,
      deviceId: request.deviceId,
      fingerprint: request.fingerprint,
      createdAt,
      // WeChat moves a time_expire outside these bounds to the nearer bound.
      payableUntil: Math.min(Math.max(wished, createdAt + PAYABLE_AT_LEAST), createdAt + PAYABLE_AT_MOST),
      state: 'NOTPAY',
    };
  }

  private newPrepay(order: PayOrder): Prepay {
    const now = this.clock.now();
    return {
      prepayId: `wx${beijingDigits(now)}${randomHex(20)}`,
      outTradeNo: order.outTradeNo,
      expiresAt: now + PREPAY_LIFE,
    };
  }

  private newNotification(order: PayOrder): Notification {
    return newNotification(this.clock, { outTradeNo: order.outTradeNo, url: order.notifyUrl });
  }

  private requireTransition(order: PayOrder, to: OrderState): void {
    if (!TRANSITIONS[order.state].includes(to)) throw refuse(order);
  }
}

/** A notification to be sent at once. */
export function newNotification(
  clock: Clock,
  about: Pick<Notification, 'outTradeNo' | 'outRefundNo' | 'outBillNo' | 'url'>,
): Notification {
  const hex = randomHex(32);
  const now = clock.wall();
  return {
    id: [8, 12, 16, 20, 32].map((end, i, ends) => hex.slice(ends[i - 1] ?? 0, end)).join('-'),
    ...about,
    createdAt: now,
    state: 'pending',
    nextAt: now,
    attempts: [],
  };
}

function refuse(order: PayOrder): PayError {
  return order.state === 'SUCCESS'
    ? new PayError('ORDER_PAID', '该订单已支付')
    : new PayError('ORDER_CLOSED', '该订单已关闭');
}

/** The voucher that 微信支付 drops into the payer's message list. */
function receipt(order: PayOrder, transactionId: string, at: number): Message {
  return {
    id: randomHex(24),
    openid: order.openid,
    kind: 'receipt',
    title: '微信支付凭证',
    fields: [
      { key: 'amount', label: '付款金额', value: yuan(order.totalFen) },
      { key: 'payee', label: '收款方', value: PAYEE },
      { key: 'description', label: '商品', value: order.description },
      { key: 'method', label: '支付方式', value: '零钱' },
      { key: 'time', label: '支付时间', value: beijingTime(at).slice(0, 19).replace('T', ' ') },
      { key: 'transactionId', label: '交易单号', value: transactionId },
    ],
    at,
    outTradeNo: order.outTradeNo,
    transactionId,
    amountFen: order.totalFen,
  };
}

/** `12345` fen -> `¥123.45`. */
export function yuan(fen: number): string {
  const digits = String(fen).padStart(3, '0');
  return `¥${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The merchant's name as the cashier and the receipts show it. */
export const PAYEE = '到位家政服务';
