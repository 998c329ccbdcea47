import { startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';

/** From the first minute of the day in Shanghai; today from now on, for prices already asked today stay as told. */
export function effectiveAt(day: LocalDate, now: Date): Date {
  const start = startOfDay(day);
  return start > now ? start : now;
}
