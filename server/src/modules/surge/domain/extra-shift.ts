import { addMinutes, minutesBetween, overlaps, type Interval } from '@daowei/shared/kernel/interval';
import { dayOf, minuteOfDay, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import type { ShiftSpan } from '../../workforce/contract/roster.js';
import { SURGE_POLICY } from './surge-policy.js';

/** What a worker is planned for around the day of an extra shift. */
export interface PlannedAround {
  /** spans of the day itself, in order */
  readonly spans: readonly ShiftSpan[];
  /** shifts of other days, as far as they matter for the rest */
  readonly others: readonly Interval[];
  readonly absences: readonly Interval[];
  /** minutes of the week from Monday on, the day itself left out */
  readonly otherWeekMinutes: number;
}

export interface ExtraShift {
  readonly day: LocalDate;
  /** all spans of the day as they would be */
  readonly spans: readonly ShiftSpan[];
}

/**
 * Whether somebody who is off may be called in, and what their day is then. It must lie within one day, keep the rest
 * before and after, leave, and the limits of day and week. Refuses EXTRA_SHIFT_REFUSED with the reason.
 */
export function decideExtraShift(planned: PlannedAround, wanted: Interval, policy = SURGE_POLICY): Result<ExtraShift> {
  const day = dayOf(wanted.from);
  const fromMinute = minuteOfDay(wanted.from);
  const toMinute = minutesBetween(startOfDay(day), wanted.to);
  if (planned.spans.some((span) => span.fromMinute < toMinute && fromMinute < span.toMinute))
    return no('这段时间本来就有班');
  if (planned.absences.some((absence) => overlaps(absence, wanted))) return no('这个时间请了假');
  const { restMinutes, mostDayMinutes, mostWeekMinutes } = policy;
  const guarded = { from: addMinutes(wanted.from, -restMinutes.value), to: addMinutes(wanted.to, restMinutes.value) };
  if (planned.others.some((shift) => overlaps(shift, guarded))) {
    return no(`与前后一天的班次之间休息不满${restMinutes.value / 60}小时`);
  }
  const spans = joined([...planned.spans, { fromMinute, toMinute }]);
  const minutes = spans.reduce((sum, span) => sum + span.toMinute - span.fromMinute, 0);
  if (minutes > mostDayMinutes.value) return no(`当天班次合计将超过${mostDayMinutes.value / 60}小时`);
  if (planned.otherWeekMinutes + minutes > mostWeekMinutes.value) {
    return no(`本周班次合计将超过${mostWeekMinutes.value / 60}小时`);
  }
  return { day, spans };
}

const no = (because: string): Refusal => refuse('EXTRA_SHIFT_REFUSED', because);

/** In order; those that touch are one. */
function joined(spans: readonly ShiftSpan[]): ShiftSpan[] {
  const result: ShiftSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.fromMinute - b.fromMinute)) {
    const last = result.at(-1);
    if (last?.toMinute === span.fromMinute) result[result.length - 1] = { ...last, toMinute: span.toMinute };
    else result.push({ fromMinute: span.fromMinute, toMinute: span.toMinute });
  }
  return result;
}

/** Whether somebody may be rung up now: whoever is on standby always, the others not at night. */
export function mayRing(now: Date, isOnStandby: boolean, policy = SURGE_POLICY): boolean {
  const minute = minuteOfDay(now);
  return isOnStandby || (minute >= policy.quietToMinute.value && minute < policy.quietFromMinute.value);
}
