import type { Tx } from '../../../platform/database/transactions.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';

/** What a device felt. */
export interface FeltTrouble {
  readonly workerId: string;
  /** the visit its worker is out for; null: none */
  readonly orderId: string | null;
  /** what was felt and what became of the question, in Chinese */
  readonly told: string;
  /** where it last knew to be */
  readonly place: { readonly lat: number; readonly lng: number; readonly accuracy: number | null } | null;
  readonly happenedAt: Date;
}

/** A call for help that nobody has ended. */
export interface OpenCall {
  readonly id: string;
  readonly raisedAt: Date;
  /** who looks after it */
  readonly acknowledgedBy: string | null;
  /** told by a device and not pressed */
  readonly byDevice: boolean;
}

/** What became of a question that a device caused. */
export type AskedEntryKind = 'asked_well' | 'said_fine' | 'said_help' | 'said_nothing';

/** For who hears of trouble without anybody having pressed. In a transaction that has locked the order's row, if any. */
export abstract class CallsForHelp {
  /** Raises a call that rings until somebody answers; joins the worker's open one. Its id. */
  abstract raise(tx: Tx, felt: FeltTrouble): Promise<string>;
  /** Notes it in the worker's open call. Its id; null: there is none. */
  abstract join(tx: Tx, felt: FeltTrouble): Promise<string | null>;
  /** The worker's open call, read without a lock. */
  abstract openOf(tx: Tx, workerId: string): Promise<OpenCall | null>;
  /** A line of the file of an alarm, and a link of the audit chain. */
  abstract note(tx: Tx, alarmId: string, by: AuditActor, kind: AskedEntryKind, text: string): Promise<void>;
}
