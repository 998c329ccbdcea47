import { Injectable } from '@nestjs/common';
import type { GeoPoint } from '@daowei/shared/kernel/geo';
import type { Interval } from '@daowei/shared/kernel/interval';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ClaimOnBoard, GapRules } from '../contract/scheduling.facade.js';
import { roomFor } from '../domain/room.js';
import { daysTouched, reachOf, travelMinutes, type Neighbour } from '../domain/gaps.js';
import { LONGEST_CLAIM_DAYS, shapeOf } from '../domain/quarters.js';
import type { SeenDay, WorkerDays } from '../domain/roster.js';
import { ClaimsSql } from '../infrastructure/claims.sql.js';
import { WorkerDaysSql } from '../infrastructure/worker-days.sql.js';

/** A claim seen from the place of another visit. */
export interface ClaimNearby extends Neighbour {
  readonly claim: ClaimOnBoard;
}

/** A worker who has room for a visit, as their days stood when they were looked at. */
export interface WorkerWithRoom {
  readonly workerId: string;
  readonly days: WorkerDays;
  readonly seen: ReadonlyMap<LocalDate, number>;
}

/** Reads what decides whether workers have room for a visit: their days, and their visits before and after. */
@Injectable()
export class LookAtWorkers {
  constructor(
    private readonly workerDays: WorkerDaysSql,
    private readonly claims: ClaimsSql,
  ) {}

  /**
   * Those of the workers who have room now, in the order given. Days are read before claims: a claim made in between is
   * then counted, or its day has moved on and the caller's compare-and-set finds out; never neither.
   */
  async withRoom(
    tx: Tx,
    workerIds: readonly string[],
    visit: Interval,
    place: GeoPoint | null,
    rules: GapRules,
  ): Promise<WorkerWithRoom[]> {
    const shape = shapeOf(visit, rules.bufferMinutes);
    const span = reachOf(visit, rules);
    const reach = daysTouched(span);
    const days = await this.workerDays.of(tx, workerIds, reach[0]!, reach.at(-1)!);
    const nearby = await this.nearby(tx, span, place, rules, workerIds);
    return workerIds.flatMap((workerId) => {
      const own = days.get(workerId) ?? new Map<LocalDate, SeenDay>();
      const neighbours = nearby.get(workerId) ?? [];
      if (roomFor(visit, shape, { days: own, neighbours }, rules) !== 'free') return [];
      return { workerId, days: own, seen: new Map([...own].map(([day, { ver }]) => [day, ver])) };
    });
  }

  /** Live claims that touch the span by worker, each with the trip between its place and this one. */
  async nearby(
    tx: Tx,
    span: Interval,
    place: GeoPoint | null,
    rules: GapRules,
    workerIds?: readonly string[],
  ): Promise<Map<string, ClaimNearby[]>> {
    const byWorker = new Map<string, ClaimNearby[]>();
    for (const claim of await this.claims.touching(tx, span, LONGEST_CLAIM_DAYS, workerIds)) {
      const own = byWorker.get(claim.workerId) ?? [];
      own.push({ ...claim.visit, travelMinutes: travelMinutes(claim.place, place, rules), claim });
      byWorker.set(claim.workerId, own);
    }
    return byWorker;
  }
}
