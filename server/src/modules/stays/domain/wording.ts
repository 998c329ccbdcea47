import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { monthDay, weekdayName } from '@daowei/shared/kernel/time-words';
import type { DayRange } from '../../scheduling/contract/whole-days.js';
import { lengthOf } from './stay-days.js';

/** `12月3日（周四）` */
export function dayText(day: LocalDate): string {
  return `${monthDay(day)}（${weekdayName(day)}）`;
}

/** `12月3日（周四）到12月28日（周一），共26天` */
export function daysText(range: DayRange): string {
  return `${dayText(range.first)}到${dayText(range.last)}，共${lengthOf(range)}天`;
}
