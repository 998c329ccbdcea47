import type { KeyObject } from 'node:crypto';
import type { Identity } from '../store/identity.js';
import { rsaVerify } from './crypto.js';
import { PayError } from './errors.js';
import { PAYEE, type Orders } from './orders.js';
import type { Notifier } from './notifier.js';

/** What the mini-program hands to wx.requestPayment, plus who holds the phone. */
export interface PaymentParams {
  readonly openid: string;
  readonly appId: string;
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: string;
  readonly paySign: string;
}

export interface CashierSheet {
  readonly prepayId: string;
  readonly description: string;
  readonly amountFen: number;
  readonly payee: string;
  readonly outTradeNo: string;
  /** ISO instant after which this sheet no longer pays. */
  readonly timeExpire: string;
}

export interface PaymentOutcome {
  readonly outcome: 'success' | 'fail';
  readonly outTradeNo: string;
  readonly prepayId: string;
  readonly amountFen: number;
  readonly transactionId?: string;
}

/** The part of WeChat that a payer sees: the sheet that slides up, and the button on it. */
export class Cashier {
  constructor(
    private readonly orders: Orders,
    private readonly notifier: Notifier,
    private readonly identity: Identity,
    private readonly merchantKey: KeyObject,
  ) {}

  /** Checks the merchant's paySign and that this person may pay this order now. @throws PayError */
  open(params: PaymentParams): CashierSheet {
    if (params.appId !== this.identity.appid) throw new PayError('PARAM_ERROR', 'appId与当前小程序不一致');
    if (params.signType !== 'RSA') throw new PayError('PARAM_ERROR', 'signType须为RSA');
    if (!/^\d{1,32}$/.test(params.timeStamp)) throw new PayError('PARAM_ERROR', 'timeStamp须为秒级时间戳字符串');
    const [, prepayId] = /^prepay_id=(.+)$/.exec(params.package) ?? [];
    if (prepayId === undefined) throw new PayError('PARAM_ERROR', 'package须为prepay_id=***');
    const lines = `${params.appId}\n${params.timeStamp}\n${params.nonceStr}\n${params.package}\n`;
    if (!rsaVerify(lines, params.paySign, this.merchantKey)) throw new PayError('SIGN_ERROR', '支付验证签名失败');

    const { order, prepay } = this.payableBy(prepayId, params.openid);
    return {
      prepayId,
      description: order.description,
      amountFen: order.totalFen,
      payee: PAYEE,
      outTradeNo: order.outTradeNo,
      timeExpire: new Date(Math.min(order.payableUntil, prepay.expiresAt)).toISOString(),
    };
  }

  /** The payer enters the password (`success`) or the bank says no (`fail`: the order stays unpaid). @throws PayError */
  pay(prepayId: string, openid: string, outcome: 'success' | 'fail'): PaymentOutcome {
    const { order } = this.payableBy(prepayId, openid);
    const common = { outTradeNo: order.outTradeNo, prepayId, amountFen: order.totalFen };
    if (outcome === 'fail') return { outcome, ...common };
    const paid = this.payOrder(order.outTradeNo);
    return { outcome, ...common, transactionId: paid.transactionId };
  }

  /** Pays an order without a sheet, as the control API does. @throws PayError */
  payOrder(outTradeNo: string): { transactionId: string; notificationId: string } {
    const { order, notificationId } = this.orders.pay(outTradeNo);
    this.notifier.wake(notificationId);
    return { transactionId: order.transactionId ?? '', notificationId };
  }

  private payableBy(prepayId: string, openid: string): ReturnType<Orders['payable']> {
    const payable = this.orders.payable(prepayId);
    if (payable.order.openid !== openid) throw new PayError('PARAM_ERROR', '下单账号与支付账号不一致');
    return payable;
  }
}
