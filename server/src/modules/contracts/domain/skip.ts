import { addMinutes } from '@daowei/shared/kernel/interval';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { Order, OrderState } from '../../orders/contract/orders.facade.js';
import type { Contract } from '../contract/contracts.facade.js';
import { CONTRACTS_POLICY } from './contracts-policy.js';
import { occurrence } from './series.js';

/** Visits that are still to come and that nobody is under way to. */
const OPEN: readonly OrderState[] = ['paid', 'confirmed'];

/** Whether a visit can still be put off at all. */
export function isOpen({ state, departedAt }: Pick<Order, 'state' | 'departedAt'>): boolean {
  return OPEN.includes(state) && departedAt === null;
}

/** The last moment at which the customer may skip the visit. */
export function skippableUntil({ promised }: Pick<Order, 'promised'>): Date {
  return addMinutes(promised.from, -60 * CONTRACTS_POLICY.skipNoticeHours.value);
}

/** How often the customer may still skip. */
export function skipsLeft(used: number): number {
  return Math.max(0, CONTRACTS_POLICY.maxLaterSkips.value - used);
}

/**
 * Whether the visit may be skipped now: ORDER_STATE, and for the customer SKIP_TOO_LATE and SKIP_LIMIT. The office
 * skips for a customer it has spoken to, at any notice.
 * @param used how often the customer has skipped in this contract
 */
export function maySkip(
  order: Pick<Order, 'state' | 'departedAt' | 'promised'>,
  by: 'customer' | 'office',
  used: number,
  now: Date,
): Result<null> {
  if (!isOpen(order)) {
    return refuse('ORDER_STATE', order.departedAt ? '服务人员已经出发，这一次不能再跳过' : '这一次已经不能跳过了');
  }
  if (by === 'office') return null;
  if (now > skippableUntil(order)) {
    return refuse('SKIP_TOO_LATE', `跳过需在上门前${CONTRACTS_POLICY.skipNoticeHours.value}小时提出，请联系客服`);
  }
  return skipsLeft(used) > 0
    ? null
    : refuse('SKIP_LIMIT', `一份套餐最多跳过${CONTRACTS_POLICY.maxLaterSkips.value}次，已经用完，请联系客服`);
}

/**
 * Where a skipped visit goes: the first occurrence of its rhythm after the last visit of the series, at the same clock
 * time.
 * @param visitAt where the rhythm has the visit
 * @param starts of all visits that are still to come, its own included
 */
export function endOfSeries(every: Contract['every'], visitAt: Date, starts: readonly Date[]): Date {
  const lastDay = [...starts, visitAt].map(dayOf).sort().at(-1)!;
  for (let index = 1; ; index += 1) {
    const at = occurrence(every, visitAt, index);
    if (dayOf(at) > lastDay) return at;
  }
}
