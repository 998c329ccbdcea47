import type { GeoPoint } from '@daowei/shared/kernel/geo';
import type { Interval } from '@daowei/shared/kernel/interval';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { DomainEvent } from '../../../platform/outbox/outbox.js';
import type { ServiceKind } from '../../catalog/contract/catalog.facade.js';

export interface SlotStart {
  readonly startAt: Date;
  readonly endAt: Date;
  /** at least one qualified worker is free, buffer included; false: all who work then are taken */
  readonly available: boolean;
}

export interface VisitNeed {
  readonly service: ServiceKind;
  readonly durationMinutes: number;
  readonly place: GeoPoint;
  /** workers who must not be asked (already declined) */
  readonly exclude?: readonly string[];
}

export interface Claim {
  readonly id: string;
  readonly workerId: string;
  readonly visit: Interval;
}

export interface ClaimOnBoard extends Claim {
  readonly reference: string;
  /** end of the visit plus the buffer */
  readonly busyTo: Date;
}

export interface FreeWorker {
  readonly workerId: string;
  /** metres from the worker's home to the place */
  readonly distanceMetres: number;
  /** minutes already claimed on the day of the start, buffers included */
  readonly claimedMinutes: number;
}

/** How a visit is booked; one version of the scheduling policy. */
export interface SchedulingPolicy {
  readonly version: number;
  readonly effectiveFrom: Date;
  /** why this version, in Chinese */
  readonly because: string;
  /** days that can be booked, today included */
  readonly horizonDays: number;
  /** days for which the roster is taken over and visits of a series may be claimed, today included */
  readonly rosterDays: number;
  /** starts lie on this grid */
  readonly stepMinutes: number;
  /** kept free after every visit */
  readonly bufferMinutes: number;
  /** between booking and start at least */
  readonly noticeMinutes: number;
  /** first start of a day, minutes since midnight */
  readonly openFromMinute: number;
  /** no start at or after this minute; how late a visit may end is decided by the workers' shifts */
  readonly openToMinute: number;
}

/** Time of a worker can be booked again: a claim was given back, buffer included, or the roster grew. */
export type TimeFreed = DomainEvent<'scheduling.time-freed', { workerId: string; from: string; to: string }>;

export abstract class SchedulingFacade {
  abstract policy(tx: Tx): Promise<SchedulingPolicy>;
  /**
   * One entry per day of the horizon. A start is listed when it lies in the opening hours, is neither past nor too soon,
   * and at least one qualified worker is on shift for the whole visit. Makes rows that are missing, so call it outside
   * of transactions that claim.
   */
  abstract calendar(tx: Tx, need: VisitNeed): Promise<{ day: LocalDate; slots: SlotStart[] }[]>;
  /** Refuses SLOT_IN_PAST, SLOT_BEYOND_HORIZON or SLOT_NOT_OFFERED; null when the start may be asked for. */
  abstract checkStart(tx: Tx, need: VisitNeed, startAt: Date): Promise<Result<null>>;
  /** The same for a visit of a series: up to `rosterDays` ahead. */
  abstract checkSeriesStart(tx: Tx, startAt: Date): Promise<Result<null>>;
  /** Qualified workers free for the visit at `startAt`, nearest first; hard rules only. */
  abstract freeWorkers(tx: Tx, need: VisitNeed, startAt: Date): Promise<FreeWorker[]>;
  /** Why this worker may not take the visit: sentences in Chinese, empty when they may. `ignoreClaim` is given back first. */
  abstract violations(
    tx: Tx,
    need: VisitNeed,
    startAt: Date,
    workerId: string,
    ignoreClaim?: string,
  ): Promise<string[]>;
  /**
   * Takes a worker's time: one conditional update per day decides, so the database itself refuses an overlap.
   * `workerIds` are tried in order; SLOT_TAKEN when none is free, and then nothing has changed. A day that neither the
   * calendar nor `refreshRoster` has opened is a day off. The claim belongs to the caller's transaction.
   * Where many want the same time, give one worker per transaction and try the next in a new one: the database keeps the
   * row of a worker who was taken locked until the end, so longer lists deadlock against each other (and are retried).
   */
  abstract claim(tx: Tx, reference: string, workerIds: readonly string[], visit: Interval): Promise<Result<Claim>>;
  /** Gives the time back; true once, false when it was given back before. */
  abstract release(tx: Tx, claimId: string): Promise<boolean>;
  /** The `count` available starts nearest to `startAt`; like `calendar`, outside of transactions that claim. */
  abstract nearest(tx: Tx, need: VisitNeed, startAt: Date, count: number): Promise<SlotStart[]>;
  /** Live claims that touch the day, buffer included. */
  abstract claimsOn(tx: Tx, day: LocalDate): Promise<ClaimOnBoard[]>;
  /**
   * Takes over one worker's shifts and absences of the days that `span` touches, as far as days are open to booking;
   * claims stay. From here on until the commit nobody else can take or give back time of this worker on these days.
   * Publishes `scheduling.time-freed` when something opened.
   */
  abstract takeOverRoster(tx: Tx, workerId: string, span: Interval): Promise<void>;
  /** Takes over the shifts and absences of days in [from, to] for everybody; claims stay. */
  abstract refreshRoster(tx: Tx, from: LocalDate, to: LocalDate): Promise<void>;
}
