import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, clockTime, dayOf, minuteOfDay, startOfDay } from '@daowei/shared/kernel/local-date';
import { dayWords } from '@daowei/shared/kernel/time-words';
import type { Order } from '../../orders/contract/orders.facade.js';
import type { VisitRequest } from '../../orders/contract/visit-holds.js';
import type { SchedulingPolicy } from '../../scheduling/contract/scheduling.facade.js';
import { WAITLIST_POLICY } from './waitlist-policy.js';

/** One start, the part of the day it lies in, or the whole day. */
export const STRETCHES = ['start', 'part', 'day'] as const;
export type Stretch = (typeof STRETCHES)[number];

/** When somebody would like to be served. */
export interface Wish {
  /** the full start that was tapped */
  readonly wishedAt: Date;
  readonly stretch: Stretch;
  /** acceptable starts lie in here */
  readonly starts: Interval;
}

type Grid = Pick<SchedulingPolicy, 'openFromMinute' | 'openToMinute' | 'stepMinutes' | 'noticeMinutes'>;

/** The wish around a start that may be asked for. */
export function wishAround(wishedAt: Date, stretch: Stretch): Wish {
  return { wishedAt, stretch, starts: startsSpan(wishedAt, stretch) };
}

function startsSpan(wishedAt: Date, stretch: Stretch): Interval {
  const day = dayOf(wishedAt);
  const { noonMinute, eveningMinute } = WAITLIST_POLICY;
  switch (stretch) {
    case 'start':
      return { from: wishedAt, to: addMinutes(wishedAt, 1) };
    case 'day':
      return { from: startOfDay(day), to: startOfDay(addDays(day, 1)) };
    case 'part': {
      const minute = minuteOfDay(wishedAt);
      if (minute < noonMinute.value) return { from: startOfDay(day), to: atMinute(day, noonMinute.value) };
      if (minute < eveningMinute.value)
        return { from: atMinute(day, noonMinute.value), to: atMinute(day, eveningMinute.value) };
      return { from: atMinute(day, eveningMinute.value), to: startOfDay(addDays(day, 1)) };
    }
  }
}

/** The starts that may still be offered at `now`, the nearest to the wished one first. */
export function startsToOffer(grid: Grid, wish: Pick<Wish, 'wishedAt' | 'starts'>, now: Date): Date[] {
  const day = dayOf(wish.wishedAt);
  const earliest = addMinutes(now, grid.noticeMinutes);
  const starts: Date[] = [];
  for (let minute = grid.openFromMinute; minute < grid.openToMinute; minute += grid.stepMinutes) {
    const start = atMinute(day, minute);
    if (start >= wish.starts.from && start < wish.starts.to && start >= earliest) starts.push(start);
  }
  const gap = (start: Date): number => Math.abs(start.getTime() - wish.wishedAt.getTime());
  return starts.sort((a, b) => gap(a) - gap(b) || a.getTime() - b.getTime());
}

/** From when on no start of the wish can be offered any more. */
export function closesAt(grid: Grid, wish: Wish): Date {
  const starts = startsToOffer(grid, wish, new Date(0));
  const last = Math.max(...starts.map((start) => start.getTime()), wish.wishedAt.getTime());
  return addMinutes(new Date(last), -grid.noticeMinutes);
}

/** How long an offer of this start is held, in minutes. */
export function offerMinutes(startAt: Date, now: Date): number {
  const { nearMinutes, nearOfferMinutes, offerMinutes: usual } = WAITLIST_POLICY;
  return startAt < addMinutes(now, nearMinutes.value) ? nearOfferMinutes.value : usual.value;
}

/** Whether an order is for what was asked: the same service at the same place, or a call, whoever answers it. */
export function isForTheSame(
  order: Pick<Order, 'serviceId' | 'remote' | 'address'>,
  { serviceId, addressId }: Pick<VisitRequest, 'serviceId' | 'addressId'>,
): boolean {
  return serviceId === order.serviceId && (order.remote || addressId === order.address.id);
}

/** `3月12日 周四 09:00`, `3月12日 周四 上午`, `3月12日 周四 全天` */
export function wishText({ wishedAt, stretch }: Pick<Wish, 'wishedAt' | 'stretch'>): string {
  return `${dayWords(dayOf(wishedAt))} ${whenText(wishedAt, stretch)}`;
}

function whenText(at: Date, stretch: Stretch): string {
  if (stretch === 'start') return clockTime(at);
  if (stretch === 'day') return '全天';
  const minute = minuteOfDay(at);
  if (minute < WAITLIST_POLICY.noonMinute.value) return '上午';
  return minute < WAITLIST_POLICY.eveningMinute.value ? '下午' : '晚上';
}
