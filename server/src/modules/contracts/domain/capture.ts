import { addMinutes } from '@daowei/shared/kernel/interval';
import { decideCapture, type Capture, type CaptureDecision, type Payable } from '../../payments/contract/capture.js';
import type { Contract } from '../contract/contracts.facade.js';
import { CONTRACTS_POLICY } from './contracts-policy.js';

const STANDS: Readonly<Record<Contract['state'], Payable['stands']>> = {
  awaiting_payment: 'awaiting',
  cancelled: 'given_back',
  expired: 'given_back',
  active: 'settled',
};

/** What a captured payment means for its contract: late, all its times may be taken again or none. */
export function captureOfContract(
  { state, totalFen, paidFen }: Pick<Contract, 'state' | 'totalFen' | 'paidFen'>,
  paidTradeNo: string | null,
  capture: Capture,
  firstVisitAt: Date,
  now: Date,
): CaptureDecision {
  const reseat = firstVisitAt >= addMinutes(now, CONTRACTS_POLICY.reseatNoticeMinutes.value);
  const words = { called: '套餐', theSame: '同一份套餐' };
  return decideCapture({ totalFen, paidFen, paidTradeNo, stands: STANDS[state], reseat, ...words }, capture);
}
