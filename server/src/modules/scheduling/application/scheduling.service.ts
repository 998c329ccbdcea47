import { Injectable } from '@nestjs/common';
import type { GeoPoint } from '@daowei/shared/kernel/geo';
import type { Interval } from '@daowei/shared/kernel/interval';
import { addDays, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import {
  SchedulingFacade,
  type Arrival,
  type Asked,
  type Claim,
  type ClaimOnBoard,
  type ClaimWish,
  type CrewWish,
  type FreeWorker,
  type SchedulingPolicy,
  type SlotStart,
  type VisitNeed,
} from '../contract/scheduling.facade.js';
import { cellOf, keptRate } from '../domain/promise-kept.js';
import { LONGEST_CLAIM_DAYS } from '../domain/quarters.js';
import { checkStart } from '../domain/starts.js';
import { ClaimsSql } from '../infrastructure/claims.sql.js';
import { SchedulingPoliciesSql } from '../infrastructure/policies.sql.js';
import { PromiseKeptSql } from '../infrastructure/promise-kept.sql.js';
import { ClaimEach } from './claim-each.js';
import { ClaimTime } from './claim-time.js';
import { ExplainViolations } from './explain-violations.js';
import { FindTimes } from './find-times.js';
import { LengthenTime } from './lengthen-time.js';
import { ReleaseTime } from './release-time.js';
import { Roster } from './roster.js';
import { TakeOverRoster } from './take-over-roster.js';
import { TripsByMap } from './trips-by-map.js';

/** The module's door: each method leads to the use case behind it. */
@Injectable()
export class SchedulingService extends SchedulingFacade {
  constructor(
    private readonly policies: SchedulingPoliciesSql,
    private readonly claims: ClaimsSql,
    private readonly promises: PromiseKeptSql,
    private readonly times: FindTimes,
    private readonly claiming: ClaimTime,
    private readonly claimingEach: ClaimEach,
    private readonly lengthening: LengthenTime,
    private readonly releasing: ReleaseTime,
    private readonly explaining: ExplainViolations,
    private readonly roster: Roster,
    private readonly takingOver: TakeOverRoster,
    private readonly tripsByMap: TripsByMap,
    private readonly clock: Clock,
  ) {
    super();
  }

  override policy(tx: Tx): Promise<SchedulingPolicy> {
    return this.policies.inForce(tx, this.clock.now());
  }

  override calendar(need: VisitNeed): Promise<{ day: LocalDate; slots: SlotStart[] }[]> {
    return this.times.calendar(need);
  }

  override async checkStart(tx: Tx, _need: VisitNeed, startAt: Date): Promise<Result<null>> {
    return checkStart(await this.policy(tx), this.clock.now(), startAt);
  }

  override async checkSeriesStart(tx: Tx, startAt: Date): Promise<Result<null>> {
    const policy = await this.policy(tx);
    return checkStart({ ...policy, horizonDays: policy.rosterDays }, this.clock.now(), startAt);
  }

  override freeWorkers(tx: Tx, need: VisitNeed, startAt: Date): Promise<FreeWorker[]> {
    return this.times.freeWorkers(tx, need, startAt);
  }

  override freeNearby(
    need: VisitNeed,
    startAt: Date,
    nearby: { readonly least: number; readonly bandMetres: number },
  ): Promise<FreeWorker[]> {
    return this.times.freeNearby(need, startAt, nearby);
  }

  override violations(
    tx: Tx,
    need: VisitNeed,
    startAt: Date,
    workerId: string,
    ignoreClaim?: string,
  ): Promise<string[]> {
    return this.explaining.explain(tx, need, startAt, workerId, ignoreClaim);
  }

  override violationsBesidesShift(tx: Tx, need: VisitNeed, startAt: Date, workerId: string): Promise<string[]> {
    return this.explaining.explainBesidesShift(tx, need, startAt, workerId);
  }

  override claim(tx: Tx, wish: ClaimWish, workers: readonly Asked[]): Promise<Result<Claim>> {
    return this.claiming.claim(tx, wish, workers);
  }

  override claimAll(tx: Tx, wish: ClaimWish, workers: readonly Asked[]): Promise<Result<Claim[]>> {
    return this.claiming.claimAll(tx, wish, workers);
  }

  override claimEach(tx: Tx, wishes: readonly CrewWish[]): Promise<Result<Claim[]>[]> {
    return this.claimingEach.claim(tx, wishes);
  }

  override lengthen(tx: Tx, claimId: string, to: Date): Promise<Date | null> {
    return this.lengthening.lengthen(tx, claimId, to);
  }

  override release(tx: Tx, claimId: string): Promise<boolean> {
    return this.releasing.release(tx, claimId);
  }

  override releaseAll(tx: Tx, reference: string): Promise<number> {
    return this.releasing.releaseAll(tx, reference);
  }

  override nearest(need: VisitNeed, startAt: Date, wanted: number): Promise<SlotStart[]> {
    return this.times.nearest(need, startAt, wanted);
  }

  override async trips(tx: Tx, places: readonly GeoPoint[]): Promise<Int32Array> {
    return this.tripsByMap.between(places, await this.policy(tx));
  }

  override claimsOn(tx: Tx, day: LocalDate): Promise<ClaimOnBoard[]> {
    const span = { from: startOfDay(day), to: startOfDay(addDays(day, 1)) };
    return this.claims.touching(tx, span, LONGEST_CLAIM_DAYS);
  }

  override async promiseKept(tx: Tx, district: string): Promise<(startAt: Date) => number | null> {
    const policy = await this.policy(tx);
    const history = await this.promises.history(tx, district);
    return (startAt) => {
      const { weekday, hour } = cellOf(startAt);
      return keptRate(history.tally(weekday, hour), history.city, policy);
    };
  }

  override countArrival(tx: Tx, arrival: Arrival): Promise<void> {
    return this.promises.count(tx, arrival);
  }

  override takeOverRoster(tx: Tx, workerId: string, span: Interval): Promise<void> {
    return this.takingOver.run(tx, workerId, span);
  }

  override refreshRoster(tx: Tx, from: LocalDate, to: LocalDate): Promise<void> {
    return this.roster.refresh(tx, from, to);
  }
}
