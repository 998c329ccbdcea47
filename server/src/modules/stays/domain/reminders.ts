import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Stay } from '../contract/stays.facade.js';
import { servedLast } from './stay-words.js';
import { STAYS_POLICY } from './stays-policy.js';

export type ReminderKind = 'start' | 'trial_end' | 'over';

type Reminded = Pick<Stay, 'state' | 'first' | 'last' | 'trialFrom' | 'trialUntil' | 'trialKept' | 'endedOn'>;

/** When a stay is spoken of by itself; null: not at all, or not any more. */
export function reminderAt(kind: ReminderKind, stay: Reminded, policy = STAYS_POLICY): Date | null {
  if (stay.state !== 'active') return null;
  const onTheEveOf = (day: LocalDate): Date => atMinute(addDays(day, -1), policy.remindAtMinute.value);
  switch (kind) {
    case 'start':
      return onTheEveOf(stay.first);
    case 'trial_end': {
      const { trialFrom, trialUntil, trialKept } = stay;
      // a trial of one day ends on the day it begins: nothing has been seen on its eve
      const isWorthAWord = trialFrom !== null && trialUntil !== null && !trialKept && trialFrom < trialUntil;
      return isWorthAWord ? onTheEveOf(trialUntil) : null;
    }
    case 'over':
      return atMinute(servedLast(stay), policy.overAtMinute.value);
  }
}

/** Until when a person has to have looked after what is missing: its eve, and never sooner than they can. */
export function heldDue(stay: Pick<Stay, 'first'>, now: Date, policy = STAYS_POLICY): Date {
  const eve = atMinute(addDays(stay.first, -1), policy.remindAtMinute.value);
  const soonest = addMinutes(now, policy.exceptionMinutes.value);
  return eve > soonest ? eve : soonest;
}

/** Whether a reminder that fires now is still true: it is its day, and nothing has changed the plan since. */
export function isDue(kind: ReminderKind, stay: Reminded, now: Date): boolean {
  const at = reminderAt(kind, stay);
  return at !== null && at <= now && dayOf(at) === dayOf(now);
}
