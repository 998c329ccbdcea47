import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Ids } from '../clock/ids.js';
import { insert, rows, write } from '../database/sql.js';
import { type Tx, Transactions } from '../database/transactions.js';
import { WorkSignal } from './work-signal.js';

/** What a piece of work carries; an object, because a bare JSON string reads back differently from each database. */
export type WorkData = Readonly<Record<string, unknown>> | null;

/** One thing that is due at a time: a timer, or one event for one handler. */
export interface DueWork {
  readonly id: string;
  readonly kind: string;
  /** what it is about; unique together with the kind */
  readonly ref: string;
  readonly data: WorkData;
  readonly dueAt: Date;
  /** 1 at the first try */
  readonly attempt: number;
}

/** Work that failed as often as it may and waits for a person. */
export interface DeadLetter {
  readonly id: string;
  readonly kind: string;
  readonly ref: string;
  readonly lastError: string | null;
  readonly deadAt: Date;
}

/**
 * Rows with a due time: timers and event deliveries are the same thing and share one table and one runner.
 * Scheduling goes through the caller's transaction, so that what is promised later commits with what happened now.
 */
@Injectable()
export class DueWorkQueue {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
    private readonly signal: WorkSignal,
  ) {}

  /** Schedules, or moves what is already scheduled under the same kind and ref. */
  async schedule(tx: Tx, kind: string, ref: string, dueAt: Date, data: WorkData = null): Promise<void> {
    const now = this.clock.now();
    await insert(
      tx,
      'due_work',
      { id: this.ids.next(), kind, ref, due_at: dueAt, attempts: 0, data: JSON.stringify(data), created_at: now },
      'due_at = VALUES(due_at), data = VALUES(data), attempts = 0, dead_at = NULL',
    );
    if (dueAt <= now) this.transactions.onCommit(tx, () => this.signal.raise());
  }

  /** Forgets what was scheduled; true when there was something. */
  async cancel(tx: Tx, kind: string, ref: string): Promise<boolean> {
    return (await write(tx, 'DELETE FROM due_work WHERE kind = ? AND ref = ?', [kind, ref])) > 0;
  }

  /** The oldest dead letters, at most 100. */
  async deadLetters(tx: Tx): Promise<DeadLetter[]> {
    const found = await rows<{ id: string; kind: string; ref: string; last_error: string | null; dead_at: Date }>(
      tx,
      'SELECT id, kind, ref, last_error, dead_at FROM due_work WHERE dead_at IS NOT NULL ORDER BY dead_at LIMIT 100',
    );
    return found.map(({ id, kind, ref, last_error, dead_at }) => ({
      id,
      kind,
      ref,
      lastError: last_error,
      deadAt: dead_at,
    }));
  }
}
