import type { Interval } from '@daowei/shared/kernel/interval';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { GeoPoint } from '@daowei/shared/kernel/geo';
import type { Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ServiceKind } from '../../catalog/contract/catalog.facade.js';

export interface SlotStart {
  readonly startAt: Date;
  readonly endAt: Date;
  /** at least one qualified worker is free, buffer included */
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
  /** minutes already claimed that day */
  readonly claimedMinutes: number;
}

/** How a visit is booked; policy values of the scheduling module. */
export interface SchedulingPolicy {
  readonly horizonDays: number;
  readonly stepMinutes: number;
  readonly bufferMinutes: number;
  readonly noticeMinutes: number;
  readonly openFromMinute: number;
  readonly openToMinute: number;
}

export abstract class SchedulingFacade {
  abstract policy(tx: Tx): Promise<SchedulingPolicy>;
  /** Every start of the next `horizonDays` days that is neither past, too soon nor after closing. */
  abstract calendar(tx: Tx, need: VisitNeed): Promise<{ day: LocalDate; slots: SlotStart[] }[]>;
  /** Refuses SLOT_IN_PAST, SLOT_BEYOND_HORIZON or SLOT_NOT_OFFERED; null when the start may be asked for. */
  abstract checkStart(tx: Tx, need: VisitNeed, startAt: Date): Promise<Result<null>>;
  /** Qualified workers free for the visit at `startAt`, nearest first; hard rules only. */
  abstract freeWorkers(tx: Tx, need: VisitNeed, startAt: Date): Promise<FreeWorker[]>;
  /** Why this worker may not take the visit: sentences in Chinese, empty when they may. `ignoreClaim` is given back first. */
  abstract violations(tx: Tx, need: VisitNeed, startAt: Date, workerId: string, ignoreClaim?: string): Promise<string[]>;
  /**
   * Takes a worker's time: one conditional update per day decides, so the database itself refuses an overlap.
   * `workerIds` are tried in order; SLOT_TAKEN when none is free. The claim belongs to the caller's transaction.
   */
  abstract claim(tx: Tx, reference: string, workerIds: readonly string[], visit: Interval): Promise<Result<Claim>>;
  /** Gives the time back; true once, false when it was given back before. */
  abstract release(tx: Tx, claimId: string): Promise<boolean>;
  /** The `count` available starts nearest to `startAt`. */
  abstract nearest(tx: Tx, need: VisitNeed, startAt: Date, count: number): Promise<SlotStart[]>;
  abstract claimsOn(tx: Tx, day: LocalDate): Promise<ClaimOnBoard[]>;
}
