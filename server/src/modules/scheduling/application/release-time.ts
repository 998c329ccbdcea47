import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { TimeFreed } from '../contract/scheduling.facade.js';
import { touchedQuarters } from '../domain/quarters.js';
import { ClaimsSql } from '../infrastructure/claims.sql.js';
import { WorkerDaysSql } from '../infrastructure/worker-days.sql.js';

/** Gives a worker's time back: once, and exactly the quarters the claim took. Whoever waits for time is told. */
@Injectable()
export class ReleaseTime {
  constructor(
    private readonly workerDays: WorkerDaysSql,
    private readonly claims: ClaimsSql,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async release(tx: Tx, claimId: string): Promise<boolean> {
    const claim = await this.claims.active(tx, claimId);
    if (!claim || !(await this.claims.end(tx, claimId, this.clock.now()))) return false;
    for (const { day, words } of touchedQuarters({ from: claim.visit.from, to: claim.busyTo })) {
      await this.workerDays.giveBack(tx, claim.workerId, day, words);
    }
    await this.outbox.publish<TimeFreed>(tx, {
      type: 'scheduling.time-freed',
      data: { workerId: claim.workerId, from: claim.visit.from.toISOString(), to: claim.busyTo.toISOString() },
    });
    return true;
  }
}
