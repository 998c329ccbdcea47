import { beijingTime } from '../../store/clock.js';
import type { State } from '../../store/state.js';

/** What WeChat keeps of each payment: 0.60 %, rounded to the fen, and gives back with what is refunded. */
const FEE_BASIS_POINTS = 60;

/** Money that moved on a day, as both bills tell it. Fen. */
export interface Movement {
  readonly what: 'payment' | 'refund' | 'transfer';
  /** Business time. */
  readonly at: number;
  /** The merchant's number of it. */
  readonly ref: string;
  /** WeChat's number of it. */
  readonly id: string;
  readonly amountFen: number;
  /** Kept of a payment, given back with a refund. */
  readonly feeFen: number;
  /** The payment it belongs to; for a transfer itself. */
  readonly outTradeNo: string;
  readonly transactionId: string;
  readonly totalFen: number;
  readonly openid: string;
  readonly description: string;
  /** Of a refund. */
  readonly status: 'SUCCESS' | 'PROCESSING';
}

export function feeOf(amountFen: number): number {
  return Math.floor((amountFen * FEE_BASIS_POINTS + 5_000) / 10_000);
}

/** Everything that reached its end on a Beijing day `YYYY-MM-DD`, oldest first. */
export function movementsOf({ orders, refunds, transfers }: State, day: string): Movement[] {
  const onDay = (at: number | undefined): at is number => at !== undefined && beijingTime(at).startsWith(day);
  const found: Movement[] = [];
  for (const order of orders.values()) {
    const { outTradeNo, transactionId = '', totalFen, openid, description, paidAt: at } = order;
    if (order.state !== 'SUCCESS' || !onDay(at)) continue;
    const common = { ref: outTradeNo, id: transactionId, outTradeNo, transactionId, openid, description };
    const amounts = { amountFen: totalFen, totalFen, feeFen: feeOf(totalFen) };
    found.push({ what: 'payment', at, status: 'SUCCESS', ...common, ...amounts });
  }
  for (const { outRefundNo: ref, refundId: id, outTradeNo, amountFen, state, endedAt: at } of refunds.values()) {
    const order = orders.get(outTradeNo);
    if (state !== 'SUCCESS' || !onDay(at) || !order) continue;
    const { transactionId = '', totalFen, openid, description } = order;
    const common = { ref, id, outTradeNo, transactionId, openid, description };
    found.push({ what: 'refund', at, status: 'SUCCESS', ...common, amountFen, totalFen, feeFen: feeOf(amountFen) });
  }
  for (const { outBillNo, transferBillNo, amountFen, openid, remark, state, updatedAt: at } of transfers.values()) {
    if (state !== 'SUCCESS' || !onDay(at)) continue;
    const common = { ref: outBillNo, id: transferBillNo, outTradeNo: outBillNo, transactionId: transferBillNo };
    const amounts = { amountFen, totalFen: amountFen, feeFen: 0 };
    found.push({ what: 'transfer', at, status: 'SUCCESS', ...common, ...amounts, openid, description: remark });
  }
  return found.sort((a, b) => a.at - b.at);
}
