import type { Interval } from '@daowei/shared/kernel/interval';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { DomainEvent } from '../../../platform/outbox/outbox.js';

/** A stretch of duty of one day; breaks are the gaps between spans. */
export interface ShiftSpan {
  /** minutes since midnight of the day in Shanghai; beyond 1440 it reaches into the next */
  readonly fromMinute: number;
  readonly toMinute: number;
}

export interface PlannedShift extends ShiftSpan {
  readonly day: LocalDate;
}

export interface PlannedAbsence extends Interval {
  readonly id: string;
  readonly reason: string;
}

export interface HeldCertificate {
  readonly id: string;
  readonly kind: string;
  /** good through this day */
  readonly expiresOn: LocalDate;
}

/** What one worker is planned for and holds, from yesterday on. */
export interface WorkerRoster {
  readonly workerId: string;
  readonly shifts: readonly PlannedShift[];
  readonly absences: readonly PlannedAbsence[];
  readonly certificates: readonly HeldCertificate[];
}

/** What the office may change about one worker. */
export type RosterChange =
  | { readonly kind: 'set_day'; readonly day: LocalDate; readonly spans: readonly ShiftSpan[] }
  | ({ readonly kind: 'add_absence'; readonly reason: string } & Interval)
  /** `at` null: at once, or altogether when it has not begun */
  | { readonly kind: 'end_absence'; readonly absenceId: string; readonly at: Date | null }
  /** of a kind that is held already: a renewal */
  | {
      readonly kind: 'add_certificate';
      readonly certificate: string;
      readonly number: string;
      readonly expiresOn: LocalDate;
      /** what it looks like: a file the writer uploaded */
      readonly photoId?: string;
    }
  | { readonly kind: 'end_certificate'; readonly certificateId: string; readonly because: string };

/** A change thought through: the roster with it, and the time it touches. */
export interface RosterPlan {
  readonly before: WorkerRoster;
  readonly after: WorkerRoster;
  /** null: no time, but certificates */
  readonly touches: Interval | null;
}

export type RosterChanged = DomainEvent<'workforce.roster-changed', { workerId: string; from: string; to: string }>;
export type CertificateChanged = DomainEvent<'workforce.certificate-changed', { workerId: string; kind: string }>;
/** It ends in so many days; 0: today is its last. */
export type CertificateExpiring = DomainEvent<
  'workforce.certificate-expiring',
  { workerId: string; kind: string; expiresOn: LocalDate; daysLeft: number }
>;
