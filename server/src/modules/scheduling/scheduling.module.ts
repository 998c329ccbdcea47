import { Module } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { AskMap } from './application/ask-map.js';
import { TripsByMap } from './application/trips-by-map.js';
import { ClaimEach } from './application/claim-each.js';
import { ClaimsByDay } from './application/claims-by-day.js';
import { ClaimTime } from './application/claim-time.js';
import { ExplainViolations } from './application/explain-violations.js';
import { FindTimes } from './application/find-times.js';
import { FollowFreeTime } from './application/follow-free-time.js';
import { LengthenTime } from './application/lengthen-time.js';
import { LookAtWorkers } from './application/look-at-workers.js';
import { ReadFreeTime } from './application/read-free-time.js';
import { RefreshRosterDaily } from './application/refresh-roster-daily.js';
import { ReleaseTime } from './application/release-time.js';
import { Roster } from './application/roster.js';
import { SchedulingService } from './application/scheduling.service.js';
import { TakeOverRoster } from './application/take-over-roster.js';
import { TakeWholeDays } from './application/take-whole-days.js';
import { SchedulingFacade } from './contract/scheduling.facade.js';
import { WholeDays } from './contract/whole-days.js';
import { policySheet } from './domain/policy-sheet.js';
import { TravelMap } from './domain/travel-map.js';
import { TRAVEL_MAP_POLICY } from './domain/travel-map-policy.js';
import { WHOLE_DAYS_POLICY } from './domain/whole-days-policy.js';
import { ClaimsSql } from './infrastructure/claims.sql.js';
import { SchedulingPoliciesSql } from './infrastructure/policies.sql.js';
import { PromiseKeptSql } from './infrastructure/promise-kept.sql.js';
import { travelMapOf } from './infrastructure/travel-map/travel-map-of.js';
import { WorkerDaysSql } from './infrastructure/worker-days.sql.js';

@Module({
  imports: [WorkforceModule],
  providers: [
    WorkerDaysSql,
    ClaimsSql,
    SchedulingPoliciesSql,
    PromiseKeptSql,
    Roster,
    TakeOverRoster,
    LookAtWorkers,
    ReadFreeTime,
    FollowFreeTime,
    RefreshRosterDaily,
    FindTimes,
    ClaimEach,
    ClaimsByDay,
    ClaimTime,
    LengthenTime,
    ReleaseTime,
    ExplainViolations,
    { provide: TravelMap, useFactory: travelMapOf, inject: [Config] },
    AskMap,
    TripsByMap,
    { provide: SchedulingFacade, useClass: SchedulingService },
    { provide: WholeDays, useClass: TakeWholeDays },
  ],
  exports: [SchedulingFacade, WholeDays],
})
export class SchedulingModule {
  constructor(policies: PolicyBook, scheduling: SchedulingFacade) {
    policies.add(sheetOf('住家的一整天', WHOLE_DAYS_POLICY));
    policies.add(sheetOf('地图路程', TRAVEL_MAP_POLICY));
    policies.addLive(async (tx) => policySheet(await scheduling.policy(tx)));
  }
}
