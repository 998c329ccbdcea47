import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { DomainEvent } from '../../../platform/outbox/outbox.js';
import type { Actor } from '../../../platform/http/access.js';
import type { CrewRole } from '../../orders/contract/crew.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import type { RosterChange } from '../../workforce/contract/roster.js';
import type { BrokenVisit } from './broken-visit.js';
import type { BrokenPromise } from './other-promises.js';

export const ASSIGNMENT_STATES = ['offered', 'accepted', 'declined', 'timed_out', 'withdrawn'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

export const DECLINE_REASONS = ['busy', 'too_far', 'sick', 'unsafe', 'other'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** One worker asked for one order; where several come, each has an assignment of their own. */
export interface Assignment {
  readonly id: string;
  readonly orderId: string;
  readonly workerId: string;
  readonly role: CrewRole;
  readonly state: AssignmentState;
  readonly mode: 'automatic' | 'manual';
  /** why this worker, in Chinese; stored with the proposal */
  readonly explanation: readonly string[];
  readonly visitFrom: Date;
  readonly offeredAt: Date;
  readonly respondBy: Date;
  readonly respondedAt: Date | null;
  readonly declineReason: string | null;
}

/** A worker looked at for an order: hard rules first, then a score. */
export interface Candidate {
  readonly workerId: string;
  /** hard rules that refuse, in Chinese; empty: may be asked */
  readonly violations: readonly string[];
  readonly score: number;
  readonly explanation: readonly string[];
}

export interface DispatchException {
  readonly id: string;
  readonly kind: 'unassigned' | 'unconfirmed' | 'broken_visit' | 'held_back';
  readonly orderId: string;
  readonly text: string;
  readonly dueAt: Date;
  readonly openedAt: Date;
}

export interface AssignCommand {
  readonly orderId: string;
  readonly workerId: string;
  /** whose place in the crew it is about; null: the empty one, or the only one */
  readonly instead: string | null;
  /** the order's version the coordinator looked at */
  readonly version: number;
  readonly reason: string;
  readonly actor: string;
  /** until when the worker has to answer; missing: as for every offer */
  readonly answerMinutes?: number;
  /** the caller tells who need not come and the customer, once for many visits */
  readonly isToldElsewhere?: true;
}

/** What a change of the roster does to visits that are promised. */
export interface RosterConsequences {
  /** stands for the change and everything below; saving asks for it */
  readonly fingerprint: string;
  /** visits the worker could serve before and cannot after, or for a reason more */
  readonly breaks: readonly BrokenVisit[];
  /** what is promised beside visits and could be kept before, or breaks for a reason more */
  readonly promises: readonly BrokenPromise[];
  /** visits the worker could not serve before and can after */
  readonly heals: readonly BrokenVisit[];
}

/** `respondBy`: until when the worker may answer, as an ISO string. */
export type OfferMade = DomainEvent<
  'dispatch.offer-made',
  { orderId: string; workerId: string; assignmentId: string; respondBy: string }
>;
/** Somebody else comes instead. `wasConfirmed`: the customer had been told who comes. */
export type VisitHandedOver = DomainEvent<
  'dispatch.visit-handed-over',
  { orderId: string; workerId: string; wasConfirmed: boolean; because: string }
>;
export type OrderUnassigned = DomainEvent<'dispatch.order-unassigned', { orderId: string; because: string }>;

export abstract class DispatchFacade {
  /** The worker's own offered or accepted assignment of the order, if any. */
  abstract own(tx: Tx, orderId: string, workerId: string): Promise<Assignment | null>;
  abstract history(tx: Tx, orderId: string): Promise<Assignment[]>;
  /** The worker's live assignments whose visit starts on the day. */
  abstract ofWorker(tx: Tx, workerId: string, day: LocalDate): Promise<Assignment[]>;
  /** Everything the worker has been asked and not answered, whatever its day. */
  abstract openOffers(tx: Tx, workerId: string): Promise<Assignment[]>;
  /**
   * The order is confirmed when everybody who comes has accepted. Refuses NOT_FOUND for another's offer, OFFER_CLOSED when
   * it is over; accepting twice is one acceptance.
   */
  abstract accept(tx: Tx, workerId: string, assignmentId: string, actor: string): Promise<Result<Assignment>>;
  /** The place is offered to the next worker in the same transaction; the others of the crew keep theirs. */
  abstract decline(
    tx: Tx,
    workerId: string,
    assignmentId: string,
    reason: DeclineReason,
    note: string | null,
  ): Promise<Result<Assignment>>;
  /**
   * Why the worker may not serve the order on the day: the blacklist, kept apart from the customer, certificates and
   * training that are missing or over. Sentences in Chinese, empty when they may; asked again at the yes, at departure and check-in.
   */
  abstract unfit(tx: Tx, order: Order, workerId: string, day: LocalDate): Promise<string[]>;
  /** Locks the order and gives it out if it is paid and nobody was asked; what a gate holds back shows its present reason. */
  abstract offerAgain(tx: Tx, orderId: string): Promise<void>;
  /** Minutes from the end of the one visit to the begin of the other: buffer or trip, whichever is longer. */
  abstract minutesBetween(tx: Tx, from: Order, to: Order): Promise<number>;
  abstract candidates(tx: Tx, orderId: string): Promise<Result<Candidate[]>>;
  /**
   * STALE_VERSION, ASSIGNMENT_REFUSED (with the broken rules), ORDER_STATE, SLOT_TAKEN, VISIT_HELD_BACK while a gate holds
   * it.
   */
  abstract assign(tx: Tx, command: AssignCommand): Promise<Result<Assignment>>;
  /** What the change would do; nothing is written. Refuses what `WorkforceFacade.changeRoster` refuses. */
  abstract previewRoster(tx: Tx, workerId: string, change: RosterChange): Promise<Result<RosterConsequences>>;
  /**
   * The roster, the time that can be booked and the re-plan tasks in one transaction. Refuses the same, and STALE_VERSION
   * when a visit came, went or changed since the preview. Locks the worker's orders first.
   */
  abstract changeRoster(
    tx: Tx,
    actor: Actor,
    workerId: string,
    change: RosterChange,
    fingerprint: string,
  ): Promise<Result<RosterConsequences>>;
  /** Orders that wait for a person: nobody found, nobody confirmed in time, or whose worker cannot come. */
  abstract openExceptions(tx: Tx): Promise<DispatchException[]>;
}
