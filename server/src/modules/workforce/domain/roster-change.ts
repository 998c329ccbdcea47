import { addMinutes, minutesBetween, overlaps, type Interval } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, DAY_MINUTES, dayOf, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import type { PlannedShift, RosterChange, RosterPlan, ShiftSpan, WorkerRoster } from '../contract/roster.js';
import { WORKFORCE_POLICY } from './workforce-policy.js';

type Change<Kind extends RosterChange['kind']> = Extract<RosterChange, { kind: Kind }>;

/**
 * What a change makes of the roster, or why it may not be made. Nothing else decides it: the preview and the saving both
 * come here.
 * @param newId of what the change adds
 */
export function decideRosterChange(
  roster: WorkerRoster,
  change: RosterChange,
  now: Date,
  newId: string,
  policy = WORKFORCE_POLICY,
): Result<RosterPlan> {
  const decided = decide(roster, change, now, newId, policy);
  return isRefused(decided) ? decided : { before: roster, ...decided };
}

type Decided = Result<Pick<RosterPlan, 'after' | 'touches'>>;

function decide(
  roster: WorkerRoster,
  change: RosterChange,
  now: Date,
  newId: string,
  policy: typeof WORKFORCE_POLICY,
): Decided {
  switch (change.kind) {
    case 'set_day':
      return setDay(roster, change, now, policy);
    case 'add_absence':
      return addAbsence(roster, change, now, newId, policy);
    case 'end_absence':
      return endAbsence(roster, change, now, policy);
    case 'add_certificate':
      return addCertificate(roster, change, now, newId, policy);
    case 'end_certificate':
      return endCertificate(roster, change);
  }
}

/** The shift as instants. */
export function spanOf({ day, fromMinute, toMinute }: PlannedShift): Interval {
  return { from: atMinute(day, fromMinute), to: atMinute(day, toMinute) };
}

function setDay(
  roster: WorkerRoster,
  { day, spans }: Change<'set_day'>,
  now: Date,
  policy: typeof WORKFORCE_POLICY,
): Decided {
  const today = dayOf(now);
  if (day < today) return refuse('ROSTER_IN_PAST', '已经过去的日子不能再改班次');
  if (day > addDays(today, policy.planAheadDays.value)) return tooFarAhead(policy);
  const wrong = spans.map((span, index) => faultOf(span, index, policy)).find((fault) => fault !== null);
  if (wrong) return wrong;

  const shifts = spans.map(({ fromMinute, toMinute }) => ({ day, fromMinute, toMinute }));
  const others = roster.shifts.filter((shift) => shift.day !== day);
  const sorted = [...others, ...shifts].sort((a, b) => spanOf(a).from.getTime() - spanOf(b).from.getTime());
  const clash = sorted.find((shift, index) => index > 0 && overlaps(spanOf(sorted[index - 1]!), spanOf(shift)));
  if (clash) return refuse('SHIFTS_OVERLAP');

  // what was planned for the day may have reached into the next, and what is planned now too
  const last = Math.max(DAY_MINUTES, ...[...roster.shifts, ...shifts].filter((one) => one.day === day).map(endOf));
  return { after: { ...roster, shifts: sorted }, touches: { from: startOfDay(day), to: atMinute(day, last) } };
}

const endOf = (span: ShiftSpan): number => span.toMinute;

function faultOf({ fromMinute, toMinute }: ShiftSpan, index: number, policy: typeof WORKFORCE_POLICY): Refusal | null {
  const fault = (message: string): Refusal =>
    refuse('VALIDATION_FAILED', undefined, { fields: [{ path: `spans.${index}`, message }] });
  const { stepMinutes, longestShiftMinutes } = policy;
  if (fromMinute % stepMinutes.value !== 0 || toMinute % stepMinutes.value !== 0) {
    return fault(`班次按${stepMinutes.value}分钟安排`);
  }
  if (fromMinute < 0 || fromMinute >= DAY_MINUTES || toMinute <= fromMinute) return fault('班次的结束应在开始之后');
  if (toMinute - fromMinute > longestShiftMinutes.value) return fault(longestShiftMinutes.because);
  return null;
}

function tooFarAhead({ planAheadDays }: typeof WORKFORCE_POLICY): Refusal {
  return refuse('ROSTER_TOO_FAR', `最多只能安排${planAheadDays.value}天内的班次与请假`);
}

function addAbsence(
  roster: WorkerRoster,
  { from, to, reason }: Change<'add_absence'>,
  now: Date,
  newId: string,
  policy: typeof WORKFORCE_POLICY,
): Decided {
  const step = policy.stepMinutes.value;
  if (!isOnStep(from, step) || !isOnStep(to, step)) {
    return refuse('VALIDATION_FAILED', undefined, {
      fields: [{ path: 'from', message: `请假按${step}分钟登记，请选整刻钟` }],
    });
  }
  if (from >= to) {
    return refuse('VALIDATION_FAILED', undefined, { fields: [{ path: 'to', message: '结束时间应在开始时间之后' }] });
  }
  // whoever calls in sick at ten may have been missing since eight; yesterday is over
  if (to <= now || from < startOfDay(dayOf(now))) return refuse('ROSTER_IN_PAST', '请假不能登记在今天以前');
  if (from > addMinutes(now, policy.planAheadDays.value * DAY_MINUTES)) return tooFarAhead(policy);
  if (minutesBetween(from, to) > policy.longestAbsenceDays.value * DAY_MINUTES) {
    return refuse('ROSTER_TOO_FAR', policy.longestAbsenceDays.because);
  }
  if (roster.absences.some((absence) => overlaps(absence, { from, to }))) return refuse('ABSENCE_OVERLAPS');
  const absences = [...roster.absences, { id: newId, from, to, reason }];
  return { after: { ...roster, absences }, touches: { from, to } };
}

function isOnStep(instant: Date, stepMinutes: number): boolean {
  return instant.getTime() % (stepMinutes * 60_000) === 0;
}

function endAbsence(
  roster: WorkerRoster,
  { absenceId, at }: Change<'end_absence'>,
  now: Date,
  policy: typeof WORKFORCE_POLICY,
): Decided {
  const absence = roster.absences.find(({ id }) => id === absenceId);
  if (!absence) return refuse('NOT_FOUND');
  if (absence.to <= now) return refuse('ROSTER_IN_PAST', '这次请假已经结束');
  const step = policy.stepMinutes.value * 60_000;
  const nextStep = new Date(Math.ceil(now.getTime() / step) * step);
  const end = at ?? (absence.from > now ? absence.from : nextStep);
  if (!isOnStep(end, policy.stepMinutes.value) || end > absence.to) {
    return refuse('VALIDATION_FAILED', undefined, {
      fields: [{ path: 'at', message: '提前结束的时间应在请假之内，按一刻钟填写' }],
    });
  }
  if (end < now && end > absence.from) return refuse('ROSTER_IN_PAST', '不能把请假改成在过去结束');
  const rest = roster.absences.filter(({ id }) => id !== absenceId);
  const kept = end > absence.from ? [{ ...absence, to: end }] : [];
  const from = end > absence.from ? end : absence.from;
  return {
    after: { ...roster, absences: [...rest, ...kept] },
    touches: from < absence.to ? { from, to: absence.to } : null,
  };
}

function addCertificate(
  roster: WorkerRoster,
  { certificate: kind, expiresOn }: Change<'add_certificate'>,
  now: Date,
  newId: string,
  policy: typeof WORKFORCE_POLICY,
): Decided {
  const today = dayOf(now);
  if (expiresOn < today) return refuse('ROSTER_IN_PAST', '证件的有效期已经过了');
  const { longestCertificateYears } = policy;
  if (expiresOn > addYears(today, longestCertificateYears.value)) {
    return refuse('ROSTER_TOO_FAR', longestCertificateYears.because);
  }
  const held = roster.certificates.filter((certificate) => certificate.kind === kind);
  if (held.some((certificate) => certificate.expiresOn >= expiresOn)) return refuse('CERTIFICATE_NOT_LATER');
  const certificates = [...roster.certificates, { id: newId, kind, expiresOn }];
  return { after: { ...roster, certificates }, touches: null };
}

/** The same day of a later year; compared only, so that 29 February needs no care. */
function addYears(day: LocalDate, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}

function endCertificate(roster: WorkerRoster, { certificateId }: Change<'end_certificate'>): Decided {
  if (!roster.certificates.some(({ id }) => id === certificateId)) return refuse('NOT_FOUND');
  const certificates = roster.certificates.filter(({ id }) => id !== certificateId);
  return { after: { ...roster, certificates }, touches: null };
}
