import type { Fen } from '@daowei/shared/kernel/fen';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AddOnChoice, ServicePackage } from '../../catalog/contract/catalog.facade.js';
import type { AddressSnapshot } from '../../identity/contract/identity.facade.js';
import type { Seat } from '../../orders/contract/orders.facade.js';
import type { QuoteLine } from '../../pricing/contract/pricing.facade.js';

export const CONTRACT_STATES = ['awaiting_payment', 'active', 'cancelled', 'expired'] as const;
export type ContractState = (typeof CONTRACT_STATES)[number];

/** A wish for another worker: waits for a coordinator, was met, or could not be. */
export const REPLACEMENT_STATES = ['asked', 'done', 'declined'] as const;
export type ReplacementState = (typeof REPLACEMENT_STATES)[number];

/** Regular visits bought together. Every visit is an order of its own once the contract is paid. */
export interface Contract {
  readonly id: string;
  /** for people: DP + day + 6 digits */
  readonly no: string;
  readonly accountId: string;
  readonly state: ContractState;
  readonly serviceId: string;
  readonly serviceVersion: number;
  readonly serviceName: string;
  readonly serviceIcon: string;
  readonly packageId: string;
  readonly packageName: string;
  readonly every: ServicePackage['every'];
  readonly hours: number | null;
  readonly addOns: readonly AddOnChoice[];
  readonly note: string | null;
  readonly customerName: string;
  readonly address: AddressSnapshot;
  readonly durationMinutes: number;
  /** what the visits cost one by one */
  readonly grossFen: Fen;
  readonly totalFen: Fen;
  readonly paidFen: Fen;
  readonly holdUntil: Date | null;
  readonly paidAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** One occurrence of a contract. */
export interface ContractVisit {
  readonly seq: number;
  readonly startAt: Date;
  /** this visit's part of the contract's total; the shares add up to it */
  readonly shareFen: Fen;
  readonly lines: readonly QuoteLine[];
  /** the worker's time while it is held for the payment */
  readonly claimId: string | null;
  readonly workerId: string | null;
  /** who comes along, while their time is held for the payment */
  readonly mates: readonly Seat[];
  /** from the payment on */
  readonly orderId: string | null;
}

/** What a person must look at: money, visits without a time after a pause, a wish for another worker. */
export interface ContractException {
  readonly id: string;
  readonly kind: 'payment_mismatch' | 'late_payment' | 'refund' | 'unplaced' | 'replacement';
  readonly contractId: string;
  readonly text: string;
  readonly dueAt: Date;
  readonly openedAt: Date;
}

/** What the office may look at separately. */
export const CONTRACT_FILTERS = ['awaiting_payment', 'active', 'paused', 'asked', 'ended'] as const;

export interface ContractFilter {
  readonly show?: (typeof CONTRACT_FILTERS)[number];
  /** part of the number or of a name, or the last four digits of the phone */
  readonly text?: string;
  readonly page: number;
  readonly pageSize: number;
}

export abstract class ContractsFacade {
  abstract contract(tx: Tx, contractId: string): Promise<Contract | null>;
  abstract visits(tx: Tx, contractId: string): Promise<ContractVisit[]>;
  /** What waits for a person and nobody has settled yet. */
  abstract openExceptions(tx: Tx): Promise<ContractException[]>;
}
