import { isLocalDate, localDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import type { RosterChange } from '../../workforce/contract/roster.js';
import type { PlanAbsence, PlanRoster } from './roster.dto.js';

const wrong = (path: string, message: string): Refusal =>
  refuse('VALIDATION_FAILED', undefined, { fields: [{ path, message }] });

/** What a request asks for. Refuses VALIDATION_FAILED unless it is exactly one change with days that exist. */
export function rosterChangeOf({ day, endAbsence, certificate, endCertificate }: PlanRoster): Result<RosterChange> {
  const given = [day, endAbsence, certificate, endCertificate].filter((one) => one !== undefined && one !== null);
  if (given.length !== 1) return wrong('day', '请只填写一项变更');
  if (day) {
    if (!isLocalDate(day.date)) return wrong('day.date', '应为有效的日期');
    const spans = day.spans.map(({ fromMinute, toMinute }) => ({ fromMinute, toMinute }));
    return { kind: 'set_day', day: localDate(day.date), spans };
  }
  if (endAbsence) {
    return { kind: 'end_absence', absenceId: endAbsence.id, at: endAbsence.at ? new Date(endAbsence.at) : null };
  }
  if (certificate) {
    if (!isLocalDate(certificate.expiresOn)) return wrong('certificate.expiresOn', '应为有效的日期');
    const { kind, number, expiresOn, photoId } = certificate;
    const held = { certificate: kind.trim(), number, expiresOn: localDate(expiresOn) };
    return { kind: 'add_certificate', ...held, ...(photoId && { photoId }) };
  }
  return { kind: 'end_certificate', certificateId: endCertificate!.id, because: endCertificate!.because.trim() };
}

export function absenceOf({ from, to, reason }: PlanAbsence): RosterChange {
  return { kind: 'add_absence', from: new Date(from), to: new Date(to), reason: reason.trim() };
}
