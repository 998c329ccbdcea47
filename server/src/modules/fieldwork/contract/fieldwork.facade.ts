import type { Tx } from '../../../platform/database/transactions.js';
import type { DomainEvent } from '../../../platform/outbox/outbox.js';
import type { PhotoRule, StepDemands } from '../../catalog/contract/catalog.facade.js';
import type { MaterialBringer } from '@daowei/shared/rules/materials';
import type { AgreementSignature, Order } from '../../orders/contract/orders.facade.js';

export const VISIT_STATES = ['scheduled', 'departed', 'arrived', 'working', 'awaiting_customer', 'signed_off'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

/** A room, or an item of 5S, of a step. */
export interface VisitRoom {
  readonly name: string;
  readonly doneAt: Date | null;
  /** by the code of the room, not by a tap */
  readonly scanned: boolean;
}

export interface VisitStep {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly photo: PhotoRule;
  readonly demands: StepDemands;
  readonly doneAt: Date | null;
  /** as measured, in the unit of the demand */
  readonly dose: number | null;
  /** of the material */
  readonly certificateNo: string | null;
  /** why it was left out; null: it was not. Only a soft line may be */
  readonly skipReason: string | null;
  readonly note: string | null;
  readonly photos: readonly { readonly fileId: string; readonly stage: 'before' | 'after' }[];
  /** as the standard lists them; empty: the step has none */
  readonly rooms: readonly VisitRoom[];
}

/** How much of the standard a visit reached, by its evidence. */
export const STANDARD_LEVELS = ['silver', 'gold', 'platinum'] as const;
export type StandardLevel = (typeof STANDARD_LEVELS)[number];

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

/** Where the lead is before they arrive. */
export interface OnTheWay {
  readonly lat: number;
  readonly lng: number;
  readonly seenAt: Date;
  /** along the streets, estimated */
  readonly metresLeft: number;
}

/** A material the customer asks for: a brand, how much of it, what for. */
export interface MaterialRow {
  readonly name: string;
  /** may be empty */
  readonly note: string;
  readonly by: MaterialBringer;
}

/** `id` is new with every version, so that what was ticked for an older one does not count. */
export interface MaterialItem extends MaterialRow {
  readonly id: string;
}

/** As below an agreement; `hash` is that of order, version and rows. */
export type MaterialSignature = AgreementSignature;

/** What the customer asked for last. */
export interface MaterialList {
  readonly version: number;
  /** empty: withdrawn */
  readonly items: readonly MaterialItem[];
  readonly changedAt: Date;
  /** null: withdrawn */
  readonly signature: MaterialSignature | null;
}

export type WorkerDeparted = DomainEvent<
  'fieldwork.worker-departed',
  { orderId: string; workerId: string; etaAt: string }
>;
/** The way, or what is missing for it, went otherwise than the customer was told. */
export type EtaChanged = DomainEvent<'fieldwork.eta-changed', { orderId: string; workerId: string; etaAt: string }>;
/** The lead proved to stand at the door, or called: the fact that lateness is measured on. */
export type WorkerArrived = DomainEvent<
  'fieldwork.worker-arrived',
  { orderId: string; workerId: string; arrivedAt: string }
>;
/** Something of the standard was done: the visit is that much nearer to its end. */
export type VisitProgressed = DomainEvent<'fieldwork.visit-progressed', { orderId: string; workerId: string }>;
export type VisitSigned = DomainEvent<
  'fieldwork.visit-signed-off',
  { orderId: string; workerId: string; onTime: boolean }
>;

/** What the visit that a worker still serves does to the one they go to next. */
export interface HeldUp {
  /** when they can be there, as things stand */
  readonly arrival: Date;
  /** the same if they fall behind as far as is thought possible without overtime agreed on */
  readonly latest: Date;
  /** until they can be there, in minutes, as long as nothing more is reported */
  readonly paceMinutes: number;
  /** of these, from the end of the one to the begin of the other */
  readonly gapMinutes: number;
}

export abstract class FieldworkFacade {
  /** null until the order is confirmed */
  abstract visit(tx: Tx, orderId: string): Promise<Visit | null>;
  abstract visits(tx: Tx, orderIds: readonly string[]): Promise<Map<string, Visit>>;
  /** The newest version of what the customer asked to be brought; null: nothing ever. */
  abstract materials(tx: Tx, orderId: string): Promise<MaterialList | null>;
  /** null: nobody is on the way, or nothing was heard of them lately */
  abstract onTheWay(tx: Tx, order: Order, visit: Visit): Promise<OnTheWay | null>;
  /** null: the visit does not come next after one that its worker leads now */
  abstract heldUp(tx: Tx, order: Order): Promise<HeldUp | null>;
  /** When the worker can be there with all that the warehouse still brings them for it; null: nothing is waited for. */
  abstract partsAt(tx: Tx, order: Order): Promise<Date | null>;
  /** The visit that the worker of this one leads next; null: none that is confirmed. */
  abstract nextAfter(tx: Tx, orderId: string): Promise<Order | null>;
}
