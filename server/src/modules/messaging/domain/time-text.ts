import { clockTime, dayOf } from '@daowei/shared/kernel/local-date';

/** `2026年3月5日 09:05`, the way WeChat reads a time. */
export function timeText(instant: Date): string {
  const [year, month, day] = dayOf(instant).split('-').map(Number);
  return `${year}年${month}月${day}日 ${clockTime(instant)}`;
}
