import { Injectable } from '@nestjs/common';
import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Claim, ClaimOnBoard } from '../contract/scheduling.facade.js';
import { shapeOf, type DayShape } from '../domain/quarters.js';
import { ClaimsSql } from '../infrastructure/claims.sql.js';
import { SchedulingPoliciesSql } from '../infrastructure/policies.sql.js';
import { WorkerDaysSql } from '../infrastructure/worker-days.sql.js';

/** Takes a worker's time. Nothing is read to decide: the row that is free when the update reaches it is the answer. */
@Injectable()
export class ClaimTime {
  constructor(
    private readonly policies: SchedulingPoliciesSql,
    private readonly workerDays: WorkerDaysSql,
    private readonly claims: ClaimsSql,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async claim(tx: Tx, reference: string, workerIds: readonly string[], visit: Interval): Promise<Result<Claim>> {
    const now = this.clock.now();
    const { bufferMinutes } = await this.policies.inForce(tx, now);
    const shape = shapeOf(visit, bufferMinutes);
    const workerId = await this.takeFirst(tx, workerIds, shape);
    if (workerId === null) return refuse('SLOT_TAKEN');
    const claim: ClaimOnBoard = {
      id: this.ids.next(),
      reference,
      workerId,
      visit,
      busyTo: addMinutes(visit.to, bufferMinutes),
    };
    await this.claims.add(tx, claim, now);
    return { id: claim.id, workerId, visit };
  }

  private async takeFirst(tx: Tx, workerIds: readonly string[], shape: readonly DayShape[]): Promise<string | null> {
    for (const workerId of workerIds) {
      if (await this.takeAll(tx, workerId, shape)) return workerId;
    }
    return null;
  }

  /** All days or none. A worker's rows are always taken in the order of their days. */
  private async takeAll(tx: Tx, workerId: string, shape: readonly DayShape[]): Promise<boolean> {
    for (const [index, day] of shape.entries()) {
      if (await this.workerDays.take(tx, workerId, day)) continue;
      for (const taken of shape.slice(0, index)) await this.workerDays.giveBack(tx, workerId, taken.day, taken.busy);
      return false;
    }
    return true;
  }
}
