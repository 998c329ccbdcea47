import { randomBytes } from 'node:crypto';
import type { PaymentParams } from '../../src/modules/payments/contract/payments.facade.js';
import type { Payment } from '../../src/modules/payments/domain/payment.js';
import {
  PaymentGateway,
  type CloseOutcome,
  type GenuineNotification,
  type NotificationReading,
  type PrepayOutcome,
  type QueryOutcome,
  type RefundOutcome,
  type RefundQueryOutcome,
} from '../../src/modules/payments/domain/payment-gateway.js';
import type { Refund, RefundFacts } from '../../src/modules/payments/domain/refund.js';
import type { Clock } from '../../src/platform/clock/clock.js';
import type { Config } from '../../src/platform/config/config.js';
import type { SendOutcome } from '../../src/platform/wechat/send-outcome.js';
import type { SubscribeMessage, WeChatApi } from '../../src/platform/wechat/wechat-api.js';

/** A login code or a phone code that says itself what WeChat would answer. */
export const loginCodeOf = (openid: string): string => `login-${openid}`;
export const phoneCodeOf = (phone: string): string => `phone-${phone}`;

/** WeChat in the test's own process, for specs that are about something else. The real protocol is the desk WeChat's. */
export class SmallWeChat implements Pick<WeChatApi, keyof WeChatApi> {
  readonly sent: SubscribeMessage[] = [];

  codeToSession: WeChatApi['codeToSession'] = async (code) =>
    code.startsWith('login-') ? { openid: code.slice(6), unionId: null } : { refused: 'WECHAT_CODE_INVALID' };

  phoneNumber: WeChatApi['phoneNumber'] = async (code) =>
    code.startsWith('phone-') ? { phone: code.slice(6), countryCode: '86' } : { refused: 'WECHAT_CODE_INVALID' };

  /** Numbers of payments that were reported as delivered. */
  readonly shipped = new Set<string>();

  reportShipping: WeChatApi['reportShipping'] = async ({ outTradeNo }) => {
    this.shipped.add(outTradeNo);
    return { kind: 'reported' };
  };

  shippingState: WeChatApi['shippingState'] = async ({ outTradeNo }) =>
    this.shipped.has(outTradeNo) ? 'shipped' : 'to_ship';

  sendSubscribeMessage: WeChatApi['sendSubscribeMessage'] = async (message) => {
    this.sent.push(message);
    return { kind: 'sent' };
  };

  /** What was answered in conversations, by openid. */
  readonly answered: { readonly openid: string; readonly text: string }[] = [];

  /** How the next answers end; those after them are sent. */
  conversationsEnd: SendOutcome[] = [];

  sendConversationMessage: WeChatApi['sendConversationMessage'] = async (openid, text) => {
    const ends = this.conversationsEnd.shift();
    if (ends) return ends;
    this.answered.push({ openid, text });
    return { kind: 'sent' };
  };
}

interface Bill {
  readonly payment: Payment;
  readonly prepayId: string;
  paidAt: Date | null;
  closed: boolean;
}

/** A cashier that remembers what was asked for and takes the money when a test says so. */
export class SmallTill extends PaymentGateway {
  private readonly bills = new Map<string, Bill>();
  override readonly merchant: PaymentGateway['merchant'];
  override certificates: PaymentGateway['certificates'] = [];

  constructor(
    private readonly clock: Clock,
    config: Config,
  ) {
    super();
    this.merchant = {
      appid: config.WECHAT_APPID,
      mchid: config.WECHAT_PAY_MCHID,
      notifyUrl: 'https://test.invalid/n',
      refundNotifyUrl: 'https://test.invalid/r',
    };
  }

  /** The payer confirms in the cashier. */
  take(prepayId: string): void {
    const bill = [...this.bills.values()].find((one) => one.prepayId === prepayId);
    if (!bill || bill.closed) throw new Error(`nothing to be paid under ${prepayId}`);
    bill.paidAt = this.clock.now();
  }

  override async prepay(payment: Payment): Promise<PrepayOutcome> {
    const bill = this.bills.get(payment.outTradeNo) ?? {
      payment,
      prepayId: `wx${randomBytes(12).toString('hex')}`,
      paidAt: null,
      closed: false,
    };
    this.bills.set(payment.outTradeNo, bill);
    return { kind: 'prepaid', prepayId: bill.prepayId };
  }

  override paramsFor(prepayId: string): PaymentParams {
    const timeStamp = String(Math.floor(this.clock.now().getTime() / 1000));
    const { appid } = this.merchant;
    return {
      appId: appid,
      timeStamp,
      nonceStr: 'nonce',
      package: `prepay_id=${prepayId}`,
      signType: 'RSA',
      paySign: 's',
    };
  }

  override async query({ outTradeNo }: Pick<Payment, 'outTradeNo'>): Promise<QueryOutcome> {
    const bill = this.bills.get(outTradeNo);
    if (!bill) return { kind: 'missing' };
    return {
      kind: 'transaction',
      facts: {
        outTradeNo,
        ...this.merchant,
        tradeState: bill.paidAt ? 'SUCCESS' : bill.closed ? 'CLOSED' : 'NOTPAY',
        transactionId: bill.paidAt ? `42${outTradeNo.slice(-26)}` : null,
        totalFen: bill.payment.amountFen,
        currency: 'CNY',
        payerOpenid: bill.payment.payerOpenid,
        paidAt: bill.paidAt,
      },
    };
  }

  override async close({ outTradeNo }: Pick<Payment, 'outTradeNo'>): Promise<CloseOutcome> {
    const bill = this.bills.get(outTradeNo);
    if (!bill) return { kind: 'missing' };
    if (bill.paidAt) return { kind: 'already_paid' };
    bill.closed = true;
    return { kind: 'closed' };
  }

  /** What WeChat says of refunds asked for from now on. */
  refundsEndAs: 'PROCESSING' | 'SUCCESS' | 'ABNORMAL' | 'CLOSED' = 'SUCCESS';
  /** Numbers and amounts as they arrived, repeats included. */
  readonly refunded: { readonly outRefundNo: string; readonly amountFen: number }[] = [];
  private readonly refundsKnown = new Map<string, Refund>();

  override async refund(refund: Refund): Promise<RefundOutcome> {
    this.refunded.push({ outRefundNo: refund.outRefundNo, amountFen: refund.amountFen });
    this.refundsKnown.set(refund.outRefundNo, refund);
    return { kind: 'refund', facts: this.factsOf(refund, 'PROCESSING') };
  }

  override async queryRefund({ outRefundNo }: Pick<Refund, 'outRefundNo'>): Promise<RefundQueryOutcome> {
    const known = this.refundsKnown.get(outRefundNo);
    return known ? { kind: 'refund', facts: this.factsOf(known, this.refundsEndAs) } : { kind: 'missing' };
  }

  override async refundAnotherWay({ outRefundNo }: Pick<Refund, 'outRefundNo'>): Promise<RefundOutcome> {
    const known = this.refundsKnown.get(outRefundNo);
    if (!known) return { kind: 'refused', code: 'RESOURCE_NOT_EXISTS' };
    return { kind: 'refund', facts: this.factsOf(known, 'PROCESSING') };
  }

  override readonly sealingKeyId = 'PUB_KEY_ID_TEST';

  override seal(plain: string): string {
    return Buffer.from(plain).reverse().toString('base64');
  }

  private factsOf(refund: Refund, status: string): RefundFacts {
    const { outRefundNo, outTradeNo, amountFen, totalFen } = refund;
    return {
      outRefundNo,
      outTradeNo,
      mchid: null,
      refundId: `50${outRefundNo}`,
      status,
      refundFen: amountFen,
      totalFen,
      receivedAccount: status === 'SUCCESS' ? '支付用户零钱' : null,
      succeededAt: status === 'SUCCESS' ? this.clock.now() : null,
    };
  }

  override read(): NotificationReading {
    return { forged: 'this till sends no notifications' };
  }

  override reopen(): GenuineNotification {
    throw new Error('this till sends no notifications');
  }
}
