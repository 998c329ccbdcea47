import { Injectable } from '@nestjs/common';
import { distanceMetres, type GeoPoint } from '@daowei/shared/kernel/geo';
import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import { clockTime, dayOf } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { ClaimOnBoard, GapRules, VisitNeed } from '../contract/scheduling.facade.js';
import { visitDays } from '../domain/room.js';
import { reachOf, tooNear, type TooNear } from '../domain/gaps.js';
import { lacks } from '../domain/qualification.js';
import { meets, shapeOf, touchedQuarters, without } from '../domain/quarters.js';
import { ClaimsSql } from '../infrastructure/claims.sql.js';
import { SchedulingPoliciesSql } from '../infrastructure/policies.sql.js';
import { LookAtWorkers, type ClaimNearby } from './look-at-workers.js';
import { Roster } from './roster.js';

/** Names every hard rule a worker would break, so that the office reads why and not just that. */
@Injectable()
export class ExplainViolations {
  constructor(
    private readonly policies: SchedulingPoliciesSql,
    private readonly workforce: WorkforceFacade,
    private readonly claims: ClaimsSql,
    private readonly roster: Roster,
    private readonly looking: LookAtWorkers,
    private readonly clock: Clock,
  ) {}

  async explain(tx: Tx, need: VisitNeed, startAt: Date, workerId: string, ignoreClaim?: string): Promise<string[]> {
    const { unfit, offShift, crowded } = await this.look(tx, need, startAt, workerId, ignoreClaim);
    return [...unfit, ...offShift, ...crowded];
  }

  /** What a longer shift would not mend. */
  async explainBesidesShift(tx: Tx, need: VisitNeed, startAt: Date, workerId: string): Promise<string[]> {
    const { unfit, crowded } = await this.look(tx, need, startAt, workerId);
    return [...unfit, ...crowded];
  }

  private async look(
    tx: Tx,
    need: VisitNeed,
    startAt: Date,
    workerId: string,
    ignoreClaim?: string,
  ): Promise<{ unfit: string[]; offShift: string[]; crowded: string[] }> {
    const worker = await this.workforce.worker(tx, workerId);
    const rules = await this.policies.inForce(tx, this.clock.now());
    const visit = { from: startAt, to: addMinutes(startAt, need.durationMinutes) };
    if (!worker) return { unfit: ['没有这位服务人员'], offShift: [], crowded: [] };
    const shape = shapeOf(visit, rules.bufferMinutes);
    const excluded = need.exclude?.includes(workerId) ? ['已经婉拒过这次服务'] : [];

    const rows = await this.roster.days(tx, [workerId], shape[0]!.day, shape.at(-1)!.day);
    const nearby = await this.looking.nearby(tx, reachOf(visit, rules), need.place, rules, [workerId]);
    const claims = nearby.get(workerId) ?? [];
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
    const visits = claims.filter(({ claim }) => claim.id !== givenBack?.id);
    const crowded = tooNear(visit, visits, rules).map((one) => crowdedText(one, need.place, rules));
    return {
      unfit: [...excluded, ...lacks(worker, need.service, visitDays(shape))],
      offShift: onShift ? [] : [`${clockTime(visit.from)}–${clockTime(visit.to)}不在班次内`],
      crowded: free || crowded.length > 0 ? crowded : [`前后需留${rules.bufferMinutes}分钟，与相邻的服务冲突`],
    };
  }
}

/** Which visit is too near, and how many minutes are missing. */
function crowdedText(
  { neighbour, needed, left }: TooNear<ClaimNearby>,
  place: GeoPoint | null,
  rules: GapRules,
): string {
  const { from, to, travelMinutes, claim } = neighbour;
  const other = `${clockTime(from)}–${clockTime(to)}`;
  if (left < rules.bufferMinutes) return `与${other}的服务冲突（前后需留${rules.bufferMinutes}分钟）`;
  const short = `只空出${Math.floor(left)}分钟，还差${Math.ceil(needed - left)}分钟`;
  if (left < travelMinutes && claim.place && place) {
    const kilometres = (distanceMetres(claim.place, place) / 1_000).toFixed(1);
    return `与${other}的服务相距${kilometres}公里，路上约需${travelMinutes}分钟，${short}`;
  }
  const day = dayOf(from).slice(5).replace('-', '月');
  return `与${day}日${other}的服务之间需休息满${needed / 60}小时，${short}`;
}

function busySpan(claim: ClaimOnBoard): Interval {
  return { from: claim.visit.from, to: claim.busyTo };
}
