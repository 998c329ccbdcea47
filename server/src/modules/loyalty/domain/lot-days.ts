import { addDays, dayOf, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Lot, LotSource } from './purse.js';
import { REWARD_POLICY } from './reward-policy.js';

/** When something given now may be spent, and when it ends: points of a visit wait, all else begins at once. */
export function lifeOf(source: LotSource, now: Date, policy = REWARD_POLICY): Pick<Lot, 'startsAt' | 'endsAt'> {
  const begins = source === 'visit' ? addDays(dayOf(now), policy.pendingDays.value) : dayOf(now);
  return {
    startsAt: source === 'visit' ? startOfDay(begins) : now,
    endsAt: startOfDay(addDays(begins, policy.validDays.value + 1)),
  };
}

/** The end of what comes back: its own, but not before it can be used again. */
export function endOfReturned(endsAt: Date, now: Date, policy = REWARD_POLICY): Date {
  const least = startOfDay(addDays(dayOf(now), policy.returnedDays.value + 1));
  return endsAt > least ? endsAt : least;
}

/** When somebody is told that something ends: in the morning, some days before; null when that has passed. */
export function noticeOf(endsAt: Date, now: Date, policy = REWARD_POLICY): Date | null {
  const day = addDays(dayOf(endsAt), -policy.noticeDays.value);
  const at = new Date(startOfDay(day).getTime() + MORNING_MS);
  return at > now ? at : null;
}

/** `2026-03` of a Shanghai day. */
export function monthOf(day: LocalDate): string {
  return day.slice(0, 7);
}

/** ten o'clock in Shanghai: awake, and not yet at lunch */
const MORNING_MS = 10 * 3_600_000;
