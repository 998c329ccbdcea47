import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import type { RefundRequest } from '../contract/payments.facade.js';
import type { Payment } from '../domain/payment.js';
import { PaymentGateway } from '../domain/payment-gateway.js';
import { planRefund, refundReason, type Refund } from '../domain/refund.js';
import { PaymentRows } from '../infrastructure/payment-rows.js';
import { RefundRows } from '../infrastructure/refund-rows.js';
import { OweRefund } from './owe-refund.js';
import { ASK_REFUND } from './work-kinds.js';

/** A refund that may be owed. */
interface RefundPlan {
  readonly payment: Payment;
  /** the refund there is for this cause already; null: none */
  readonly earlier: Refund | null;
  /** when WeChat may be asked first */
  readonly askAt: Date;
}

/**
 * Owes a payer money back, in the transaction of whoever decided it. The number is committed with the decision and
 * WeChat is asked afterwards; the same cause asked for twice is the same refund.
 */
@Injectable()
export class RequestRefund {
  constructor(
    private readonly gateway: PaymentGateway,
    private readonly payments: PaymentRows,
    private readonly refunds: RefundRows,
    private readonly owing: OweRefund,
    private readonly queue: DueWorkQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async request(tx: Tx, reference: string, request: RefundRequest): Promise<Result<Refund>> {
    const plan = await this.plan(tx, reference, request);
    if (isRefused(plan)) return plan;
    const { payment, earlier, askAt } = plan;
    if (earlier) return earlier;
    const now = this.clock.now();
    const refund: Refund = {
      outRefundNo: this.ids.next(),
      outTradeNo: payment.outTradeNo,
      reference,
      key: request.key,
      state: 'created',
      refundId: null,
      amountFen: request.amountFen,
      totalFen: payment.amountFen,
      reason: refundReason(request.reason),
      notifyUrl: this.gateway.merchant.refundNotifyUrl,
      receivedAccount: null,
      createdAt: now,
      askAt,
      carriedAt: null,
      succeededAt: null,
      problem: null,
    };
    await this.owing.write(tx, refund, request);
    // also when WeChat does not take it any more: its turn comes, and the desk's with it
    await this.queue.schedule(tx, ASK_REFUND, refund.outRefundNo, askAt);
    return refund;
  }

  /** What `request` would do, with nothing written: it refuses the same. The payment stays locked. */
  async plan(tx: Tx, reference: string, { outTradeNo, key, amountFen }: RefundRequest): Promise<Result<RefundPlan>> {
    const named = await this.paymentOf(tx, reference, outTradeNo);
    // of two refunds at the same moment the second one waits here and counts the first
    const payment = named && (await this.payments.lock(tx, named.outTradeNo));
    if (payment?.state !== 'paid') return refuse('NOT_FOUND', '没有找到可以退款的付款');
    const now = this.clock.now();
    const earlier = await this.refunds.byKey(tx, reference, key);
    if (earlier) return { payment, earlier, askAt: now };
    const before = await this.refunds.ofPayment(tx, payment.outTradeNo);
    const askAt = planRefund(payment.amountFen, amountFen, before, now);
    return isRefused(askAt) ? askAt : { payment, earlier, askAt };
  }

  private async paymentOf(tx: Tx, reference: string, outTradeNo?: string): Promise<Payment | null> {
    if (outTradeNo === undefined) return this.payments.live(tx, reference);
    const named = await this.payments.find(tx, outTradeNo);
    return named?.reference === reference ? named : null;
  }
}
