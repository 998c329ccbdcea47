import { addDays, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { DayRange } from '../../scheduling/contract/whole-days.js';
import type { Stay } from '../contract/stays.facade.js';

/** Why the office changes a plan, and how the family reads it on the chain of workers. */
export const OFFICE_REASONS = {
  worker: { label: '服务人员请假、生病或不能继续', said: '她临时不能继续' },
  customer: { label: '客户提出', said: '应您的要求' },
  company: { label: '我们安排有误', said: '因我们的原因，非常抱歉' },
} as const satisfies Record<string, { readonly label: string; readonly said: string }>;
export type OfficeReason = keyof typeof OFFICE_REASONS;

type Planned = Pick<Stay, 'state' | 'first' | 'last'>;

/** Today, or the first day of a stay that is to come. */
export function earliestHandOver({ first }: Planned, now: Date): LocalDate {
  const today = dayOf(now);
  return today > first ? today : first;
}

/** Today, but not its last day, on which there is nothing left to end. */
export function latestEnd({ last }: Planned, now: Date): LocalDate {
  const today = dayOf(now);
  const latest = addDays(last, -1);
  return today < latest ? today : latest;
}

/**
 * The days somebody else would take over, from a day to the last one. Refuses ORDER_STATE when it does not go on, and
 * STAY_DAYS_INVALID for a day that is over or outside.
 */
export function daysToHandOver(stay: Planned, from: LocalDate, now: Date): Result<DayRange> {
  const today = dayOf(now);
  if (stay.state !== 'active' || today > stay.last) return refuse('ORDER_STATE', '这份住家服务没有在进行');
  const earliest = earliestHandOver(stay, now);
  if (from < earliest || from > stay.last) {
    return refuse('STAY_DAYS_INVALID', `换人的日子应在${earliest}到${stay.last}之间`);
  }
  return { first: from, last: stay.last };
}

/**
 * Whether a stay may end with this day as its last. It may lie in the past: she fell ill, and nobody came since. Refuses
 * ORDER_STATE before the first day and when it does not go on, STAY_DAYS_INVALID for a day outside.
 */
export function mayEndOn(stay: Planned, lastDay: LocalDate, now: Date): Result<null> {
  const today = dayOf(now);
  if (stay.state !== 'active') return refuse('ORDER_STATE', '这份住家服务没有在进行');
  if (today < stay.first) return refuse('ORDER_STATE', '还没有开始，请改用取消');
  const latest = addDays(stay.last, -1);
  if (lastDay < stay.first || lastDay > latest) {
    return refuse('STAY_DAYS_INVALID', `最后一天应在${stay.first}到${latest}之间`);
  }
  return null;
}

/** Refuses ORDER_STATE once it has begun: from then on it is ended. */
export function mayCallOff(stay: Planned, now: Date): Result<null> {
  if (stay.state !== 'active') return refuse('ORDER_STATE', '这份住家服务没有在进行');
  return dayOf(now) < stay.first ? null : refuse('ORDER_STATE', '已经开始的住家服务请改用提前结束');
}

/** What the office may do now. */
export const OFFICE_ACTS = ['change_worker', 'end', 'cancel'] as const;
export type OfficeAct = (typeof OFFICE_ACTS)[number];

export function officeActs(stay: Planned, now: Date): OfficeAct[] {
  const today = dayOf(now);
  if (stay.state !== 'active' || today > stay.last) return [];
  if (today < stay.first) return ['change_worker', 'cancel'];
  return stay.first < stay.last ? ['change_worker', 'end'] : ['change_worker'];
}
