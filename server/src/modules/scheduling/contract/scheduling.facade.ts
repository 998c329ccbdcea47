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
  /** as many qualified workers as the service needs are free, trip and rest included; false: they work, but are taken */
  readonly available: boolean;
}

export interface VisitNeed {
  readonly service: ServiceKind;
  readonly durationMinutes: number;
  /** null: it is served from wherever the worker is, so there is no way to it */
  readonly place: GeoPoint | null;
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
  /** null: nobody goes anywhere, or it was made before travel was counted */
  readonly place: GeoPoint | null;
  /** end of the visit plus the buffer */
  readonly busyTo: Date;
}

/**
 * A worker whose time is asked for. `seen`: the versions of their days when they were found free; when a day has moved
 * on since, or `seen` is missing, the claim looks again.
 */
export interface Asked {
  readonly workerId: string;
  readonly seen?: ReadonlyMap<LocalDate, number>;
}

/** A visit whose time is asked for. */
export interface ClaimWish {
  /** opaque, e.g. order:01J… */
  readonly reference: string;
  readonly visit: Interval;
  readonly place: GeoPoint | null;
}

/** A visit for which the first `crew` of these workers who have room should come. */
export interface CrewWish extends ClaimWish {
  readonly workers: readonly string[];
  readonly crew: number;
}

export interface FreeWorker extends Asked {
  /** metres from the worker's home to the place; 0 where there is none */
  readonly distanceMetres: number;
  /** minutes already claimed on the day of the start, buffers included */
  readonly claimedMinutes: number;
}

/** What must lie between two visits of one worker. */
export interface GapRules {
  /** kept free after every visit */
  readonly bufferMinutes: number;
  /** length of the road in percent of the straight line */
  readonly travelDetourPercent: number;
  readonly travelMetresPerMinute: number;
  /** no trip is counted shorter, and none longer */
  readonly travelLeastMinutes: number;
  readonly travelMostMinutes: number;
  /** between the last visit of one working day and the first of the next */
  readonly restMinutes: number;
  /** minute of the day at which one working day becomes the next; a night shift is one working day */
  readonly dayTurnsMinute: number;
}

/** How a visit is booked; one version of the scheduling policy. */
export interface SchedulingPolicy extends GapRules {
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
  /** between booking and start at least */
  readonly noticeMinutes: number;
  /** first start of a day, minutes since midnight */
  readonly openFromMinute: number;
  /** no start at or after this minute; how late a visit may end is decided by the workers' shifts */
  readonly openToMinute: number;
  /** how many visits the whole city's rate weighs against those of a district, weekday and hour */
  readonly keptPriorVisits: number;
  /** a promise-kept rate is shown from this many visits on */
  readonly keptLeastVisits: number;
}

/** Somebody arrived at a customer's. */
export interface Arrival {
  /** one arrival per reference counts */
  readonly reference: string;
  readonly district: string;
  /** start of the promised window */
  readonly promisedFrom: Date;
  readonly kept: boolean;
}

/** Time of a worker can be booked again: a claim was given back, buffer included, or the roster grew. */
export type TimeFreed = DomainEvent<'scheduling.time-freed', { workerId: string; from: string; to: string }>;

export abstract class SchedulingFacade {
  abstract policy(tx: Tx): Promise<SchedulingPolicy>;
  /**
   * One entry per day of the horizon. A start is listed when it lies in the opening hours, is neither past nor too soon,
   * and enough qualified workers are on shift for the whole visit. It answers from memory what was committed before the
   * call, and makes rows that are missing in transactions of its own: call it outside of transactions that claim.
   */
  abstract calendar(need: VisitNeed): Promise<{ day: LocalDate; slots: SlotStart[] }[]>;
  /** Refuses SLOT_IN_PAST, SLOT_BEYOND_HORIZON or SLOT_NOT_OFFERED; null when the start may be asked for. */
  abstract checkStart(tx: Tx, need: VisitNeed, startAt: Date): Promise<Result<null>>;
  /** The same for a visit of a series: up to `rosterDays` ahead. */
  abstract checkSeriesStart(tx: Tx, startAt: Date): Promise<Result<null>>;
  /** Qualified workers free for the visit at `startAt`, nearest first; hard rules only. */
  abstract freeWorkers(tx: Tx, need: VisitNeed, startAt: Date): Promise<FreeWorker[]>;
  /**
   * The same for a start within the horizon, from memory: at least `least` of them if there are as many, and everybody
   * in the bands of distance up to the last one's. As the tables stood when the question came; no day's version is told.
   */
  abstract freeNearby(
    need: VisitNeed,
    startAt: Date,
    nearby: { readonly least: number; readonly bandMetres: number },
  ): Promise<FreeWorker[]>;
  /** Why this worker may not take the visit: sentences in Chinese, empty when they may. `ignoreClaim` is given back first. */
  abstract violations(
    tx: Tx,
    need: VisitNeed,
    startAt: Date,
    workerId: string,
    ignoreClaim?: string,
  ): Promise<string[]>;
  /** The same, were they on shift for the whole visit: what a longer shift would not mend. */
  abstract violationsBesidesShift(tx: Tx, need: VisitNeed, startAt: Date, workerId: string): Promise<string[]>;
  /**
   * Takes a worker's time: one conditional update per day decides, so the database itself refuses an overlap, and a
   * trip too long. `workers` are tried in order; SLOT_TAKEN when none is free, and then nothing has changed. A day that
   * neither the calendar nor `refreshRoster` has opened is a day off. The claim belongs to the caller's transaction.
   * Where many want the same time, give one worker per transaction and try the next in a new one: the database keeps the
   * row of a worker who was busy locked until the commit, and two who wait for each other's rows deadlock.
   */
  abstract claim(tx: Tx, wish: ClaimWish, workers: readonly Asked[]): Promise<Result<Claim>>;
  /**
   * Takes the time of all of them, or of nobody: SLOT_TAKEN when one is no longer free. Rows are taken in the order of
   * the workers' ids, the claims come back in the order given.
   */
  abstract claimAll(tx: Tx, wish: ClaimWish, workers: readonly Asked[]): Promise<Result<Claim[]>>;
  /**
   * The same for many who do not know each other, each answered on their own and in their order; a crew is all or
   * nobody. Their days are locked in one order, so that whole bookings can be joined in one transaction.
   */
  abstract claimEach(tx: Tx, wishes: readonly CrewWish[]): Promise<Result<Claim[]>[]>;
  /**
   * A visit goes on longer: its claim is lengthened to `to` as far as the time after it is free, trips included; it may
   * lie after the shift. Until when it is claimed now; null when it was given back before.
   */
  abstract lengthen(tx: Tx, claimId: string, to: Date): Promise<Date | null>;
  /** Gives the time back; true once, false when it was given back before. */
  abstract release(tx: Tx, claimId: string): Promise<boolean>;
  /** Gives back everything that is still claimed under a reference, the whole crew's; how many claims that were. */
  abstract releaseAll(tx: Tx, reference: string): Promise<number>;
  /** The `count` available starts nearest to `startAt`; like `calendar`, outside of transactions that claim. */
  abstract nearest(need: VisitNeed, startAt: Date, count: number): Promise<SlotStart[]>;
  /**
   * Minutes of the trip between every two of the places, as claims count them; a row per place left. It lets others go on
   * between rows: a big day is a million trips.
   */
  abstract trips(tx: Tx, places: readonly GeoPoint[]): Promise<Int32Array>;
  /** Live claims that touch the day, buffer included. */
  abstract claimsOn(tx: Tx, day: LocalDate): Promise<ClaimOnBoard[]>;
  /**
   * How likely a promise made now is kept, 0–1, to be asked for any start: from what became of promises in this district
   * at that weekday and hour; null where too few were made.
   */
  abstract promiseKept(tx: Tx, district: string): Promise<(startAt: Date) => number | null>;
  /** Counts an arrival into that history, once. */
  abstract countArrival(tx: Tx, arrival: Arrival): Promise<void>;
  /**
   * Takes over one worker's shifts and absences of the days that `span` touches, as far as days are open to booking;
   * claims stay. From here on until the commit nobody else can take or give back time of this worker on these days.
   * Publishes `scheduling.time-freed` when something opened.
   */
  abstract takeOverRoster(tx: Tx, workerId: string, span: Interval): Promise<void>;
  /** Takes over the shifts and absences of days in [from, to] for everybody; claims stay. */
  abstract refreshRoster(tx: Tx, from: LocalDate, to: LocalDate): Promise<void>;
}
