import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, daysBetween, minuteOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { SchedulingPolicy } from '../contract/scheduling.facade.js';
import { daysFromTo } from './roster.js';

/** The days that can be booked at `now`, today first. */
export function bookableDays(policy: SchedulingPolicy, now: Date): LocalDate[] {
  const today = dayOf(now);
  return daysFromTo(today, addDays(today, policy.horizonDays - 1));
}

/** Every start the opening hours of a day allow, late enough after `now`. */
export function startsOf(policy: SchedulingPolicy, now: Date, day: LocalDate): Date[] {
  const earliest = addMinutes(now, policy.noticeMinutes);
  const starts: Date[] = [];
  for (let minute = policy.openFromMinute; minute < policy.openToMinute; minute += policy.stepMinutes) {
    const start = atMinute(day, minute);
    if (start >= earliest) starts.push(start);
  }
  return starts;
}

/** Whether a start may be asked for at all; whether somebody is free is another question. */
export function checkStart(policy: SchedulingPolicy, now: Date, startAt: Date): Result<null> {
  if (startAt < addMinutes(now, policy.noticeMinutes)) {
    const { noticeMinutes } = policy;
    const because = startAt > now ? `请至少提前${noticeMinutes}分钟预约，另选一个稍晚的时段吧` : undefined;
    return refuse('SLOT_IN_PAST', because);
  }
  const day = dayOf(startAt);
  if (daysBetween(dayOf(now), day) >= policy.horizonDays) {
    return refuse('SLOT_BEYOND_HORIZON', `目前只能预约未来${policy.horizonDays}天内的时段`);
  }
  const minute = minuteOfDay(startAt);
  const onGrid =
    minute >= policy.openFromMinute &&
    minute < policy.openToMinute &&
    (minute - policy.openFromMinute) % policy.stepMinutes === 0 &&
    startAt.getTime() === atMinute(day, minute).getTime();
  return onGrid ? null : refuse('SLOT_NOT_OFFERED');
}

/** A number that orders starts by how far they are from the wished one; of two as far, the earlier comes first. */
export function byNearness(wish: Date): (a: { startAt: Date }, b: { startAt: Date }) => number {
  const gap = (at: Date): number => Math.abs(at.getTime() - wish.getTime());
  return (a, b) => gap(a.startAt) - gap(b.startAt) || a.startAt.getTime() - b.startAt.getTime();
}
