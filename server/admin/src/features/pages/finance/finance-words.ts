import { addDays, localDate } from '@daowei/shared/kernel/local-date';
import type { FinanceFigure, FinancePeriod } from '../api/get-finance';

export const FIGURES: Record<FinanceFigure, string> = { collected: '收款', refunded: '退款', revenue: '净收入' };

const CHANNELS: Readonly<Record<string, string>> = {
  single: '单次预约',
  package: '套餐',
  stay: '住家服务',
  '': '未分到渠道',
};
const CAUSES: Readonly<Record<string, string>> = {
  '': '—',
  predicted: '预计延误',
  late: '迟到',
  no_show: '未上门',
};

export function channelName(channel: string): string {
  return CHANNELS[channel] ?? channel;
}

export function causeName(cause: string): string {
  return CAUSES[cause] ?? cause;
}

/** Costs that no service is named for, e.g. what WeChat keeps. */
export function serviceName({ key, name }: { key: string; name: string }): string {
  return key === '' ? '未分到服务' : name;
}

/** The last day of the period that begins on a day, within the range that was asked for. */
export function endOf(first: string, by: FinancePeriod, to: string): string {
  const day = localDate(first);
  const next = by === 'day' ? addDays(day, 1) : by === 'week' ? addDays(day, 7) : nextMonth(first);
  const last = addDays(localDate(next), -1);
  return last < to ? last : to;
}

function nextMonth(first: string): string {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

export function periodName(first: string, by: FinancePeriod, to: string): string {
  if (by === 'month') return first.slice(0, 7);
  return by === 'day' ? first : `${first} 至 ${endOf(first, by, to)}`;
}
