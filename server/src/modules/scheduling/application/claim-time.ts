import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Asked, Claim, ClaimOnBoard, ClaimWish, GapRules } from '../contract/scheduling.facade.js';
import { shapeOf, type DayShape } from '../domain/quarters.js';
import { ClaimsSql } from '../infrastructure/claims.sql.js';
import { SchedulingPoliciesSql } from '../infrastructure/policies.sql.js';
import { WorkerDaysSql } from '../infrastructure/worker-days.sql.js';
import { LookAtWorkers } from './look-at-workers.js';

/** Every look lost is a change somebody else made to the same worker's days; beyond this the time counts as taken. */
const MOST_LOOKS = 20;

/**
 * Takes a worker's time. What was read only proposes: each day is taken by compare-and-set on the version that was seen,
 * so neither an overlap nor a trip too long can come in between. The bits are asked once more by the same statement.
 */
@Injectable()
export class ClaimTime {
  constructor(
    private readonly policies: SchedulingPoliciesSql,
    private readonly looking: LookAtWorkers,
    private readonly workerDays: WorkerDaysSql,
    private readonly claims: ClaimsSql,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async claim(tx: Tx, wish: ClaimWish, workers: readonly Asked[]): Promise<Result<Claim>> {
    const rules = await this.policies.inForce(tx, this.clock.now());
    for (const worker of workers) {
      if (await this.take(tx, wish, worker, rules)) return this.keep(tx, wish, worker.workerId, rules);
    }
    return refuse('SLOT_TAKEN');
  }

  /** In the order of ids, so that two crews who want the same people wait for each other and do not deadlock. */
  async claimAll(tx: Tx, wish: ClaimWish, workers: readonly Asked[]): Promise<Result<Claim[]>> {
    const rules = await this.policies.inForce(tx, this.clock.now());
    const taken: string[] = [];
    for (const worker of [...workers].sort((a, b) => (a.workerId < b.workerId ? -1 : 1))) {
      if (!(await this.take(tx, wish, worker, rules))) {
        for (const workerId of taken) await this.giveBack(tx, workerId, shapeOf(wish.visit, rules.bufferMinutes));
        return refuse('SLOT_TAKEN');
      }
      taken.push(worker.workerId);
    }
    const made: Claim[] = [];
    for (const { workerId } of workers) made.push(await this.keep(tx, wish, workerId, rules));
    return made;
  }

  /** As the worker was seen; when their days have moved on, looks again and tries once more. */
  private async take(tx: Tx, wish: ClaimWish, worker: Asked, rules: GapRules): Promise<boolean> {
    let seen = worker.seen;
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      if (seen && (await this.takeAsSeen(tx, worker.workerId, shapeOf(wish.visit, rules.bufferMinutes), seen))) {
        return true;
      }
      const [again] = await this.looking.withRoom(tx, [worker.workerId], wish.visit, wish.place, rules);
      if (!again) return false;
      seen = again.seen;
    }
    return false;
  }

  /** All days or none. A worker's rows are always taken in the order of their days. */
  private async takeAsSeen(
    tx: Tx,
    workerId: string,
    shape: readonly DayShape[],
    seen: ReadonlyMap<LocalDate, number>,
  ): Promise<boolean> {
    const shapes = new Map(shape.map((one) => [one.day, one]));
    if (shape.some(({ day }) => !seen.has(day))) return false;
    const taken: DayShape[] = [];
    for (const [day, version] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const own = shapes.get(day);
      const done = own
        ? await this.workerDays.take(tx, workerId, own, version)
        : await this.workerDays.touch(tx, workerId, day, version);
      if (!done) {
        await this.giveBack(tx, workerId, taken);
        return false;
      }
      if (own) taken.push(own);
    }
    return true;
  }

  private async giveBack(tx: Tx, workerId: string, shape: readonly DayShape[]): Promise<void> {
    for (const { day, busy } of shape) await this.workerDays.giveBack(tx, workerId, day, busy);
  }

  private async keep(tx: Tx, wish: ClaimWish, workerId: string, rules: GapRules): Promise<Claim> {
    const claim: ClaimOnBoard = {
      id: this.ids.next(),
      ...wish,
      workerId,
      busyTo: addMinutes(wish.visit.to, rules.bufferMinutes),
    };
    await this.claims.add(tx, claim, this.clock.now());
    return { id: claim.id, workerId, visit: wish.visit };
  }
}
