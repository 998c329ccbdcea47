import { createHash } from 'node:crypto';
import { fen, yuan, type Fen } from '@daowei/shared/kernel/fen';
import type { CancellationFee, CancellationRule } from '@daowei/shared/rules/cancellation';

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
