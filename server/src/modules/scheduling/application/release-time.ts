import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { ClaimOnBoard, TimeFreed } from '../contract/scheduling.facade.js';
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
    return claim !== null && this.end(tx, claim);
  }

  /** Everything under a reference, in the order of workers and days, as crews take it. */
  async releaseAll(tx: Tx, reference: string): Promise<number> {
    let ended = 0;
    for (const claim of await this.claims.activeOf(tx, reference)) if (await this.end(tx, claim)) ended += 1;
    return ended;
  }

  private async end(tx: Tx, claim: ClaimOnBoard): Promise<boolean> {
    if (!(await this.claims.end(tx, claim.id, this.clock.now()))) return false;
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
