import type { GeoPoint } from '@daowei/shared/kernel/geo';
import type { Interval } from '@daowei/shared/kernel/interval';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { RosterChange, RosterPlan, WorkerRoster } from './roster.js';

export interface Worker {
  readonly id: string;
  readonly name: string;
  readonly gender: 'female' | 'male';
  readonly avatarSeed: string;
  readonly level: '初级' | '中级' | '高级' | '金牌';
  readonly district: string;
  readonly home: GeoPoint;
  readonly phoneMasked: string;
  readonly skills: readonly string[];
  readonly certificates: readonly { readonly kind: string; readonly expiresOn: LocalDate }[];
  /** on the blacklist: has no skills until that is released */
  readonly isBarred: boolean;
  /** sent by headquarters for a while, no employee of ours */
  readonly isGuest: boolean;
  /** frozen counters kept by events: mean stars, finished visits, on-time share; null until there is data */
  readonly ratingAverage: number | null;
  readonly visitCount: number;
  readonly onTimeRate: number | null;
}

/** Somebody headquarters sends, as headquarters describes them. */
export interface Guest extends Pick<Worker, 'name' | 'gender' | 'level' | 'district' | 'home' | 'skills'> {
  readonly phone: string;
  readonly certificates: readonly { readonly kind: string; readonly number: string; readonly expiresOn: LocalDate }[];
}

/** What one worker's day allows: on shift and not absent. */
export interface WorkingDay {
  readonly workerId: string;
  readonly day: LocalDate;
  readonly spans: readonly Interval[];
}

export interface Need {
  readonly skill: string;
  readonly certificates: readonly string[];
}

/** A lesson the company teaches its own people. */
export interface TaughtCourse {
  readonly id: string;
  readonly name: string;
}

export abstract class WorkforceFacade {
  abstract worker(tx: Tx, id: string): Promise<Worker | null>;
  abstract workers(tx: Tx, ids: readonly string[]): Promise<Map<string, Worker>>;
  abstract all(tx: Tx): Promise<Worker[]>;
  /**
   * Workers whose row, skills or certificates were written by statements of the last `milliseconds`, by the database's
   * clock; a former worker has no skills. A statement marks what it writes with the time it began, not of its commit.
   */
  abstract changedWithin(tx: Tx, milliseconds: number): Promise<Worker[]>;
  /** Active workers with the skill and every certificate valid on `day`. */
  abstract qualified(tx: Tx, need: Need, day: LocalDate): Promise<Worker[]>;
  /** Of the employed, the latest certificate of each kind that ends by the day or has ended; the first to end first. */
  abstract expiring(
    tx: Tx,
    until: LocalDate,
  ): Promise<readonly { readonly workerId: string; readonly kind: string; readonly expiresOn: LocalDate }[]>;
  /** Workers who must not be sent to this customer. */
  abstract blockedFor(tx: Tx, accountId: string): Promise<string[]>;
  /** The same of many customers at once, by customer; whoever is left out has nobody. */
  abstract blockedForEach(tx: Tx, accountIds: readonly string[]): Promise<Map<string, string[]>>;
  /** Shifts minus absences for days in [from, to], of all workers or of those named. */
  abstract workingDays(tx: Tx, from: LocalDate, to: LocalDate, workerIds?: readonly string[]): Promise<WorkingDay[]>;
  /** What one worker is planned for and holds; null for a former worker, and for nobody. */
  abstract roster(tx: Tx, workerId: string): Promise<WorkerRoster | null>;
  /** What a change would make of the roster; nothing is written. Refuses as `changeRoster` does. */
  abstract planRoster(tx: Tx, workerId: string, change: RosterChange): Promise<Result<RosterPlan>>;
  /**
   * Writes the change and publishes `workforce.roster-changed` or `workforce.certificate-changed`. Refuses NOT_FOUND,
   * ROSTER_IN_PAST, ROSTER_TOO_FAR, SHIFTS_OVERLAP, ABSENCE_OVERLAPS, CERTIFICATE_NOT_LATER, VALIDATION_FAILED.
   * The worker's row stays locked until the end of the transaction.
   */
  abstract changeRoster(
    tx: Tx,
    workerId: string,
    change: RosterChange,
    actor: { accountId: string | null; label: string },
  ): Promise<Result<RosterPlan>>;
  /**
   * Somebody who is sent is a worker from now on, with no hours yet; who was here before is known again by their phone, and
   * stays on the blacklist. The worker's id. Refuses ALREADY_WORKS_HERE.
   */
  abstract takeIn(tx: Tx, guest: Guest, actor: { accountId: string | null; label: string }): Promise<Result<string>>;
  /** A guest's last day was yesterday. Nothing happens to an employee, and to who is gone already. */
  abstract seeOff(tx: Tx, workerId: string): Promise<void>;
  /** The worker's full phone number for the office and the person at the door; leaves a trace in the audit. */
  abstract phoneOf(tx: Tx, workerId: string, reader: { accountId: string | null; label: string }): Promise<string>;
  /** What is taught, by whoever needs to say that a lesson has to change. */
  abstract courses(tx: Tx): Promise<readonly TaughtCourse[]>;
  /** Adds one finished visit to the worker's public history. */
  abstract countVisit(tx: Tx, workerId: string, onTime: boolean): Promise<void>;
  /** Adds one rating to the worker's public history. */
  abstract countRating(tx: Tx, workerId: string, stars: number): Promise<void>;
}
