import { weekdayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { DayRange } from '../../scheduling/contract/whole-days.js';
import { lengthOf } from './stay-days.js';

const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** `12月3日（周四）` */
export function dayText(day: LocalDate): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日（${WEEKDAYS[weekdayOf(day)]}）`;
}

/** `12月3日（周四）到12月28日（周一），共26天` */
export function daysText(range: DayRange): string {
  return `${dayText(range.first)}到${dayText(range.last)}，共${lengthOf(range)}天`;
}
