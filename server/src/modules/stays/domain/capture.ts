import { yuan } from '@daowei/shared/kernel/fen';
import { dayOf } from '@daowei/shared/kernel/local-date';
import type { Stay } from '../contract/stays.facade.js';

/** A payment that WeChat says is ours. */
export interface Capture {
  readonly outTradeNo: string;
  readonly amountFen: number;
  readonly paidAt: Date;
}

export type CaptureDecision =
  /** told before */
  | { readonly kind: 'known' }
  | { readonly kind: 'pays' }
  /** the days had been given back; they may be taken again while the first has not begun */
  | { readonly kind: 'late'; readonly reseat: boolean }
  /** the money is real, but it is not what this stay waits for */
  | { readonly kind: 'mismatch'; readonly because: string };

type Payable = Pick<Stay, 'state' | 'totalFen' | 'paidFen' | 'first'>;

/** What a captured payment means for its stay. */
export function decideCapture(
  stay: Payable,
  paidTradeNo: string | null,
  { outTradeNo, amountFen }: Capture,
  now: Date,
): CaptureDecision {
  if (paidTradeNo === outTradeNo) return { kind: 'known' };
  if (stay.paidFen > 0) {
    return { kind: 'mismatch', because: `同一份住家收到第二笔付款${yuan(amountFen)}元，请退还客户` };
  }
  if (amountFen !== stay.totalFen) {
    return { kind: 'mismatch', because: `实付${yuan(amountFen)}元，应付${yuan(stay.totalFen)}元，请核对` };
  }
  switch (stay.state) {
    case 'awaiting_payment':
      return { kind: 'pays' };
    case 'cancelled':
    case 'expired':
      return { kind: 'late', reseat: stay.first > dayOf(now) };
    case 'active':
    case 'ended':
      return { kind: 'mismatch', because: `住家未在等待付款，却收到${yuan(amountFen)}元，请核对` };
  }
}
