import { overlaps, type Interval } from '@daowei/shared/kernel/interval';
import { atMinute, type LocalDate } from '@daowei/shared/kernel/local-date';

/** A stretch of duty, in minutes of its day; beyond 1440 it reaches into the next. */
export interface Shift {
  readonly workerId: string;
  readonly day: LocalDate;
  readonly fromMinute: number;
  readonly toMinute: number;
}

export interface Absence extends Interval {
  readonly workerId: string;
}

/** What is left of `span` without `holes`; holes may overlap, touch and lie outside. */
export function without(span: Interval, holes: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let from = span.from;
  for (const hole of holes.filter((each) => overlaps(each, span)).sort((a, b) => a.from.getTime() - b.from.getTime())) {
    if (from < hole.from) left.push({ from, to: hole.from });
    if (from < hole.to) from = hole.to;
  }
  if (from < span.to) left.push({ from, to: span.to });
  return left;
}

/** The duty of a shift as instants, without the worker's absences. */
export function dutyOf(shift: Shift, absences: readonly Absence[]): Interval[] {
  const span = { from: atMinute(shift.day, shift.fromMinute), to: atMinute(shift.day, shift.toMinute) };
  return without(
    span,
    absences.filter((absence) => absence.workerId === shift.workerId),
  );
}
