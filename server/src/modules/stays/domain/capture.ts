import { dayOf } from '@daowei/shared/kernel/local-date';
import { decideCapture, type Capture, type CaptureDecision, type Payable } from '../../payments/contract/capture.js';
import type { Stay } from '../contract/stays.facade.js';

const STANDS: Readonly<Record<Stay['state'], Payable['stands']>> = {
  awaiting_payment: 'awaiting',
  cancelled: 'given_back',
  expired: 'given_back',
  active: 'settled',
  ended: 'settled',
};

/** What a captured payment means for its stay: late, its days may be taken again while the first has not begun. */
export function captureOfStay(
  { state, totalFen, paidFen, first }: Pick<Stay, 'state' | 'totalFen' | 'paidFen' | 'first'>,
  paidTradeNo: string | null,
  capture: Capture,
  now: Date,
): CaptureDecision {
  const words = { called: '住家', theSame: '同一份住家' };
  const reseat = first > dayOf(now);
  return decideCapture({ totalFen, paidFen, paidTradeNo, stands: STANDS[state], reseat, ...words }, capture);
}
