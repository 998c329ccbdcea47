import { clockTime, dayOf, weekdayOf } from '@daowei/shared/kernel/local-date';
import type { Interval } from '@daowei/shared/kernel/interval';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** `3月10日 周二 09:00` in Shanghai time. */
export function moment(at: Date): string {
  const day = dayOf(at);
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日 ${WEEKDAYS[weekdayOf(day) - 1]} ${clockTime(at)}`;
}

/** `3月10日` in Shanghai time. */
export function monthDay(at: Date): string {
  const day = dayOf(at);
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** `3月10日 周二 09:00–09:30` */
export function window(span: Interval): string {
  return `${moment(span.from)}–${clockTime(span.to)}`;
}

/** Why a visit stays as it is. */
export const UNDER_WAY = '服务人员已经出发，这一次不能再改动，如有困难请联系客服';
