import { overlaps, type Interval } from '@daowei/shared/kernel/interval';
import { dayOf, minuteOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import type { ShiftSpan } from '../../workforce/contract/roster.js';
import { SHIFT_REQUEST_POLICY } from './shift-request-policy.js';

/** Shifts lie on quarters of an hour; what is added is rounded outwards to them. */
const QUARTER_MINUTES = 15;

/** What a worker is planned for on the day of a visit, and how much their shifts were made longer before. */
export interface PlannedDay {
  /** of the day the visit begins on, in order */
  readonly spans: readonly ShiftSpan[];
  readonly absences: readonly Interval[];
  /** minutes granted on that day, and in that calendar month, this visit not counted */
  readonly addedThatDay: number;
  readonly addedThatMonth: number;
}

/** The shift made long enough for a visit. */
export interface Overtime {
  readonly day: LocalDate;
  /** all spans of the day as they would be */
  readonly spans: readonly ShiftSpan[];
  /** 0: they are on shift for the whole visit already */
  readonly addedMinutes: number;
}

/**
 * How much longer a worker's shift must be to serve a visit. Only the ends of the day move: a day off stays one, a break
 * stays a break, leave stays leave, and neither the day's nor the month's limit is passed. Refuses OVERTIME_NOT_ALLOWED
 * with the reason. Rest between working days is scheduling's to say.
 */
export function decideOvertime(planned: PlannedDay, visit: Interval, policy = SHIFT_REQUEST_POLICY): Result<Overtime> {
  const [first, last] = [planned.spans[0], planned.spans.at(-1)];
  if (!first || !last) return no('当天休息，不加班');
  if (planned.absences.some((absence) => overlaps(absence, visit))) return no('这个时间请了假');

  const day = dayOf(visit.from);
  const minutes = (visit.to.getTime() - visit.from.getTime()) / 60_000;
  const from = Math.floor(minuteOfDay(visit.from) / QUARTER_MINUTES) * QUARTER_MINUTES;
  const to = Math.ceil((minuteOfDay(visit.from) + minutes) / QUARTER_MINUTES) * QUARTER_MINUTES;
  // what lies between the shift and the visit is on shift too: nobody waits for free
  const spans = planned.spans.map((span) => ({
    fromMinute: span === first ? Math.min(span.fromMinute, from) : span.fromMinute,
    toMinute: span === last ? Math.max(span.toMinute, to) : span.toMinute,
  }));
  if (!covers(spans, from, to)) return no('占用了班次中间的休息');

  const addedMinutes = lengthOf(spans) - lengthOf(planned.spans);
  const { mostPerWorkerDay, mostPerWorkerMonth } = policy;
  if (addedMinutes > 0 && planned.addedThatDay + addedMinutes > mostPerWorkerDay.value) {
    return no(`要延长${planned.addedThatDay + addedMinutes}分钟，超过每天${mostPerWorkerDay.value}分钟`);
  }
  if (addedMinutes > 0 && planned.addedThatMonth + addedMinutes > mostPerWorkerMonth.value) {
    return no(`当月延长将超过${mostPerWorkerMonth.value / 60}小时`);
  }
  return { day, spans, addedMinutes };
}

const no = (because: string): Refusal => refuse('OVERTIME_NOT_ALLOWED', because);

function lengthOf(spans: readonly ShiftSpan[]): number {
  return spans.reduce((sum, { fromMinute, toMinute }) => sum + toMinute - fromMinute, 0);
}

/** Whether the spans, in order and touching or not, leave no minute of [from, to) out. */
function covers(spans: readonly ShiftSpan[], from: number, to: number): boolean {
  let reached = from;
  for (const span of spans) if (span.fromMinute <= reached) reached = Math.max(reached, span.toMinute);
  return reached >= to;
}

/** Whether two days are planned alike. */
export function sameSpans(one: readonly ShiftSpan[], other: readonly ShiftSpan[]): boolean {
  const text = (spans: readonly ShiftSpan[]) => spans.map((span) => `${span.fromMinute}-${span.toMinute}`).join();
  return text(one) === text(other);
}
