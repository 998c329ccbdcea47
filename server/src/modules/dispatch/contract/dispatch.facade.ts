import type { Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { DomainEvent } from '../../../platform/outbox/outbox.js';
import type { LocalDate } from '@daowei/shared/kernel/local-date';

export type AssignmentState = 'offered' | 'accepted' | 'declined' | 'timed_out' | 'withdrawn';

export interface Assignment {
  readonly id: string;
  readonly orderId: string;
  readonly workerId: string;
  readonly state: AssignmentState;
  readonly mode: 'automatic' | 'manual';
  /** why this worker, in Chinese, stored with the proposal */
  readonly explanation: readonly string[];
  readonly offeredAt: Date;
  readonly respondBy: Date;
  readonly respondedAt: Date | null;
  readonly declineReason: string | null;
}

export interface Candidate {
  readonly workerId: string;
  readonly violations: readonly string[];
  readonly score: number;
  readonly explanation: readonly string[];
}

export type OfferMade = DomainEvent<'dispatch.offer-made', { orderId: string; workerId: string; assignmentId: string }>;
export type OrderUnassigned = DomainEvent<'dispatch.order-unassigned', { orderId: string; because: string }>;

export abstract class DispatchFacade {
  /** offered or accepted assignment of the order, if any */
  abstract current(tx: Tx, orderId: string): Promise<Assignment | null>;
  abstract history(tx: Tx, orderId: string): Promise<Assignment[]>;
  /** Live assignments of a worker whose visit starts on the day, plus all open offers. */
  abstract ofWorker(tx: Tx, workerId: string, day: LocalDate): Promise<Assignment[]>;
  abstract candidates(tx: Tx, orderId: string): Promise<Candidate[]>;
  abstract assign(
    tx: Tx,
    command: { orderId: string; workerId: string; version: number; reason: string; actor: string },
  ): Promise<Result<Assignment>>;
  /** Orders that wait for a person: nobody found, or not confirmed within the policy's minutes. */
  abstract openExceptions(tx: Tx): Promise<{ id: string; kind: 'unassigned' | 'unconfirmed'; orderId: string; text: string; dueAt: Date; openedAt: Date }[]>;
}
