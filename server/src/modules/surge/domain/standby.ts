import { addMinutes, minutesBetween, overlaps, type Interval } from '@daowei/shared/kernel/interval';
import { DAY_MINUTES } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { SURGE_POLICY } from './surge-policy.js';

export const STANDBY_TEAMS = ['standby', 'backup'] as const;
export type StandbyTeam = (typeof STANDBY_TEAMS)[number];

export const STANDBY_TEAM_TEXT: Readonly<Record<StandbyTeam, string>> = { standby: '待命', backup: '备班小队' };

/** Somebody who is off, and will come when called. */
export interface Standby extends Interval {
  readonly id: string;
  readonly workerId: string;
  readonly team: StandbyTeam;
  readonly byLabel: string;
}

/** Whether one more entry fits beside those of the worker. Refuses VALIDATION_FAILED and STANDBY_OVERLAPS. */
export function checkStandby(
  wanted: Interval,
  own: readonly Interval[],
  now: Date,
  policy = SURGE_POLICY,
): Result<null> {
  const no = (path: string, message: string) => refuse('VALIDATION_FAILED', undefined, { fields: [{ path, message }] });
  if (wanted.to <= now) return no('to', '待命的时间已经过去');
  if (wanted.from > addMinutes(now, policy.aheadDays.value * DAY_MINUTES)) {
    return no('from', `最多提前${policy.aheadDays.value}天`);
  }
  const minutes = minutesBetween(wanted.from, wanted.to);
  if (minutes < policy.shortestMinutes.value) return no('to', `至少${policy.shortestMinutes.value / 60}小时`);
  if (minutes > policy.longestStandbyMinutes.value) return no('to', policy.longestStandbyMinutes.because);
  return own.some((one) => overlaps(one, wanted)) ? refuse('STANDBY_OVERLAPS') : null;
}
