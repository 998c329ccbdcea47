import { addDays, dayOf, daysBetween, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Fen } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import type { LiveInTerms } from '../../catalog/contract/catalog.facade.js';
import type { DayRange } from '../../scheduling/contract/whole-days.js';
import type { Stay } from '../contract/stays.facade.js';
import { lengthOf, trialUntil } from './stay-days.js';
import { settleDays } from './stay-price.js';
import { STAYS_POLICY } from './stays-policy.js';

type OnTrial = Pick<Stay, 'state' | 'first' | 'last' | 'trialFrom' | 'trialUntil' | 'trialKept' | 'changes'>;

/** Refuses ORDER_STATE before the first day and after the end, TRIAL_OVER when the trial is over, to come or was decided. */
export function onTrial(stay: OnTrial, now: Date): Result<null> {
  const today = dayOf(now);
  if (stay.state !== 'active') return refuse('ORDER_STATE', '这份住家服务没有在进行');
  if (today < stay.first) return refuse('ORDER_STATE', '服务还没有开始，如不需要请直接取消');
  if (stay.trialKept) return refuse('TRIAL_OVER', '您已经确认继续，试用期到此结束；如有不满意请联系客服');
  const { trialFrom, trialUntil } = stay;
  const isOn = trialFrom !== null && trialUntil !== null && trialFrom <= today && today <= trialUntil;
  return isOn ? null : refuse('TRIAL_OVER');
}

/** What ending early means: the days up to the last one are paid for, the days after it go back. */
export interface EarlyEnd {
  /** the last day that is served and paid for */
  readonly lastDay: LocalDate;
  readonly servedDays: number;
  readonly chargedFen: Fen;
  readonly refundFen: Fen;
}

/** Ending today: the day that has begun is served. */
export function trialEnd(stay: Pick<Stay, 'first' | 'last' | 'totalFen'>, now: Date): EarlyEnd {
  return endOn(stay, dayOf(now));
}

/** What it means when `lastDay` is the last one that is served. */
export function endOn(stay: Pick<Stay, 'first' | 'last' | 'totalFen'>, lastDay: LocalDate): EarlyEnd {
  const servedDays = daysBetween(stay.first, lastDay) + 1;
  return { lastDay, servedDays, ...settleDays(stay.totalFen, lengthOf(stay), servedDays) };
}

/** The days another worker would take over: from tomorrow on. Refuses as `onTrial`, and CHANGE_LIMIT. */
export function changeableDays(stay: OnTrial, now: Date): Result<{ first: LocalDate; last: LocalDate }> {
  const trial = onTrial(stay, now);
  if (trial) return trial;
  const { value: most, because } = STAYS_POLICY.maxChanges;
  if (stay.changes >= most) return refuse('CHANGE_LIMIT', `试用期最多换人${most}次：${because}`);
  const first = addDays(dayOf(now), 1);
  return first <= stay.last ? { first, last: stay.last } : refuse('TRIAL_OVER', '今天是最后一天，不需要再换人了');
}

/**
 * The trial when somebody new comes from `range.first` on. One that goes on just now and is not decided goes on until the
 * new one is over: nobody loses days of trying by our changing the plan.
 */
export function trialWith(
  stay: OnTrial,
  range: DayRange,
  terms: Pick<LiveInTerms, 'trialDays'> | null,
  now: Date,
): Pick<Stay, 'trialFrom' | 'trialUntil' | 'trialKept'> {
  const until = terms && trialUntil(range, terms);
  const goesOn = !isRefused(onTrial(stay, now));
  return { trialFrom: until && (goesOn ? stay.trialFrom : range.first), trialUntil: until, trialKept: false };
}
