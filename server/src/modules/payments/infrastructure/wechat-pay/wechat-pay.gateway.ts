import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import { Config } from '../../../../platform/config/config.js';
import {
  PaymentGateway,
  type CloseOutcome,
  type GenuineNotification,
  type NotificationReading,
  type PrepayOutcome,
  type QueryOutcome,
  type RefundOutcome,
  type RefundQueryOutcome,
  type RawNotification,
} from '../../domain/payment-gateway.js';
import type { PaymentParams } from '../../contract/payments.facade.js';
import type { WatchedCertificate } from '../../domain/key-policy.js';
import type { Payment } from '../../domain/payment.js';
import type { Refund } from '../../domain/refund.js';
import type { WeChatWay } from '../../domain/refund-way.js';
import { readMerchantCertificate } from './certificates.js';
import { refundFacts } from './refund-facts.js';
import { objectOf, textOf, transactionFacts } from './transaction-facts.js';
import { transferFacts } from './transfer-facts.js';
import { isOutage, provenOrNull } from './outcome.js';
import type { ProvenAnswer } from './verified-http.js';
import { WeChatPayClient } from './wechat-pay-client.js';
import { notifyUrl, platformCertificates, wechatPaySettings } from './wechat-pay-settings.js';

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** As long as the inbox keeps ids; WeChat's have 36. */
const NOTIFICATION_ID = /^[\x21-\x7e]{1,64}$/;

/** Both spellings exist, on newer and older pages. */
const ALREADY_PAID = new Set(['ORDER_PAID', 'ORDERPAID']);
const SPENT = new Set(['ORDER_CLOSED', 'ORDERCLOSED', 'OUT_TRADE_NO_USED', 'INVALID_REQUEST']);
const MISSING = new Set(['ORDER_NOT_EXIST', 'ORDERNOTEXIST', 'RESOURCE_NOT_EXISTS']);

/** The payments port on WeChat Pay API v3: turns answers, refusals and silence into outcomes. */
@Injectable()
export class WeChatPayGateway extends PaymentGateway {
  override readonly merchant: PaymentGateway['merchant'];
  override readonly certificates: readonly WatchedCertificate[];
  override readonly sealingKeyId: string;
  private readonly client: WeChatPayClient;

  constructor(config: Config, clock: Clock) {
    super();
    const platform = platformCertificates(config);
    this.certificates = [
      ...platform.map(({ serial, expiresAt }) => ({ name: '微信支付平台证书', serial, expiresAt })),
      ...ownCertificate(config),
    ];
    const settings = wechatPaySettings(config);
    const { appid, mchid } = settings;
    this.merchant = {
      appid,
      mchid,
      notifyUrl: notifyUrl(config, 'payment'),
      refundNotifyUrl: notifyUrl(config, 'refund'),
    };
    this.sealingKeyId = settings.platformKeyId;
    this.client = new WeChatPayClient(settings, () => clock.now());
  }

  override async prepay(payment: Payment): Promise<PrepayOutcome> {
    const answer = await provenOrNull(() =>
      this.client.transactions_jsapi({
        appid: payment.appid,
        mchid: payment.mchid,
        description: payment.description,
        out_trade_no: payment.outTradeNo,
        time_expire: beijingTime(payment.payBefore),
        notify_url: payment.notifyUrl,
        amount: { total: payment.amountFen, currency: payment.currency },
        payer: { openid: payment.payerOpenid },
      }),
    );
    if (!answer || isOutage(answer)) return { kind: 'unknown' };
    if (answer.error !== undefined) {
      if (ALREADY_PAID.has(answer.error)) return { kind: 'already_paid' };
      return { kind: SPENT.has(answer.error) ? 'spent' : 'refused' };
    }
    const prepayId = /^prepay_id=(.+)$/.exec(textOf(answer.data?.package) ?? '')?.[1];
    return prepayId ? { kind: 'prepaid', prepayId } : { kind: 'unknown' };
  }

  override paramsFor(prepayId: string): PaymentParams {
    return this.client.paramsFor(prepayId);
  }

  override async query({ outTradeNo }: Pick<Payment, 'outTradeNo'>): Promise<QueryOutcome> {
    const answer = await provenOrNull(() => this.client.query({ out_trade_no: outTradeNo }));
    if (!answer) return { kind: 'unknown' };
    if (answer.error !== undefined) return { kind: MISSING.has(answer.error) ? 'missing' : 'unknown' };
    const facts = transactionFacts(answer.data);
    return facts ? { kind: 'transaction', facts } : { kind: 'unknown' };
  }

  override async close({ outTradeNo }: Pick<Payment, 'outTradeNo'>): Promise<CloseOutcome> {
    const answer = await provenOrNull(() => this.client.close(outTradeNo));
    if (!answer) return { kind: 'unknown' };
    if (answer.error === undefined) return { kind: 'closed' };
    if (ALREADY_PAID.has(answer.error)) return { kind: 'already_paid' };
    if (answer.error === 'ORDER_CLOSED' || answer.error === 'ORDERCLOSED') return { kind: 'closed' };
    return { kind: MISSING.has(answer.error) ? 'missing' : 'unknown' };
  }

  override async refund(refund: Refund): Promise<RefundOutcome> {
    const answer = await provenOrNull(() =>
      this.client.refunds({
        out_trade_no: refund.outTradeNo,
        out_refund_no: refund.outRefundNo,
        reason: refund.reason,
        notify_url: refund.notifyUrl,
        amount: { refund: refund.amountFen, total: refund.totalFen, currency: 'CNY' },
      }),
    );
    return refundOutcome(answer);
  }

  override async refundAnotherWay(
    { outRefundNo, refundId }: Pick<Refund, 'outRefundNo' | 'refundId'>,
    way: WeChatWay,
  ): Promise<RefundOutcome> {
    const card = way.way === 'user_card' ? way.card : null;
    const answer = await provenOrNull(() =>
      this.client.refundAnotherWay(refundId ?? '', {
        out_refund_no: outRefundNo,
        type: card ? 'USER_BANK_CARD' : 'MERCHANT_BANK_CARD',
        ...(card && { bank_type: card.bankType, bank_account: card.account, real_name: card.name }),
      }),
    );
    return refundOutcome(answer);
  }

  override seal(plain: string): string {
    return this.client.seal(plain);
  }

  override async queryRefund({ outRefundNo }: Pick<Refund, 'outRefundNo'>): Promise<RefundQueryOutcome> {
    const answer = await provenOrNull(() => this.client.find_refunds(outRefundNo));
    if (!answer) return { kind: 'unknown' };
    if (answer.error !== undefined) return { kind: MISSING.has(answer.error) ? 'missing' : 'unknown' };
    const facts = refundFacts(answer.data);
    return facts ? { kind: 'refund', facts } : { kind: 'unknown' };
  }

  override read(notification: RawNotification): NotificationReading {
    const fault = this.client.signatureFault(notification, Buffer.from(notification.body));
    if (fault) return { forged: fault };
    try {
      return { genuine: this.reopen(notification) };
    } catch {
      return { forged: 'signed, but its content cannot be decrypted' };
    }
  }

  override reopen({ body }: RawNotification): GenuineNotification {
    const message = objectOf(JSON.parse(body));
    const resource = objectOf(message?.resource);
    const id = textOf(message?.id) ?? '';
    if (!resource || !NOTIFICATION_ID.test(id) || resource.algorithm !== 'AEAD_AES_256_GCM') {
      throw new Error('not a notification');
    }
    const content = this.client.decipher_gcm<unknown>(
      textOf(resource.ciphertext) ?? '',
      textOf(resource.associated_data) ?? '',
      textOf(resource.nonce) ?? '',
    );
    return {
      id,
      eventType: textOf(message?.event_type) ?? '',
      facts: transactionFacts(content),
      refund: refundFacts(content),
      transfer: transferFacts(content),
    };
  }
}

function refundOutcome(answer: ProvenAnswer | null): RefundOutcome {
  if (!answer || isOutage(answer)) return { kind: 'unknown' };
  if (answer.error !== undefined) return { kind: 'refused', code: answer.error };
  const facts = refundFacts(answer.data);
  return facts ? { kind: 'refund', facts } : { kind: 'unknown' };
}

function ownCertificate(config: Config): WatchedCertificate[] {
  const pem = config.WECHAT_PAY_MCH_CERTIFICATE;
  if (!pem) return [];
  const own = readMerchantCertificate(pem, config.WECHAT_PAY_MCH_SERIAL, config.WECHAT_PAY_MCH_PRIVATE_KEY);
  return [{ name: '商户API证书', serial: own.serial, expiresAt: own.expiresAt }];
}

/** The only form of time that WeChat Pay reads; whole seconds, never later than asked. */
function beijingTime(instant: Date): string {
  return `${new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}
