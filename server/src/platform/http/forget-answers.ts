import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { write } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import { WorkHandlers, type WorkOutcome } from '../work/work-handlers.js';

const KIND = 'platform.forget-answers';
/** A phone that lost its signal may repeat what it sent this long ago; after that the answer serves nobody. */
const KEPT_MS = 72 * 3_600_000;
const EVERY_MS = 3_600_000;
/** Small statements, so that nobody waits for their locks. */
const BATCH = 1_000;
const MOST_BATCHES = 100;

/**
 * Answers under an Idempotency-Key hold what people were shown: they are kept as long as they can be of use.
 * The migration schedules the first run; each run schedules the next.
 */
@Injectable()
export class ForgetAnswers {
  constructor(
    work: WorkHandlers,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {
    work.external(KIND, () => this.run());
  }

  private async run(): Promise<WorkOutcome> {
    const now = this.clock.now().getTime();
    for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
      const sql = `DELETE FROM idempotency_key WHERE created_at < ? LIMIT ${BATCH}`;
      if ((await write(this.transactions.reader, sql, [new Date(now - KEPT_MS)])) < BATCH) break;
    }
    return { againAt: new Date(now + EVERY_MS) };
  }
}
