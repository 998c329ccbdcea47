import { Injectable } from '@nestjs/common';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { DeskReceipt } from '../contract/desk.js';
import type { RefundRequest } from '../contract/payments.facade.js';
import { refundedAfter } from '../domain/desk.js';
import { refundReason, type Refund } from '../domain/refund.js';
import { DeskReceiptsSql } from '../infrastructure/desk-receipts.sql.js';
import { RefundRows } from '../infrastructure/refund-rows.js';
import { OweRefund } from './owe-refund.js';
import { SettleRefund } from './settle-refund.js';

/**
 * Owes back what was taken at the desk, in the transaction of whoever decided it. It goes back over the desk as well:
 * WeChat has no part in it, and the office pays it with a voucher (退款处理). The same cause asked for twice is the same
 * refund.
 */
@Injectable()
export class RefundReceipt {
  constructor(
    private readonly receipts: DeskReceiptsSql,
    private readonly refunds: RefundRows,
    private readonly owing: OweRefund,
    private readonly settlement: SettleRefund,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses RECEIPT_STATE, REFUND_EXCEEDS_PAYMENT.
   * @param receipt as locked in this transaction
   */
  async request(
    tx: Tx,
    receipt: DeskReceipt,
    { key, amountFen, reason, compensates }: Omit<RefundRequest, 'outTradeNo'>,
  ): Promise<Result<Refund>> {
    const earlier = await this.refunds.byKey(tx, receipt.reference, key);
    if (earlier) return earlier;
    const refundedFen = refundedAfter(receipt, amountFen);
    if (isRefused(refundedFen)) return refundedFen;
    const now = this.clock.now();
    const refund: Refund = {
      outRefundNo: this.ids.next(),
      outTradeNo: receipt.id,
      reference: receipt.reference,
      key,
      state: 'created',
      refundId: null,
      amountFen,
      totalFen: receipt.amountFen,
      reason: refundReason(reason),
      notifyUrl: '',
      receivedAccount: null,
      createdAt: now,
      askAt: now,
      carriedAt: null,
      succeededAt: null,
      problem: null,
    };
    await this.owing.write(tx, refund, { compensates });
    await this.refunds.toDesk(tx, refund.outRefundNo, 'paid_at_desk');
    await this.receipts.noteRefunded(tx, receipt.id, refundedFen);
    await this.settlement.tell(tx, refund, 'over_desk', null);
    return { ...refund, state: 'at_desk' };
  }
}
