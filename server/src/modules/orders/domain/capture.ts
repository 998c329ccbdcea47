import { yuan } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import type { Order } from '../contract/orders.facade.js';
import { ORDERS_POLICY } from './orders-policy.js';

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
  /** the time had been given back; it may be taken again if somebody is free */
  | { readonly kind: 'late'; readonly reseat: boolean }
  /** the money is real, but it is not what this order waits for */
  | { readonly kind: 'mismatch'; readonly because: string };

type Payable = Pick<Order, 'state' | 'totalFen' | 'paidFen' | 'promised'>;

/** What a captured payment means for its order. */
export function decideCapture(
  order: Payable,
  paidTradeNo: string | null,
  capture: Capture,
  now: Date,
): CaptureDecision {
  if (paidTradeNo === capture.outTradeNo) return { kind: 'known' };
  if (order.paidFen > 0)
    return { kind: 'mismatch', because: `同一订单收到第二笔付款${yuan(capture.amountFen)}元，请退还客户` };
  if (capture.amountFen !== order.totalFen) {
    return { kind: 'mismatch', because: `实付${yuan(capture.amountFen)}元，应付${yuan(order.totalFen)}元，请核对` };
  }
  switch (order.state) {
    case 'awaiting_payment':
      return { kind: 'pays' };
    case 'cancelled':
    case 'expired':
      return { kind: 'late', reseat: order.promised.from >= addMinutes(now, ORDERS_POLICY.reseatNoticeMinutes.value) };
    case 'paid':
    case 'confirmed':
    case 'paused':
    case 'in_service':
    case 'completed':
      return { kind: 'mismatch', because: `订单未在等待付款，却收到${yuan(capture.amountFen)}元，请核对` };
  }
}
