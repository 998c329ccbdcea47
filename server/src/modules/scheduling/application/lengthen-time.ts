import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { reachOf } from '../domain/gaps.js';
import { lengthened } from '../domain/longer.js';
import { NO_QUARTERS } from '../domain/quarters.js';
import type { SeenDay } from '../domain/roster.js';
import { ClaimsSql } from '../infrastructure/claims.sql.js';
import { SchedulingPoliciesSql } from '../infrastructure/policies.sql.js';
import { WorkerDaysSql } from '../infrastructure/worker-days.sql.js';
import { LookAtWorkers } from './look-at-workers.js';

/** A visit goes on longer than was claimed: the time after it is taken as far as nobody has it. */
@Injectable()
export class LengthenTime {
  constructor(
    private readonly policies: SchedulingPoliciesSql,
    private readonly looking: LookAtWorkers,
    private readonly workerDays: WorkerDaysSql,
    private readonly claims: ClaimsSql,
    private readonly clock: Clock,
  ) {}

  async lengthen(tx: Tx, claimId: string, to: Date): Promise<Date | null> {
    const claim = await this.claims.active(tx, claimId);
    if (!claim) return null;
    const { workerId, visit } = claim;
    const rules = await this.policies.inForce(tx, this.clock.now());
    // with the days locked, what is read is what is taken; a claim nearby would have moved one of them on
    const last = dayOf(addMinutes(to, rules.bufferMinutes));
    const days =
      (await this.workerDays.lock(tx, workerId, dayOf(visit.from), last)).get(workerId) ??
      new Map<LocalDate, SeenDay>();
    const nearby = await this.looking.nearby(tx, reachOf({ from: visit.from, to }, rules), claim.place, rules, [
      workerId,
    ]);
    const neighbours = (nearby.get(workerId) ?? []).filter((one) => one.claim.id !== claimId);
    const longer = lengthened(claim, to, { days, neighbours }, rules);
    if (!longer) return visit.to;
    for (const { day, words } of longer.more) {
      const seen = days.get(day)!.ver;
      const taken = await this.workerDays.take(tx, workerId, { day, visit: NO_QUARTERS, busy: words }, seen);
      if (!taken) throw new Error(`locked day ${day} of worker ${workerId} could not be taken`);
    }
    await this.claims.lengthen(tx, claimId, longer.until, longer.busyTo);
    return longer.until;
  }
}
