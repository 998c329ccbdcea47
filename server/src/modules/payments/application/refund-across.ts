import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { DeskReceipt } from '../contract/desk.js';
import type { PaidShare, RefundRequest } from '../contract/payments.facade.js';
import { refundedAfter } from '../domain/desk.js';
import type { Payment } from '../domain/payment.js';
import type { Refund } from '../domain/refund.js';
import { shareRefund, type Refundable } from '../domain/refund-shares.js';
import { DeskReceiptsSql } from '../infrastructure/desk-receipts.sql.js';
import { PaymentRows } from '../infrastructure/payment-rows.js';
import { RefundRows } from '../infrastructure/refund-rows.js';
import { RefundReceipt } from './refund-receipt.js';
import { RequestRefund } from './request-refund.js';

type Share = Omit<RefundRequest, 'outTradeNo'>;

/** Money of a booking that came in one way: what of it may go back, and how. */
interface Source {
  readonly refundable: Refundable;
  /** refuses what `request` would, and writes nothing */
  plan(share: Share): Promise<Result<unknown>>;
  request(share: Share): Promise<Result<Refund>>;
}

/**
 * Owes money back that several payments of one booking brought, at WeChat or over the desk: one decision, a refund of its
 * own from each, or none.
 */
@Injectable()
export class RefundAcross {
  constructor(
    private readonly payments: PaymentRows,
    private readonly receipts: DeskReceiptsSql,
    private readonly refunds: RefundRows,
    private readonly requesting: RequestRefund,
    private readonly desk: RefundReceipt,
  ) {}

  async request(
    tx: Tx,
    outTradeNos: readonly string[],
    { amountFen, ...request }: Omit<RefundRequest, 'outTradeNo'>,
    share?: PaidShare,
  ): Promise<Result<Refund[]>> {
    const sources = await this.lock(tx, outTradeNos, share);
    const shares = shareRefund(
      amountFen,
      sources.map(({ refundable }) => refundable),
    );
    if (isRefused(shares)) return shares;
    const parts = shares.map(({ outTradeNo, amountFen: part }) => ({
      source: sources.find(({ refundable }) => refundable.outTradeNo === outTradeNo)!,
      share: { ...request, amountFen: part },
    }));
    // all or nothing: whoever asks may go on with another way to pay, in the same transaction
    for (const { source, share } of parts) {
      const possible = await source.plan(share);
      if (isRefused(possible)) return possible;
    }
    const asked: Refund[] = [];
    for (const { source, share } of parts) {
      const refund = await source.request(share);
      if (isRefused(refund)) return refund;
      asked.push(refund);
    }
    return asked.length > 0 ? asked : refuse('NOT_FOUND', '没有找到可以退款的付款');
  }

  /** In the order of their numbers, so that two refunds of one booking never wait for each other crosswise. */
  private async lock(tx: Tx, outTradeNos: readonly string[], share?: PaidShare): Promise<Source[]> {
    const sources: Source[] = [];
    for (const outTradeNo of [...new Set(outTradeNos)].sort()) {
      const payment = await this.payments.lock(tx, outTradeNo);
      if (payment?.state === 'paid') sources.push(await this.atWeChat(tx, payment, share));
      const receipt = payment ? null : await this.receipts.lock(tx, outTradeNo);
      if (receipt?.state === 'counted') sources.push(this.atDesk(tx, receipt));
    }
    return sources;
  }

  private async atWeChat(tx: Tx, payment: Payment, paid?: PaidShare): Promise<Source> {
    const { outTradeNo, reference } = payment;
    const before = await this.refunds.ofPayment(tx, outTradeNo);
    const given = before.filter(({ state }) => state !== 'closed').reduce((sum, one) => sum + one.amountFen, 0);
    const left = payment.amountFen - given;
    const shared = paid?.outTradeNo === outTradeNo;
    return {
      refundable: {
        outTradeNo,
        leftFen: fen(shared ? Math.min(left, paid.leftFen) : left),
        paidAt: payment.settledAt ?? payment.createdAt,
      },
      plan: (share) => this.requesting.plan(tx, reference, { ...share, outTradeNo }),
      request: (share) => this.requesting.request(tx, reference, { ...share, outTradeNo, earned: shared }),
    };
  }

  /** Receipts of one booking share its reference, so that the cause is told apart by the receipt. */
  private atDesk(tx: Tx, receipt: DeskReceipt): Source {
    const { id, amountFen, refundedFen, recordedAt } = receipt;
    return {
      refundable: { outTradeNo: id, leftFen: fen(amountFen - refundedFen), paidAt: recordedAt },
      plan: async (share) => refundedAfter(receipt, share.amountFen),
      request: (share) => this.desk.request(tx, receipt, { ...share, key: `${share.key}:${id}` }),
    };
  }
}
