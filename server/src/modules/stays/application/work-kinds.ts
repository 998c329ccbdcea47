import type { ReminderKind } from '../domain/reminders.js';

/** The hold of an unpaid stay runs out; its ref is the stay's id. */
export const EXPIRE_STAY_HOLD = 'stays.expire-hold';

/** A stay is spoken of by itself; the ref is its id. */
export const REMIND_STAY = {
  start: 'stays.remind-start',
  trial_end: 'stays.remind-trial-end',
  over: 'stays.say-over',
} as const satisfies Record<ReminderKind, string>;

/** A stay for which something is missing would begin; the ref is its id. */
export const GIVE_UP_HELD_STAY = 'stays.give-up-held';

/** The daily look at who can still live where they are to. The migration schedules the first run. */
export const CHECK_STAY_ROSTERS = 'stays.check-rosters';

/** The price of the next day becomes ours; the ref is the stay's id. */
export const EARN_STAY_DAYS = 'stays.earn-days';
