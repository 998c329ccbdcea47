import { minutesBetween, type Interval } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, DAY_MINUTES, dayOf, minuteOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { checkHours } from './call-life.js';
import { SURGE_POLICY } from './surge-policy.js';

const STEP_MINUTES = 15;

/** When somebody who was sent is on duty. */
export interface SquadDay {
  readonly day: LocalDate;
  readonly fromMinute: number;
  /** beyond 1440: the next day */
  readonly toMinute: number;
}

/** The hours of each day: up to a day it is one shift, which may pass midnight; longer, the same hours every day. */
export function dutyOfSquad({ from, to }: Interval): SquadDay[] {
  const fromMinute = minuteOfDay(from);
  const whole = minutesBetween(from, to);
  if (whole <= DAY_MINUTES) return [{ day: dayOf(from), fromMinute, toMinute: fromMinute + whole }];
  const ends = minuteOfDay(to);
  const toMinute = ends > fromMinute ? ends : ends + DAY_MINUTES;
  const days: SquadDay[] = [];
  for (let day = dayOf(from); atMinute(day, toMinute) <= to; day = addDays(day, 1))
    days.push({ day, fromMinute, toMinute });
  return days;
}

/** Whether a squad may be asked for for these hours. Refuses VALIDATION_FAILED with the field. */
export function checkSquadHours(hours: Interval, now: Date, policy = SURGE_POLICY): Result<null> {
  const possible = checkHours(hours, now, policy);
  if (isRefused(possible)) return possible;
  const { longestSquadDayMinutes: most } = policy;
  const isTooLong = dutyOfSquad(hours).some(({ fromMinute, toMinute }) => toMinute - fromMinute > most.value);
  if (!isTooLong) return null;
  return refuse('VALIDATION_FAILED', undefined, { fields: [{ path: 'to', message: most.because }] });
}

/**
 * What is left of the days from today on when the squad goes at `now`, on the quarter-hour; `toMinute` equal to `fromMinute`:
 * nothing. What began yesterday runs out by itself.
 */
export function dutyCutShort(hours: Interval, now: Date): SquadDay[] {
  const today = dayOf(now);
  const minute = Math.floor(minuteOfDay(now) / STEP_MINUTES) * STEP_MINUTES;
  return dutyOfSquad(hours)
    .filter(({ day, toMinute }) => day > today || (day === today && toMinute > minute))
    .map(({ day, fromMinute }) => ({
      day,
      fromMinute,
      toMinute: day > today ? fromMinute : Math.max(fromMinute, minute),
    }));
}

/** The first moment of the day after the last day on duty. */
export function squadGoneAt({ to }: Pick<Interval, 'to'>): Date {
  // an end at midnight belongs to the day before
  return atMinute(addDays(dayOf(new Date(to.getTime() - 1)), 1), 0);
}
