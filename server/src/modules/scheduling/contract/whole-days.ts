import type { GeoPoint } from '@daowei/shared/kernel/geo';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ServiceKind } from '../../catalog/contract/catalog.facade.js';

/** Calendar days in Shanghai, both included. */
export interface DayRange {
  readonly first: LocalDate;
  readonly last: LocalDate;
}

/** A worker who is wanted for whole days, because they move in. */
export interface WholeDaysNeed {
  readonly service: Pick<ServiceKind, 'skill' | 'certificates'>;
  readonly place: GeoPoint;
  /** workers who must not be asked */
  readonly exclude?: readonly string[];
}

export interface WorkerWholeDays {
  readonly workerId: string;
  /** metres from the worker's home to the place */
  readonly distanceMetres: number;
  /** the days on which nothing stands in the way; a range is free when each of its days is */
  readonly free: ReadonlySet<LocalDate>;
}

/** Takes workers' time by whole days. The same rows decide as for visits, so neither can be booked into the other. */
export abstract class WholeDays {
  /**
   * Qualified workers with the days of the range that are free whole, nearest first. Makes rows that are missing, so call
   * it outside of transactions that claim.
   */
  abstract freeDays(tx: Tx, need: WholeDaysNeed, range: DayRange): Promise<WorkerWholeDays[]>;
  /**
   * Takes every day of the range of one worker, or none: SLOT_TAKEN. One claim per day under the reference, rows in the
   * order of days; the claims belong to the caller's transaction.
   */
  abstract claim(
    tx: Tx,
    reference: string,
    need: WholeDaysNeed,
    range: DayRange,
    workerId: string,
  ): Promise<Result<null>>;
  /** Gives back what is claimed under the reference from a day on, that day included; how many days that were. */
  abstract releaseFrom(tx: Tx, reference: string, day: LocalDate): Promise<number>;
}
