import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { touchedQuarters } from '../domain/quarters.js';
import { ClaimsSql } from '../infrastructure/claims.sql.js';
import { WorkerDaysSql } from '../infrastructure/worker-days.sql.js';

/** Gives a worker's time back: once, and exactly the quarters the claim took. */
@Injectable()
export class ReleaseTime {
  constructor(
    private readonly workerDays: WorkerDaysSql,
    private readonly claims: ClaimsSql,
    private readonly clock: Clock,
  ) {}

  async release(tx: Tx, claimId: string): Promise<boolean> {
    const claim = await this.claims.active(tx, claimId);
    if (!claim || !(await this.claims.end(tx, claimId, this.clock.now()))) return false;
    for (const { day, words } of touchedQuarters({ from: claim.visit.from, to: claim.busyTo })) {
      await this.workerDays.giveBack(tx, claim.workerId, day, words);
    }
    return true;
  }
}
