import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { SchedulingModule } from '../scheduling/scheduling.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { AnswerCall } from './application/answer-call.js';
import { EndCall } from './application/end-call.js';
import { ExtraShifts } from './application/extra-shifts.js';
import { GiveWaitingVisits } from './application/give-waiting-visits.js';
import { KeptForecast } from './application/kept-forecast.js';
import { OpenCall } from './application/open-call.js';
import { PlanStandby } from './application/plan-standby.js';
import { ReadSupport } from './application/read-support.js';
import { ReadSurge } from './application/read-surge.js';
import { RequestSquad } from './application/request-squad.js';
import { RingUp } from './application/ring-up.js';
import { SquadMembers } from './application/squad-members.js';
import { UnansweredBursts } from './application/unanswered-bursts.js';
import { WhoMayCome } from './application/who-may-come.js';
import { SurgeFacade } from './contract/surge.facade.js';
import { SURGE_POLICY } from './domain/surge-policy.js';
import { SquadsController } from './http/squads.admin.controller.js';
import { SurgeDeskController } from './http/surge.admin.controller.js';
import { SurgeCallsController } from './http/surge.worker.controller.js';
import { SquadsSql } from './infrastructure/squads.sql.js';
import { StandbySql } from './infrastructure/standby.sql.js';
import { SurgeCallsSql } from './infrastructure/surge-calls.sql.js';

const TABLES = [SurgeCallsSql, SquadsSql, StandbySql];
const CALLS = [WhoMayCome, ExtraShifts, OpenCall, AnswerCall, EndCall, RingUp, GiveWaitingVisits];

@Module({
  imports: [PrivacyModule, CatalogModule, WorkforceModule, SchedulingModule, OrdersModule, DispatchModule],
  controllers: [SurgeDeskController, SquadsController, SurgeCallsController],
  providers: [
    ...TABLES,
    ...CALLS,
    PlanStandby,
    KeptForecast,
    SquadMembers,
    RequestSquad,
    ReadSurge,
    ReadSupport,
    UnansweredBursts,
    { provide: SurgeFacade, useExisting: UnansweredBursts },
  ],
  exports: [SurgeFacade],
})
export class SurgeModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('支援与呼叫', SURGE_POLICY));
  }
}
