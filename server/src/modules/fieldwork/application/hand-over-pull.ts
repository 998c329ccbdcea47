import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { Pulls } from '../infrastructure/pulls.sql.js';

/** The warehouse gave the part to the worker; from now on its line of the list counts as in order. */
@Injectable()
export class HandOverPull {
  constructor(
    private readonly transactions: Transactions,
    private readonly pulls: Pulls,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, PULL_CLOSED of one that the worker dropped. Handing over twice is handing over once. */
  run(actor: Actor, id: string): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      if (await this.pulls.answer(tx, id, 'handed_over', actor.label, this.clock.now())) return null;
      const pull = await this.pulls.find(tx, id);
      if (!pull) return refuse('NOT_FOUND');
      return pull.state === 'handed_over' ? null : refuse('PULL_CLOSED');
    });
  }
}
