import type { RefundFacts } from '../../domain/refund.js';
import { instantOf, objectOf, textOf } from './transaction-facts.js';

/**
 * Reads WeChat's description of a refund. Answers say `status`, notifications `refund_status`; the rest is alike.
 * Null when it is no refund.
 */
export function refundFacts(document: unknown): RefundFacts | null {
  const refund = objectOf(document);
  const outRefundNo = textOf(refund?.out_refund_no);
  const status = textOf(refund?.refund_status) ?? textOf(refund?.status);
  if (!refund || !outRefundNo || !status) return null;
  const amount = objectOf(refund.amount);
  const whole = (value: unknown): number | null => (Number.isSafeInteger(value) ? (value as number) : null);
  return {
    outRefundNo,
    status,
    outTradeNo: textOf(refund.out_trade_no),
    mchid: textOf(refund.mchid),
    refundId: textOf(refund.refund_id),
    refundFen: whole(amount?.refund),
    totalFen: whole(amount?.total),
    receivedAccount: textOf(refund.user_received_account),
    succeededAt: instantOf(refund.success_time),
  };
}
