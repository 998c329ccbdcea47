import { addMinutes } from '@daowei/shared/kernel/interval';
import { decideCapture, type Capture, type CaptureDecision, type Payable } from '../../payments/contract/capture.js';
import type { Order, OrderState } from '../contract/orders.facade.js';
import { dueAtBooking } from './collecting.js';
import { ORDERS_POLICY } from './orders-policy.js';

const STANDS: Readonly<Record<OrderState, Payable['stands']>> = {
  awaiting_payment: 'awaiting',
  cancelled: 'given_back',
  expired: 'given_back',
  paid: 'settled',
  confirmed: 'settled',
  paused: 'settled',
  in_service: 'settled',
  completed: 'settled',
};

/** What a captured payment means for its order. */
export function captureOfOrder(
  order: Pick<Order, 'state' | 'totalFen' | 'depositFen' | 'paidFen' | 'promised'>,
  paidTradeNo: string | null,
  capture: Capture,
  now: Date,
): CaptureDecision {
  const { state, paidFen, promised } = order;
  const reseat = promised.from >= addMinutes(now, ORDERS_POLICY.reseatNoticeMinutes.value);
  const words = { called: '订单', theSame: '同一订单' };
  return decideCapture(
    { totalFen: dueAtBooking(order), paidFen, paidTradeNo, stands: STANDS[state], reseat, ...words },
    capture,
  );
}
