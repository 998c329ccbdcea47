import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { SchedulingModule } from '../scheduling/scheduling.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { ApplyDayPlan } from './application/day-plan/apply-day-plan.js';
import { SeatChanges } from './application/day-plan/seat-changes.js';
import { PlanDay } from './application/day-plan/plan-day.js';
import { ReadTeam } from './application/day-plan/read-team.js';
import { WhoMayCome } from './application/day-plan/who-may-come.js';
import { ReadDay } from './application/day-plan/read-day.js';
import { AnswerOffer } from './application/answer-offer.js';
import { AssignWorker } from './application/assign-worker.js';
import { BrokenVisits } from './application/broken-visits.js';
import { Candidates } from './application/candidates.js';
import { ChangeMode } from './application/change-mode.js';
import { ChangeRoster } from './application/change-roster.js';
import { DispatchService } from './application/dispatch.service.js';
import { Overruns } from './application/overruns.js';
import { Offers } from './application/offers.js';
import { OfferPaidOrder } from './application/offer-paid-order.js';
import { WhenOrderChanges } from './application/when-order-changes.js';
import { ReplanTasks } from './application/replan-tasks.js';
import { ReplanWorker } from './application/replan-worker.js';
import { WhenOrderPaid } from './application/when-order-paid.js';
import { TickBooking } from './application/tick-booking.js';
import { ReadLoad } from './application/read-load.js';
import { Relieve } from './application/relieve.js';
import { SoldServices } from './application/sold-services.js';
import { WhenRosterChanged } from './application/when-roster-changed.js';
import { WhenVisitRunsOver } from './application/when-visit-runs-over.js';
import { BriefingFacade } from './contract/briefing.js';
import { DispatchFacade } from './contract/dispatch.facade.js';
import { DispatchGates } from './contract/dispatch-gates.js';
import { OtherPromises } from './contract/other-promises.js';
import { PromisePrices } from './contract/promise-prices.js';
import { BriefingTickController } from './http/briefing.admin.controller.js';
import { DayPlanController } from './http/day-plan.admin.controller.js';
import { LoadController } from './http/load.admin.controller.js';
import { ModeController } from './http/mode.admin.controller.js';
import { ReplanController } from './http/replan.admin.controller.js';
import { RosterController } from './http/roster.admin.controller.js';
import { BriefingTicksSql } from './infrastructure/briefing-ticks.sql.js';
import { Assignments } from './infrastructure/assignments.sql.js';
import { DispatchExceptions } from './infrastructure/exceptions.sql.js';
import { DispatchModesSql } from './infrastructure/modes.sql.js';
import { DayPlansSql } from './infrastructure/day-plans.sql.js';
import { PlanningProgram, PlanningThreads } from './infrastructure/planning-threads.js';
import { DISPATCH_POLICY } from './domain/dispatch-policy.js';
import { REPLAN_POLICY } from './domain/replan-policy.js';
import { PLANNING_POLICY } from './domain/planning-policy.js';

@Module({
  imports: [PrivacyModule, CatalogModule, WorkforceModule, SchedulingModule, OrdersModule],
  controllers: [
    RosterController,
    ReplanController,
    DayPlanController,
    LoadController,
    ModeController,
    BriefingTickController,
  ],
  providers: [
    Assignments,
    DispatchExceptions,
    SoldServices,
    Candidates,
    Offers,
    AnswerOffer,
    Relieve,
    ReadLoad,
    AssignWorker,
    OfferPaidOrder,
    WhenOrderPaid,
    WhenOrderChanges,
    Overruns,
    BrokenVisits,
    ReplanTasks,
    ReplanWorker,
    ChangeRoster,
    WhenRosterChanged,
    WhenVisitRunsOver,
    OtherPromises,
    DispatchGates,
    PromisePrices,
    DayPlansSql,
    DispatchModesSql,
    BriefingTicksSql,
    TickBooking,
    { provide: BriefingFacade, useExisting: TickBooking },
    ChangeMode,
    PlanningProgram,
    PlanningThreads,
    ReadTeam,
    WhoMayCome,
    ReadDay,
    PlanDay,
    SeatChanges,
    ApplyDayPlan,
    { provide: DispatchFacade, useClass: DispatchService },
  ],
  exports: [DispatchFacade, BriefingFacade, DispatchGates, OtherPromises, PromisePrices],
})
export class DispatchModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('派单', DISPATCH_POLICY));
    policies.add(sheetOf('排班', PLANNING_POLICY));
    policies.add(sheetOf('当日改排', REPLAN_POLICY));
  }
}
