import { addMinutes, minutesBetween, overlaps, type Interval } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, clockTime, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { monthDayOf } from '@daowei/shared/kernel/time-words';
import { lacksCertificates } from '../../workforce/contract/certificates.js';
import type { PlannedAbsence, WorkerRoster } from '../../workforce/contract/roster.js';
import { DISPATCH_POLICY } from './dispatch-policy.js';

/** A visit as far as its worker's roster can break it. */
export interface PlannedVisit {
  readonly visit: Interval;
  /** what the service asks for */
  readonly certificates: readonly string[];
}

/** Why the worker cannot serve the visit as planned, as sentences for the office; empty when they can. */
export function whyBroken({ visit, certificates }: PlannedVisit, roster: WorkerRoster): string[] {
  const away = roster.absences.filter((absence) => overlaps(absence, visit));
  return [
    ...away.map((absence) => `${spanText(absence)}请假（${absence.reason}）`),
    ...(isOnShift(visit, roster) ? [] : [`${clockTime(visit.from)}–${clockTime(visit.to)}不在班次内`]),
    ...lacksCertificates(roster.certificates, certificates, daysOf(visit)),
  ];
}

/** Shifts that touch each other carry a visit from one into the next. */
function isOnShift(visit: Interval, { shifts }: WorkerRoster): boolean {
  const spans = shifts
    .map(({ day, fromMinute, toMinute }) => ({ from: atMinute(day, fromMinute), to: atMinute(day, toMinute) }))
    .sort((a, b) => a.from.getTime() - b.from.getTime());
  let covered = visit.from;
  for (const { from, to } of spans) if (from <= covered && covered < to) covered = to;
  return covered >= visit.to;
}

/** The days a visit happens on; one that ends at midnight does not touch the next. */
function daysOf({ from, to }: Interval): LocalDate[] {
  const last = dayOf(new Date(to.getTime() - 1));
  const days: LocalDate[] = [];
  for (let day = dayOf(from); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** `3月10日 13:00–18:00`, or both days where they differ. */
function spanText({ from, to }: PlannedAbsence): string {
  const end = dayOf(from) === dayOf(to) ? clockTime(to) : `${monthDayOf(to)} ${clockTime(to)}`;
  return `${monthDayOf(from)} ${clockTime(from)}–${end}`;
}

/** Until when somebody else must be found: by how soon the visit is, and never after it. */
export function replanDue(visitFrom: Date, now: Date, policy = DISPATCH_POLICY): Date {
  const left = minutesBetween(now, visitFrom);
  const isUrgent = left <= policy.replanUrgentWithin.value;
  const isSoon = left <= policy.replanSoonWithin.value;
  const { value } = isUrgent ? policy.replanUrgentDue : isSoon ? policy.replanSoonDue : policy.replanCalmDue;
  const due = addMinutes(now, value);
  return due < visitFrom || visitFrom < now ? due : visitFrom;
}
