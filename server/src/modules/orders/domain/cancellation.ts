import { createHash } from 'node:crypto';
import { fen, yuan, type Fen } from '@daowei/shared/kernel/fen';
import { feeAt, type CancellationFee, type CancellationRule } from '@daowei/shared/rules/cancellation';
import type { Order } from '../contract/orders.facade.js';

/**
 * A share of the price by notice, taken from what was paid: with a deposit, the deposit is the most that is kept.
 * Fee and refund are what was paid, to the fen.
 */
export function feeOf(
  rule: CancellationRule,
  { totalFen, paidFen, promised }: Pick<Order, 'totalFen' | 'paidFen' | 'promised'>,
  now: Date,
): CancellationFee {
  const fee = feeAt(rule, totalFen, promised.from, now);
  const feeFen = fen(Math.min(fee.feeFen, paidFen));
  return { ...fee, feeFen, refundFen: fen(paidFen - feeFen) };
}

/** Nobody pays for what the company did not keep. */
export function withoutFee(rule: CancellationRule, paidFen: Fen, faultLabel: string): CancellationFee {
  const because = `${faultLabel}，不收取任何费用`;
  return { version: rule.version, basisPoints: 0, because, feeFen: fen(0), refundFen: paidFen, until: null };
}

/** Names exactly what was shown: version, fee, refund and the revision they were worked out for. */
export function feeHash(fee: CancellationFee, orderId: string, revision: number): string {
  const said = [orderId, revision, fee.version, fee.basisPoints, fee.feeFen, fee.refundFen];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

/** For the timeline. */
export function calledOffText(fee: CancellationFee): string {
  const back = fee.refundFen > 0 ? `，退款${yuan(fee.refundFen)}元将原路退回` : '';
  return fee.feeFen > 0
    ? `预约已取消，按规则收取${yuan(fee.feeFen)}元（${fee.because}）${back}`
    : `预约已取消，没有收取费用${back}`;
}
