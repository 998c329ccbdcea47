import { yuan } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import type { Contract } from '../contract/contracts.facade.js';
import { CONTRACTS_POLICY } from './contracts-policy.js';

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
  /** the times had been given back; all of them may be taken again if somebody is free for each */
  | { readonly kind: 'late'; readonly reseat: boolean }
  /** the money is real, but it is not what this contract waits for */
  | { readonly kind: 'mismatch'; readonly because: string };

type Payable = Pick<Contract, 'state' | 'totalFen' | 'paidFen'>;

/** What a captured payment means for its contract. */
export function decideCapture(
  contract: Payable,
  paidTradeNo: string | null,
  capture: Capture,
  firstVisitAt: Date,
  now: Date,
): CaptureDecision {
  const { amountFen } = capture;
  if (paidTradeNo === capture.outTradeNo) return { kind: 'known' };
  if (contract.paidFen > 0) {
    return { kind: 'mismatch', because: `同一份套餐收到第二笔付款${yuan(amountFen)}元，请退还客户` };
  }
  if (amountFen !== contract.totalFen) {
    return { kind: 'mismatch', because: `实付${yuan(amountFen)}元，应付${yuan(contract.totalFen)}元，请核对` };
  }
  switch (contract.state) {
    case 'awaiting_payment':
      return { kind: 'pays' };
    case 'cancelled':
    case 'expired':
      return { kind: 'late', reseat: firstVisitAt >= addMinutes(now, CONTRACTS_POLICY.reseatNoticeMinutes.value) };
    case 'active':
      return { kind: 'mismatch', because: `套餐未在等待付款，却收到${yuan(amountFen)}元，请核对` };
  }
}
