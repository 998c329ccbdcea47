import type { Tx } from '../../../platform/database/transactions.js';

/** A worker is out for a visit and their device says nothing. */
export interface SilentDevice {
  readonly id: string;
  readonly orderId: string;
  /** who, and since when, in Chinese */
  readonly text: string;
  /** when silence became one that has to be asked about */
  readonly openedAt: Date;
}

export abstract class DevicesFacade {
  /** Until they are heard again, are taken back, or the visit is over. For the list of what waits for a person. */
  abstract silent(tx: Tx): Promise<SilentDevice[]>;
  /** Whether the worker has the question on the phone whether they are well, and its time is not over. */
  abstract isAsked(tx: Tx, workerId: string): Promise<boolean>;
}
