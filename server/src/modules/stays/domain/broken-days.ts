import { addDays, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { whyBroken } from '../../dispatch/contract/why-broken.js';
import { dutyOf } from '../../scheduling/contract/duty.js';
import type { WorkerRoster } from '../../workforce/contract/roster.js';
import type { StayTurn } from '../contract/stays.facade.js';
import { STAYS_POLICY } from './stays-policy.js';

/** The days of one turn on which its worker cannot live there. */
export interface BrokenDays {
  readonly workerId: string;
  /** the first of them: from here on somebody else is needed */
  readonly first: LocalDate;
  readonly days: number;
  /** sentences for the office, at least one; each once, however many days it is about */
  readonly why: readonly string[];
}

/** @param since days before are over. Null when the roster carries every day that is left of the turn. */
export function brokenDays(
  turn: Pick<StayTurn, 'workerId' | 'first' | 'last'>,
  roster: WorkerRoster,
  certificates: readonly string[],
  since: LocalDate,
): BrokenDays | null {
  const why = new Set<string>();
  const broken: LocalDate[] = [];
  for (let day = turn.first > since ? turn.first : since; day <= turn.last; day = addDays(day, 1)) {
    const said = whyBroken({ visit: dutyOf(day), certificates }, roster);
    if (said.length > 0) broken.push(day);
    for (const one of said) why.add(one);
  }
  return broken.length === 0
    ? null
    : { workerId: turn.workerId, first: broken[0]!, days: broken.length, why: [...why] };
}

/** Until when somebody else must be found: within the policy's hours, before the first broken day, and never in the past. */
export function replanDue(first: LocalDate, now: Date, policy = STAYS_POLICY): Date {
  const due = addMinutes(now, 60 * policy.replanHours.value);
  const begins = startOfDay(first);
  if (begins >= due) return due;
  return begins > now ? begins : now;
}
