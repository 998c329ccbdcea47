import { fen, type Fen } from '@daowei/shared/kernel/fen';
import { refuse, type Result } from '@daowei/shared/kernel/result';

/** A payment that money may be given back from. */
export interface Refundable {
  readonly outTradeNo: string;
  /** paid, less what was given back before */
  readonly leftFen: Fen;
  readonly paidAt: Date;
}

export interface RefundShare {
  readonly outTradeNo: string;
  readonly amountFen: Fen;
}

/**
 * From which payments of one booking an amount goes back: the newest first, each at most what it has left, so that the
 * balance is given back before the deposit. REFUND_EXCEEDS_PAYMENT when all of them together have less.
 */
export function shareRefund(amountFen: Fen, payments: readonly Refundable[]): Result<RefundShare[]> {
  const newestFirst = [...payments].sort(
    (a, b) => b.paidAt.getTime() - a.paidAt.getTime() || (a.outTradeNo < b.outTradeNo ? 1 : -1),
  );
  const shares: RefundShare[] = [];
  let openFen: number = amountFen;
  for (const { outTradeNo, leftFen } of newestFirst) {
    const part = Math.min(openFen, leftFen);
    if (part > 0) shares.push({ outTradeNo, amountFen: fen(part) });
    openFen -= Math.max(0, part);
  }
  return amountFen > 0 && openFen === 0 ? shares : refuse('REFUND_EXCEEDS_PAYMENT');
}
