import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { type Tx, Transactions } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import { sealAfter } from '../domain/audit-chain.js';
import { moveHead, readHead, unsealed, writeSeals } from '../infrastructure/audit.sql.js';
import { Keys } from './keys.js';

const KIND = 'privacy.seal-audit';
const REF = 'main';
const BATCH = 500;
const INTERVAL_MS = 1_000;

/**
 * Chains audit entries in the order they became visible. Entries are written without touching any shared row, so that
 * auditing never makes transactions wait for each other; the chain follows within about a second.
 */
@Injectable()
export class SealAudit implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger(SealAudit.name);
  /** Whatever commits before this instant is covered by the sealing that is already asked for. */
  private coveredUntil = 0;

  constructor(
    private readonly keys: Keys,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
    private readonly queue: DueWorkQueue,
    private readonly handlers: WorkHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.transactional(KIND, (tx) => this.run(tx));
  }

  /** Entries of a process that died before it could ask are sealed now. */
  async onApplicationBootstrap(): Promise<void> {
    await this.ask();
  }

  /** To be called where an entry was written; asks once it is committed, at most once per interval. */
  soon(tx: Tx): void {
    this.transactions.onCommit(tx, () => {
      if (this.clock.now().getTime() >= this.coveredUntil) void this.ask();
    });
  }

  private async ask(): Promise<void> {
    const dueAt = this.nextTime();
    this.coveredUntil = dueAt.getTime();
    try {
      await this.queue.schedule(this.transactions.reader, KIND, REF, dueAt);
    } catch (error) {
      this.logger.warn(`sealing could not be scheduled, the next entry asks again: ${String(error)}`);
      this.coveredUntil = 0;
    }
  }

  private async run(tx: Tx): Promise<WorkOutcome> {
    const sealed = await this.sealBatch(tx);
    if (sealed === BATCH) return { againAt: this.clock.now() };
    return sealed > 0 ? { againAt: this.nextTime() } : undefined;
  }

  private nextTime(): Date {
    return new Date(this.clock.now().getTime() + INTERVAL_MS);
  }

  /** Seals up to one batch; 0 when there was nothing or another sealer was faster. */
  async sealBatch(tx: Tx): Promise<number> {
    const head = await readHead(tx);
    const entries = sealAfter(this.keys.chainKey, head, await unsealed(tx, BATCH));
    const last = entries.at(-1);
    if (!last) return 0;
    if (!(await moveHead(tx, head, last))) return 0;
    const written = await writeSeals(tx, entries);
    if (written !== entries.length) throw new Error(`sealed ${written} of ${entries.length} audit entries`);
    return written;
  }
}
