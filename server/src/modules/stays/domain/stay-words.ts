import { addDays, dayOf, daysBetween, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { DayRange } from '../../scheduling/contract/whole-days.js';
import type { STAY_ACTIONS } from '../contract/stay-view.js';
import type { Stay } from '../contract/stays.facade.js';
import { isRefused } from '@daowei/shared/kernel/result';
import { onTrial } from './trial.js';

type Dated = Pick<Stay, 'state' | 'first' | 'last' | 'trialFrom' | 'trialUntil' | 'trialKept' | 'changes'>;

/** The state as people read it today. */
export function stateText(stay: Dated, now: Date): string {
  const today = dayOf(now);
  switch (stay.state) {
    case 'awaiting_payment':
      return '待支付';
    case 'cancelled':
      return '已取消';
    case 'expired':
      return '已超时关闭';
    case 'ended':
      return '已提前结束';
    case 'active':
      if (today < stay.first) return '即将开始';
      if (today > stay.last) return '已完成';
      return isRefused(onTrial(stay, now)) ? '进行中' : '试用中';
  }
}

/** What the customer may do now. */
export function customerActions(stay: Dated, now: Date): (typeof STAY_ACTIONS)[number][] {
  if (stay.state === 'awaiting_payment') return ['pay', 'cancel'];
  if (stay.state !== 'active') return [];
  if (dayOf(now) < stay.first) return ['cancel'];
  return isRefused(onTrial(stay, now)) ? [] : ['decide_trial'];
}

/** The last day that is served. */
export function servedLast({ last, endedOn }: Pick<Stay, 'last' | 'endedOn'>): LocalDate {
  return endedOn ?? last;
}

/** How many days are served. */
export function servedDays(stay: Pick<Stay, 'first' | 'last' | 'endedOn'>): number {
  return daysBetween(stay.first, servedLast(stay)) + 1;
}

/** Whether the worker of a turn may see door and phone: from the day before the first to the last day. */
export function mayBeVisited({ first, last }: DayRange, now: Date): boolean {
  const today = dayOf(now);
  return today >= addDays(first, -1) && today <= last;
}
