import { clockTime, dayOf, weekdayOf } from '@daowei/shared/kernel/local-date';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** `3月10日` in Shanghai time. */
export function monthDay(at: Date): string {
  const day = dayOf(at);
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** `3月10日 周二 09:00` in Shanghai time. */
export function moment(at: Date): string {
  return `${monthDay(at)} ${WEEKDAYS[weekdayOf(dayOf(at)) - 1]} ${clockTime(at)}`;
}
