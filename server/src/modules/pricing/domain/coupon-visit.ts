import { clockTime, DAY_MINUTES, dayOf, minuteOfDay, WEEKDAY_NAMES, weekdayOf } from '@daowei/shared/kernel/local-date';
import { isServed } from '@daowei/shared/rules/districts';
import type { CouponTerms, PriceSubject } from '../contract/pricing.facade.js';

type VisitTerms = CouponTerms['visit'];

/** Any visit will do. */
export const ANY_VISIT: VisitTerms = { districts: null, weekdays: null, hours: null };

/** Why a visit is not one the coupon is for, or null. Day and hour are those the visit starts at, in Shanghai. */
export function unmetByVisit(
  { districts, weekdays, hours }: VisitTerms,
  { district, startAt }: Pick<PriceSubject, 'district' | 'startAt'>,
): string | null {
  if (districts && !districts.includes(district)) return `只在${districts.join('、')}可用，这次是${district}`;
  const weekday = weekdayOf(dayOf(startAt));
  if (weekdays && !weekdays.includes(weekday)) {
    return `只在${weekdaysText(weekdays)}上门可用，这次是${WEEKDAY_NAMES[weekday - 1]}`;
  }
  const minute = minuteOfDay(startAt);
  if (hours && !(hours.fromMinute <= minute && minute < hours.toMinute)) {
    return `只在${hoursText(hours)}之间开始可用，这次是${clockTime(startAt)}`;
  }
  return null;
}

/** Its conditions on the visit as people read them; empty for any visit. */
export function conditionsOfVisit({ districts, weekdays, hours }: VisitTerms): string[] {
  return [
    ...(districts ? [`限${districts.join('、')}`] : []),
    ...(weekdays ? [`限${weekdaysText(weekdays)}上门`] : []),
    ...(hours ? [`限${hoursText(hours)}之间开始`] : []),
  ];
}

export function problemsOfVisit({ districts, weekdays, hours }: VisitTerms): string[] {
  const problems: string[] = [];
  if (districts?.length === 0) problems.push('请至少选一个区，或选择全部区域可用');
  if (districts?.some((district) => !isServed(district))) problems.push('所选区域不在服务范围内');
  if (weekdays?.length === 0) problems.push('请至少选一天，或选择每天可用');
  if (weekdays?.some((day) => !Number.isInteger(day) || day < 1 || day > 7)) problems.push('星期应为周一至周日');
  if (hours && !isSpan(hours)) problems.push('可用时段的结束须晚于开始，且在同一天内');
  return problems;
}

function isSpan({ fromMinute, toMinute }: NonNullable<VisitTerms['hours']>): boolean {
  const isWhole = Number.isInteger(fromMinute) && Number.isInteger(toMinute);
  return isWhole && 0 <= fromMinute && fromMinute < toMinute && toMinute <= DAY_MINUTES;
}

/** `周二、周五`; three days or more in a row are a span: `周一至周五`. */
function weekdaysText(weekdays: readonly number[]): string {
  const days = [...new Set(weekdays)].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  const name = (day: number | undefined): string => WEEKDAY_NAMES[(day ?? 0) - 1] ?? '';
  return runs
    .map((run) => (run.length < 3 ? run.map(name).join('、') : `${name(run[0])}至${name(run.at(-1))}`))
    .join('、');
}

function hoursText({ fromMinute, toMinute }: NonNullable<VisitTerms['hours']>): string {
  return `${clock(fromMinute)}至${clock(toMinute)}`;
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
