import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { monthDayOf } from '@daowei/shared/kernel/time-words';
import type { ServiceAgreement } from '../../catalog/contract/catalog.facade.js';
import type { Order, OrderState } from '../contract/orders.facade.js';
import { COMMAND_FROM } from './decide.js';
import { window } from './wording.js';

/** The conditions the customer agreed to with the version sold. */
export type RescheduleTerms = ServiceAgreement['reschedule'];

/** The last moment at which the visit may still be moved. */
export function movableUntil(order: Pick<Order, 'promised'>, terms: RescheduleTerms): Date {
  return addMinutes(order.promised.from, -terms.noticeMinutes);
}

/** Whether the booking can be moved at all, by whomever: ORDER_STATE, or RESCHEDULE_TOO_LATE once somebody is under way. */
export function canBeMoved({ state, departedAt }: Pick<Order, 'state' | 'departedAt'>): Result<null> {
  const from: readonly OrderState[] = COMMAND_FROM.reschedule;
  if (!from.includes(state)) return refuse('ORDER_STATE');
  if (departedAt) return refuse('RESCHEDULE_TOO_LATE', '服务人员已经出发，这次不能再延时，如有困难请联系客服');
  return null;
}

/**
 * Whether the customer may move the booking now: as `canBeMoved`, and RESCHEDULE_TOO_LATE or RESCHEDULE_LIMIT with the
 * number of the agreement in the sentence; else null.
 * @param timesMoved under the agreement; what the office moved and what a package moved is not among them
 */
export function mayReschedule(
  order: Pick<Order, 'state' | 'promised' | 'departedAt'>,
  timesMoved: number,
  terms: RescheduleTerms,
  now: Date,
): Result<null> {
  const possible = canBeMoved(order);
  if (isRefused(possible)) return possible;
  if (now > movableUntil(order, terms)) {
    return refuse(
      'RESCHEDULE_TOO_LATE',
      `延时预定需在约定时间前${noticeText(terms.noticeMinutes)}提出，如有困难请联系客服`,
    );
  }
  if (timesMoved >= terms.maxTimes) {
    const because =
      terms.maxTimes === 0
        ? '这项服务不支持延时预定，如有困难请联系客服'
        : `这次预约最多可延时${terms.maxTimes}次，已经用完，如有困难请联系客服`;
    return refuse('RESCHEDULE_LIMIT', because);
  }
  return null;
}

/** SLOT_IN_PAUSE when the package of the visit rests at that time; `rest` null: it does not. */
export function checkRest(startAt: Date, rest: Interval | null): Result<null> {
  if (!rest || startAt < rest.from || startAt >= rest.to) return null;
  const [from, to] = [monthDayOf(rest.from), monthDayOf(rest.to)];
  return refuse('SLOT_IN_PAUSE', `套餐从${from}起暂停，${to}恢复，请选${to}起的时段，或先恢复套餐`);
}

/** STALE_VERSION, carrying the revision that holds now, when the request was made on an older one. */
export function checkRevision(order: Pick<Order, 'revision' | 'promised'>, seen: number): Result<null> {
  if (order.revision === seen) return null;
  const { revision, promised } = order;
  const current = { revision, promisedFrom: promised.from.toISOString(), promisedTo: promised.to.toISOString() };
  return refuse('STALE_VERSION', `预约时间已改为${window(promised)}，请按新的时间再看看`, { current });
}

/** `1440` → `24小时`, `90` → `90分钟` */
export function noticeText(minutes: number): string {
  return minutes > 0 && minutes % 60 === 0 ? `${minutes / 60}小时` : `${minutes}分钟`;
}
