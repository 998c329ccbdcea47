import type { Fen } from '@daowei/shared/kernel/fen';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AddressSnapshot } from '../../identity/contract/identity.facade.js';
import type { QuoteLine } from '../../pricing/contract/pricing.facade.js';
import type { DayRange } from '../../scheduling/contract/whole-days.js';

export const STAY_STATES = ['awaiting_payment', 'active', 'ended', 'cancelled', 'expired'] as const;
export type StayState = (typeof STAY_STATES)[number];

/** A worker lives with a family on whole days, `first` to `last`. */
export interface Stay extends DayRange {
  readonly id: string;
  /** for people: DZ + day + 6 digits */
  readonly no: string;
  readonly accountId: string;
  /** `active` from the payment on; `ended`: before its last day */
  readonly state: StayState;
  readonly serviceId: string;
  readonly serviceVersion: number;
  readonly serviceName: string;
  readonly serviceIcon: string;
  /** first day of the trial that `trialUntil` ends; null where there is none */
  readonly trialFrom: LocalDate | null;
  /** last day of the trial; a new worker begins a new one; null where there is none */
  readonly trialUntil: LocalDate | null;
  /** the customer has said that it goes on */
  readonly trialKept: boolean;
  /** workers changed during the trial so far */
  readonly changes: number;
  /** the last day that was served, where it ended before `last` */
  readonly endedOn: LocalDate | null;
  /** who lives there, or will; of several the last one */
  readonly workerId: string;
  readonly customerName: string;
  readonly address: AddressSnapshot;
  readonly note: string | null;
  readonly lines: readonly QuoteLine[];
  readonly totalFen: Fen;
  readonly paidFen: Fen;
  /** owed back so far */
  readonly refundFen: Fen;
  /** last day whose price is ours; null: none yet */
  readonly earnedUntil: LocalDate | null;
  /** of the rule it was sold under and is called off by */
  readonly cancellationVersion: number;
  readonly holdUntil: Date | null;
  readonly paidAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** One worker's part of a stay. */
export interface StayTurn extends DayRange {
  readonly workerId: string;
  /** why there is another one after, null for the current */
  readonly endedBecause: string | null;
}

/** What a person must look at: money, a worker who cannot live there as planned, or something missing before the start. */
export interface StayException {
  readonly id: string;
  readonly kind: 'payment_mismatch' | 'refund' | 'broken_stay' | 'held_back';
  readonly stayId: string;
  readonly text: string;
  readonly dueAt: Date;
  readonly openedAt: Date;
}

export abstract class StaysFacade {
  /** Paid stays that somebody lives in on the day, each with the worker of that day. */
  abstract livedOn(tx: Tx, day: LocalDate): Promise<Stay[]>;
  abstract stay(tx: Tx, id: string): Promise<Stay | null>;
  /** The customer's stays that a gate holds back, in key order. */
  abstract heldOf(tx: Tx, accountId: string): Promise<string[]>;
  /** Asks the gates again, in a transaction that locks the stay first. */
  abstract askAgain(tx: Tx, id: string): Promise<void>;
  /** Payments, refunds, and stays that are held back or to be planned anew, that need a person. */
  abstract openExceptions(tx: Tx): Promise<StayException[]>;
}
