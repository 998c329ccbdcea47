import type { Tx } from '../../../platform/database/transactions.js';
import type { DomainEvent } from '../../../platform/outbox/outbox.js';
import type { PhotoRule } from '../../catalog/contract/catalog.facade.js';

export const VISIT_STATES = ['scheduled', 'departed', 'arrived', 'working', 'awaiting_customer', 'signed_off'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

export interface VisitStep {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly photo: PhotoRule;
  readonly doneAt: Date | null;
  readonly note: string | null;
  readonly photos: readonly { readonly fileId: string; readonly stage: 'before' | 'after' }[];
}

/** A mate who has checked in. */
export interface ArrivedMate {
  readonly workerId: string;
  readonly arrivedAt: Date;
}

/** `workerId` is the lead: setting out, arriving, the steps and the signature are theirs. */
export interface Visit {
  readonly orderId: string;
  readonly workerId: string;
  readonly state: VisitState;
  readonly departedAt: Date | null;
  readonly etaAt: Date | null;
  readonly arrivedAt: Date | null;
  readonly startedAt: Date | null;
  readonly workerSignedAt: Date | null;
  readonly customerSignedAt: Date | null;
  readonly steps: readonly VisitStep[];
  readonly arrivedMates: readonly ArrivedMate[];
}

export type WorkerDeparted = DomainEvent<
  'fieldwork.worker-departed',
  { orderId: string; workerId: string; etaAt: string }
>;
/** The lead proved to stand at the door, or called: the fact that lateness is measured on. */
export type WorkerArrived = DomainEvent<
  'fieldwork.worker-arrived',
  { orderId: string; workerId: string; arrivedAt: string }
>;
export type VisitSigned = DomainEvent<
  'fieldwork.visit-signed-off',
  { orderId: string; workerId: string; onTime: boolean }
>;

export abstract class FieldworkFacade {
  /** null until the order is confirmed */
  abstract visit(tx: Tx, orderId: string): Promise<Visit | null>;
  abstract visits(tx: Tx, orderIds: readonly string[]): Promise<Map<string, Visit>>;
}
