import { addDays, atMinute, dayOf, minuteOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { ServicePackage } from '../../catalog/contract/catalog.facade.js';
import { CONTRACTS_POLICY } from './contracts-policy.js';

/** What the customer wants otherwise than the rhythm says. */
export interface SeriesChange {
  /** which occurrence of the rhythm, counted from 0 */
  readonly index: number;
  /** another start, or null: this one is left out and one more is added at the end */
  readonly startAt: Date | null;
}

export interface PlannedStart {
  /** which occurrence of the rhythm it is */
  readonly index: number;
  readonly startAt: Date;
}

/** The day `months` after `day`; the 31st of a shorter month is its last day, and the month after has its 31st again. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, lastDate));
  return first.toISOString().slice(0, 10) as LocalDate;
}

/** Start of the occurrence `index` of a rhythm that begins at `firstAt`: same weekday, or same day of the month. */
export function occurrence(every: ServicePackage['every'], firstAt: Date, index: number): Date {
  const day = dayOf(firstAt);
  return atMinute(every === 'week' ? addDays(day, 7 * index) : addMonths(day, index), minuteOfDay(firstAt));
}

/**
 * The starts of all visits of a package, in order of the rhythm.
 * Refuses PACKAGE_PLAN_INVALID for changes that name no or the same occurrence, for too many left out, and for two
 * visits on one day.
 */
export function planSeries(
  { every, visits }: Pick<ServicePackage, 'every' | 'visits'>,
  firstAt: Date,
  changes: readonly SeriesChange[],
): Result<PlannedStart[]> {
  const changed = new Map(changes.map((change) => [change.index, change.startAt]));
  if (changed.size !== changes.length) return refuse('PACKAGE_PLAN_INVALID', '同一次服务只能有一种调整');
  const skips = changes.filter((change) => change.startAt === null).length;
  const { value: maxSkips } = CONTRACTS_POLICY.maxSkips;
  if (skips > maxSkips) return refuse('PACKAGE_PLAN_INVALID', `最多可以跳过${maxSkips}次，也可以换一个开始的日子`);
  if (changes.some(({ index }) => !Number.isInteger(index) || index < 0 || index >= visits + skips)) {
    return refuse('PACKAGE_PLAN_INVALID', '要调整的那一次不在套餐里');
  }
  const planned: PlannedStart[] = [];
  for (let index = 0; planned.length < visits; index += 1) {
    const wish = changed.get(index);
    if (wish !== null) planned.push({ index, startAt: wish ?? occurrence(every, firstAt, index) });
  }
  const days = new Set(planned.map(({ startAt }) => dayOf(startAt)));
  return days.size === planned.length ? planned : refuse('PACKAGE_PLAN_INVALID', '同一天只能安排一次服务，请另选一天');
}
