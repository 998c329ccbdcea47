import { Injectable } from '@nestjs/common';
import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { ClaimOnBoard, VisitNeed } from '../contract/scheduling.facade.js';
import { visitDays } from '../domain/calendar.js';
import { lacks } from '../domain/qualification.js';
import { LONGEST_CLAIM_DAYS, meets, shapeOf, touchedQuarters, without } from '../domain/quarters.js';
import { ClaimsSql } from '../infrastructure/claims.sql.js';
import { SchedulingPoliciesSql } from '../infrastructure/policies.sql.js';
import { Roster } from './roster.js';

/** Names every hard rule a worker would break, so that the office reads why and not just that. */
@Injectable()
export class ExplainViolations {
  constructor(
    private readonly policies: SchedulingPoliciesSql,
    private readonly workforce: WorkforceFacade,
    private readonly claims: ClaimsSql,
    private readonly roster: Roster,
    private readonly clock: Clock,
  ) {}

  async explain(tx: Tx, need: VisitNeed, startAt: Date, workerId: string, ignoreClaim?: string): Promise<string[]> {
    const worker = await this.workforce.worker(tx, workerId);
    if (!worker) return ['没有这位服务人员'];
    const { bufferMinutes } = await this.policies.inForce(tx, this.clock.now());
    const visit = { from: startAt, to: addMinutes(startAt, need.durationMinutes) };
    const shape = shapeOf(visit, bufferMinutes);
    const excluded = need.exclude?.includes(workerId) ? ['已经婉拒过这次服务'] : [];

    const rows = await this.roster.days(tx, [workerId], shape[0]!.day, shape.at(-1)!.day);
    const ignored = ignoreClaim ? await this.claims.active(tx, ignoreClaim) : null;
    const givenBack = ignored?.workerId === workerId ? ignored : null;
    const returned = new Map(givenBack ? touchedQuarters(busySpan(givenBack)).map((one) => [one.day, one.words]) : []);
    let onShift = true;
    let free = true;
    for (const { day, visit: visited, busy } of shape) {
      const own = rows.get(workerId)?.get(day);
      if (!own || meets(own.off, visited)) onShift = false;
      const back = returned.get(day);
      if (own && meets(back ? without(own.busy, back) : own.busy, busy)) free = false;
    }
    return [
      ...excluded,
      ...lacks(worker, need.service, visitDays(shape)),
      ...(onShift ? [] : [`${clockTime(visit.from)}–${clockTime(visit.to)}不在班次内`]),
      ...(free ? [] : await this.overlaps(tx, workerId, visit, bufferMinutes, givenBack)),
    ];
  }

  private async overlaps(
    tx: Tx,
    workerId: string,
    visit: Interval,
    bufferMinutes: number,
    ignored: ClaimOnBoard | null,
  ): Promise<string[]> {
    const span = { from: visit.from, to: addMinutes(visit.to, bufferMinutes) };
    const others = await this.claims.touching(tx, span, LONGEST_CLAIM_DAYS, workerId);
    const sentences = others
      .filter((claim) => claim.id !== ignored?.id)
      .map(
        ({ visit: other }) =>
          `与${clockTime(other.from)}–${clockTime(other.to)}的服务冲突（前后需留${bufferMinutes}分钟）`,
      );
    return sentences.length > 0 ? sentences : [`前后需留${bufferMinutes}分钟，与相邻的服务冲突`];
  }
}

function busySpan(claim: ClaimOnBoard): Interval {
  return { from: claim.visit.from, to: claim.busyTo };
}
