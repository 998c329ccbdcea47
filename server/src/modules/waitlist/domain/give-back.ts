import type { Interval } from '@daowei/shared/kernel/interval';
import { dayOf, minuteOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { ShiftSpan } from '../../workforce/contract/roster.js';
import { sameSpans } from './overtime.js';

/** A worker's day as one grant found it and as it left it. */
export interface LongerDay {
  readonly requestId: string;
  readonly before: readonly ShiftSpan[];
  readonly after: readonly ShiftSpan[];
}

export interface GivenBack {
  /** the day as it is from now on */
  readonly spans: readonly ShiftSpan[];
  /** whose grants count no longer, newest first */
  readonly requestIds: readonly string[];
}

/**
 * How much of a longer day is not needed any more. Grants lie on top of each other and are taken off newest first, as
 * long as no visit, whosever it is, lies in what the grant added. A day that was planned otherwise since is left alone:
 * a person decided on it.
 * @param grants of that day that still count, newest first
 * @param visits the worker's claims, those of other days may be among them
 */
export function giveBack(
  day: LocalDate,
  planned: readonly ShiftSpan[],
  grants: readonly LongerDay[],
  visits: readonly Interval[],
): GivenBack {
  let spans = planned;
  const requestIds: string[] = [];
  for (const { requestId, before, after } of grants) {
    if (!sameSpans(spans, after) || visits.some((visit) => liesOutside(day, before, visit))) break;
    spans = before;
    requestIds.push(requestId);
  }
  return { spans, requestIds };
}

/** Whether a visit of that day needs more than the shifts; one that goes on after midnight is work of the day it began. */
function liesOutside(day: LocalDate, spans: readonly ShiftSpan[], { from, to }: Interval): boolean {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || dayOf(from) !== day) return false;
  const minutes = (to.getTime() - from.getTime()) / 60_000;
  return minuteOfDay(from) < first.fromMinute || minuteOfDay(from) + minutes > last.toMinute;
}
