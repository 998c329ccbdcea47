import type { Schemas } from '@daowei/shared/api/client';
import { addDays, daysBetween, localDate, weekdayOf } from '@daowei/shared/kernel/local-date';
import { shortDay } from '@/lib/time';

export interface ChosenDays {
  readonly first: string | null;
  readonly last: string | null;
}

/** What a tap on a day would do, or why it does nothing. */
export type DayState =
  { readonly kind: 'first' | 'last' } | { readonly kind: 'none'; readonly because: string; readonly label: string };

type Calendar = Pick<Schemas['StayCalendar'], 'days' | 'minDays' | 'maxDays'>;

/** With a first day and no last one, days of its span end the stay; every other free day begins another one. */
export function dayState({ days, minDays }: Calendar, { first, last }: ChosenDays, date: string): DayState {
  const day = days.find((one) => one.date === date);
  if (!day) return { kind: 'none', because: '这一天不在可预约的日子里', label: '' };
  const begun = days.find((one) => one.date === first);
  if (begun?.latestLast && last === null && date > begun.date && date <= begun.latestLast) {
    const least = addDays(localDate(begun.date), minDays - 1);
    if (date >= least) return { kind: 'last' };
    return { kind: 'none', because: `至少预约${minDays}天，最早到${shortDay(least)}`, label: '' };
  }
  if (day.latestLast) return { kind: 'first' };
  return { kind: 'none', because: `从这一天起，没有人能连续住满${minDays}天`, label: '满' };
}

/** Whether a day lies in the range that is chosen so far. */
export function isChosen({ first, last }: ChosenDays, date: string): boolean {
  return first !== null && (date === first || (last !== null && date >= first && date <= last));
}

export function lengthOf(first: string, last: string): number {
  return daysBetween(localDate(first), localDate(last)) + 1;
}

/** The days by month, with the blanks before its first one, so that weeks begin on Monday. */
export function monthsOf(days: Calendar['days']): { month: string; blanks: number; dates: string[] }[] {
  const months = new Map<string, string[]>();
  for (const { date } of days) months.set(date.slice(0, 7), [...(months.get(date.slice(0, 7)) ?? []), date]);
  return [...months].map(([month, dates]) => ({
    month: `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`,
    blanks: weekdayOf(localDate(dates[0]!)) - 1,
    dates,
  }));
}
