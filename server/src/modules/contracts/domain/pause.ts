import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import { dayOf, daysBetween } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { monthDayOf } from '@daowei/shared/kernel/time-words';
import type { Order, OrderState } from '../../orders/contract/orders.facade.js';
import type { Contract } from '../contract/contracts.facade.js';
import { CONTRACTS_POLICY } from './contracts-policy.js';
import { endOfSeries, isOpen } from './skip.js';

/** Why a customer needs a break, asked kindly. */
export const PAUSE_REASONS = {
  travel: '出远门，家里没人',
  renovation: '家里装修或搬家',
  visitors: '家里有客人，暂时不方便',
  health: '身体原因，需要安静',
  other: '其他原因',
} as const;
export type PauseReason = keyof typeof PAUSE_REASONS;

/** What is over needs no pause. */
const OVER: readonly OrderState[] = ['completed', 'cancelled', 'expired'];

type Planned = Pick<Order, 'state' | 'departedAt' | 'promised'>;

/** How often the customer may still pause. */
export function pausesLeft(used: number): number {
  return Math.max(0, CONTRACTS_POLICY.maxPauses.value - used);
}

/**
 * Whether this contract may be paused at all now: ORDER_STATE while it is paused or visits of the last pause wait for a
 * time, and for the customer PAUSE_LIMIT.
 * @param used how often the customer has paused in this contract
 */
export function mayPause(
  { going, resting }: { readonly going: boolean; readonly resting: boolean },
  by: 'customer' | 'office',
  used: number,
): Result<null> {
  if (going) return refuse('ORDER_STATE', '套餐正在暂停中，可以先恢复');
  if (resting) return refuse('ORDER_STATE', '上次暂停的服务还没有全部排好时间，请先安排');
  if (by === 'office' || pausesLeft(used) > 0) return null;
  return refuse('PAUSE_LIMIT', `一份套餐最多暂停${CONTRACTS_POLICY.maxPauses.value}次，已经用完，请联系客服`);
}

/**
 * The visits that a pause from `span.from` to before `span.to` (both starts of days) sets aside, by their time.
 * Refuses PAUSE_INVALID for no or too many days and for days gone by, PAUSE_EMPTY, ORDER_STATE when somebody is under
 * way to one of them or on site, and for the customer PAUSE_TOO_LATE.
 */
export function visitsToRest<Visit extends { readonly order: Planned }>(
  series: readonly Visit[],
  span: Interval,
  by: 'customer' | 'office',
  now: Date,
): Result<readonly Visit[]> {
  const { maxPauseDays, pauseNoticeHours } = CONTRACTS_POLICY;
  const days = daysBetween(dayOf(span.from), dayOf(span.to));
  if (days < 1) return refuse('PAUSE_INVALID', '恢复的日子要在暂停之后');
  if (days > maxPauseDays.value) return refuse('PAUSE_INVALID', `一次最多暂停${maxPauseDays.value}天`);
  if (dayOf(span.from) < dayOf(now)) return refuse('PAUSE_INVALID', '不能从过去的日子开始暂停');
  const inside = byTime(series).filter(
    ({ order }) => order.promised.from >= span.from && order.promised.from < span.to && !OVER.includes(order.state),
  );
  const [first] = inside;
  if (!first) return refuse('PAUSE_EMPTY');
  const running = inside.find(({ order }) => !isOpen(order));
  if (running) {
    return refuse(
      'ORDER_STATE',
      `${monthDayOf(running.order.promised.from)}的服务人员已经出发或正在服务，请从之后开始暂停`,
    );
  }
  const { from } = first.order.promised;
  if (by === 'customer' && now > addMinutes(from, -60 * pauseNoticeHours.value)) {
    return refuse(
      'PAUSE_TOO_LATE',
      `${monthDayOf(from)}的服务离上门不到${pauseNoticeHours.value}小时，请从之后开始暂停，或联系客服`,
    );
  }
  return inside;
}

/**
 * Where the visits set aside go: behind the last one, in the order they had, each on its own rhythm's next day.
 * @param rhythm where the rhythm has each of them, in their order
 * @param starts of all visits that are still to come
 * @param after no visit is laid on or before its day
 */
export function layBehind(
  every: Contract['every'],
  rhythm: readonly Date[],
  starts: readonly Date[],
  after: Date,
): Date[] {
  const placed: Date[] = [];
  for (const visitAt of rhythm) placed.push(endOfSeries(every, visitAt, [...starts, ...placed, after]));
  return placed;
}

/** Visits by the time they are promised for. */
export function byTime<Visit extends { readonly order: Pick<Order, 'promised'> }>(series: readonly Visit[]): Visit[] {
  return [...series].sort((a, b) => a.order.promised.from.getTime() - b.order.promised.from.getTime());
}
