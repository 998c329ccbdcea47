import type { Cause, ComplaintChannel, ComplaintKind } from './complaint-kinds.js';
import type { ComplaintLife } from './complaint-life.js';

/** A customer's complaint about one visit. */
export interface Complaint extends ComplaintLife {
  readonly id: string;
  /** for people: TS + day + 6 digits */
  readonly no: string;
  readonly orderId: string;
  readonly accountId: string;
  /** who served or was to, frozen when it was made; null: nobody yet */
  readonly workerId: string | null;
  readonly channel: ComplaintChannel;
  readonly kind: ComplaintKind;
  readonly openedAt: Date;
  /** whoever of the office looks after it; null: nobody yet */
  readonly ownerId: string | null;
  readonly ownerLabel: string | null;
  /** the earliest clock that runs; null: none does */
  readonly dueAt: Date | null;
  /** why it happened; known with the solution */
  readonly cause: Cause | null;
  /** the complaint it was merged into */
  readonly mergedInto: string | null;
}

export const ENTRY_KINDS = [
  'filed',
  'taken',
  'answered',
  'asked',
  'replied',
  'solved',
  'accepted',
  'lapsed',
  'reopened',
  'withdrawn',
  'merged',
  'noted',
  'warned',
  'escalated',
  'remedy_asked',
  'remedy_given',
  'remedy_refused',
  'rectification_set',
  'rectification_done',
  'rectification_checked',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One thing that happened, kept for ever. */
export interface ComplaintEntry {
  readonly id: string;
  readonly kind: EntryKind;
  /** in Chinese */
  readonly text: string;
  readonly actor: string;
  readonly at: Date;
  /** the customer reads it too */
  readonly shown: boolean;
  readonly photoIds: readonly string[];
}
