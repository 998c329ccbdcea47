import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { RefundRequest } from '../contract/payments.facade.js';
import type { Payment } from '../domain/payment.js';
import type { Refund } from '../domain/refund.js';
import { shareRefund, type Refundable } from '../domain/refund-shares.js';
import { PaymentRows } from '../infrastructure/payment-rows.js';
import { RefundRows } from '../infrastructure/refund-rows.js';
import { RequestRefund } from './request-refund.js';

/** Owes money back that several payments of one booking brought: one decision, a refund of its own from each, or none. */
@Injectable()
export class RefundAcross {
  constructor(
    private readonly payments: PaymentRows,
    private readonly refunds: RefundRows,
    private readonly requesting: RequestRefund,
  ) {}

  async request(
    tx: Tx,
    outTradeNos: readonly string[],
    { amountFen, ...request }: Omit<RefundRequest, 'outTradeNo'>,
  ): Promise<Result<Refund[]>> {
    const paid = await this.lockPaid(tx, outTradeNos);
    const shares = shareRefund(amountFen, await Promise.all(paid.map((payment) => this.leftOf(tx, payment))));
    if (isRefused(shares)) return shares;
    const parts = shares.map(({ outTradeNo, amountFen: part }) => ({
      reference: paid.find((one) => one.outTradeNo === outTradeNo)!.reference,
      share: { ...request, amountFen: part, outTradeNo },
    }));
    // all or nothing: whoever asks may go on with another way to pay, in the same transaction
    for (const { reference, share } of parts) {
      const possible = await this.requesting.plan(tx, reference, share);
      if (isRefused(possible)) return possible;
    }
    const asked: Refund[] = [];
    for (const { reference, share } of parts) {
      const refund = await this.requesting.request(tx, reference, share);
      if (isRefused(refund)) return refund;
      asked.push(refund);
    }
    return asked.length > 0 ? asked : refuse('NOT_FOUND', '没有找到可以退款的付款');
  }

  /** In the order of their numbers, so that two refunds of one booking never wait for each other crosswise. */
  private async lockPaid(tx: Tx, outTradeNos: readonly string[]): Promise<Payment[]> {
    const paid: Payment[] = [];
    for (const outTradeNo of [...new Set(outTradeNos)].sort()) {
      const payment = await this.payments.lock(tx, outTradeNo);
      if (payment?.state === 'paid') paid.push(payment);
    }
    return paid;
  }

  private async leftOf(tx: Tx, payment: Payment): Promise<Refundable> {
    const before = await this.refunds.ofPayment(tx, payment.outTradeNo);
    const given = before.filter(({ state }) => state !== 'closed').reduce((sum, one) => sum + one.amountFen, 0);
    return {
      outTradeNo: payment.outTradeNo,
      leftFen: fen(payment.amountFen - given),
      paidAt: payment.settledAt ?? payment.createdAt,
    };
  }
}
