import { isRefused } from '@daowei/shared/kernel/result';
import { feeAt, type CancellationFee, type CancellationRule } from '@daowei/shared/rules/cancellation';
import { calledOffText } from '../../src/modules/orders/domain/cancellation.js';
import { decide, type OrderCommand } from '../../src/modules/orders/domain/decide.js';
import type { Settled } from './house.js';
import type { OpenOrder } from './new-order.js';

/** Free a day ahead, then dearer the later it is. */
const RULE: CancellationRule = {
  version: 1,
  tiers: [
    { noticeMinutes: 1_440, basisPoints: 0, because: '提前一天' },
    { noticeMinutes: 240, basisPoints: 2_000, because: '当天' },
    { noticeMinutes: 0, basisPoints: 5_000, because: '临近上门' },
  ],
  because: '模型',
  effectiveFrom: new Date(0),
};

/** What calling a paid order off means, or null when its state does not allow it. */
export function callingOff(order: OpenOrder, now: Date): { command: OrderCommand; fee: CancellationFee } | null {
  const fee = feeAt(RULE, order.paidFen, order.promised.from, now);
  const command = { kind: 'call_off', text: calledOffText(fee), refundFen: fee.refundFen } as const;
  return isRefused(decide(order, command, now)) ? null : { command, fee };
}

/** The money of orders that were called off: asked back once, and there when WeChat says so. */
export class CalledOff {
  private readonly orders = new Map<string, Settled>();

  add(orderId: string, { feeFen, refundFen }: CancellationFee): void {
    this.orders.set(orderId, { feeFen, refundFen, arrived: refundFen === 0 });
  }

  arrive(): void {
    for (const [orderId, one] of this.orders) this.orders.set(orderId, { ...one, arrived: true });
  }

  all(): ReadonlyMap<string, Settled> {
    return this.orders;
  }
}
