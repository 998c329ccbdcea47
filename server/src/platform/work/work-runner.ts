import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { json, rows, write } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import type { DueWork } from './due-work.js';
import { WorkHandlers, type WorkHandler, type WorkOutcome } from './work-handlers.js';
import { WorkSignal } from './work-signal.js';

const BATCH = 50;
const PARALLEL = 8;
const TICK_MS = 500;
/** A crashed runner's work is taken over when its lease has run out. */
const LEASE_MS = 30_000;
const MAX_ATTEMPTS = 12;

interface WorkRow {
  id: string;
  kind: string;
  ref: string;
  data: unknown;
  due_at: Date;
  attempts: number;
}

/** 1 s, 2 s, 4 s … at most 5 min. */
export function backoffMs(attempt: number): number {
  return Math.min(300_000, 1_000 * 2 ** (attempt - 1));
}

/** Takes what is due in batches, whoever made it. A tick costs what is due, not what exists. */
@Injectable()
export class WorkRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('WorkRunner');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> | undefined;
  private stopped = false;
  private again = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly handlers: WorkHandlers,
    private readonly signal: WorkSignal,
  ) {}

  onApplicationBootstrap(): void {
    this.signal.onRaise(() => this.wake());
    this.timer = setInterval(() => this.wake(), TICK_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Runs until nothing is due any more; for tests and the command line. */
  async drain(): Promise<void> {
    await this.running;
    while ((await this.tick()) > 0);
  }

  private wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.loop()
      .catch((error: unknown) => this.logger.error(error, 'the work loop failed; trying again at the next tick'))
      .finally(() => {
        this.running = undefined;
        if (this.again) {
          this.again = false;
          this.wake();
        }
      });
  }

  private async loop(): Promise<void> {
    while (!this.stopped && (await this.tick()) === BATCH);
  }

  private async tick(): Promise<number> {
    const due = await this.lease();
    for (let start = 0; start < due.length; start += PARALLEL) {
      await Promise.all(due.slice(start, start + PARALLEL).map((work) => this.attempt(work)));
    }
    return due.length;
  }

  /** Compare-and-set on the due time: of two runners that read the same row one gets it. */
  private async lease(): Promise<DueWork[]> {
    const db = this.transactions.reader;
    const now = this.clock.now();
    const found = await rows<WorkRow>(
      db,
      'SELECT id, kind, ref, data, due_at, attempts FROM due_work WHERE dead_at IS NULL AND due_at <= ? ORDER BY due_at, id LIMIT ?',
      [now, BATCH],
    );
    const leaseUntil = new Date(now.getTime() + LEASE_MS);
    const leased: DueWork[] = [];
    for (const found_ of found) {
      const won = await write(
        db,
        'UPDATE due_work SET due_at = ?, attempts = attempts + 1 WHERE id = ? AND due_at = ? AND attempts = ?',
        [leaseUntil, found_.id, found_.due_at, found_.attempts],
      );
      if (won !== 1) continue;
      leased.push({
        id: found_.id,
        kind: found_.kind,
        ref: found_.ref,
        data: json(found_.data),
        dueAt: leaseUntil,
        attempt: found_.attempts + 1,
      });
    }
    return leased;
  }

  private async attempt(work: DueWork): Promise<void> {
    const handler = this.handlers.get(work.kind);
    try {
      if (!handler) throw new Error(`nobody handles ${work.kind}`);
      const outcome =
        handler.mode === 'transactional'
          ? await this.transactions.run<WorkOutcome>(async (tx) => {
              const answer = await handler.run(tx, work);
              await this.finish(tx, work, answer);
              return answer;
            })
          : await this.runOutside(handler, work);
      // what goes on at once does not wait for the next tick: a batch in rounds would send a round each half second
      if (outcome && outcome.againAt <= this.clock.now()) this.again = true;
    } catch (error) {
      await this.failed(work, error);
    }
  }

  private async runOutside(handler: Extract<WorkHandler, { mode: 'external' }>, work: DueWork): Promise<WorkOutcome> {
    const answer = await handler.run(work);
    await this.finish(this.transactions.reader, work, answer);
    return answer;
  }

  /** Touches the row only while the lease is still ours: a handler may have rescheduled it meanwhile. */
  private async finish(tx: Transactions['reader'], work: DueWork, outcome: WorkOutcome): Promise<void> {
    if (outcome) {
      await write(tx, 'UPDATE due_work SET due_at = ?, attempts = 0, last_error = NULL WHERE id = ? AND due_at = ?', [
        outcome.againAt,
        work.id,
        work.dueAt,
      ]);
    } else {
      await write(tx, 'DELETE FROM due_work WHERE id = ? AND due_at = ?', [work.id, work.dueAt]);
    }
  }

  private async failed(work: DueWork, error: unknown): Promise<void> {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const dead = work.attempt >= MAX_ATTEMPTS;
    this.logger.warn(`${work.kind} ${work.ref} attempt ${work.attempt} failed${dead ? ', given up' : ''}: ${reason}`);
    const now = this.clock.now();
    await write(
      this.transactions.reader,
      'UPDATE due_work SET due_at = ?, last_error = ?, dead_at = ? WHERE id = ? AND due_at = ?',
      [new Date(now.getTime() + backoffMs(work.attempt)), reason.slice(0, 500), dead ? now : null, work.id, work.dueAt],
    ).catch((lost: unknown) => this.logger.error(lost, 'could not record a failure; the lease will run out'));
  }
}
