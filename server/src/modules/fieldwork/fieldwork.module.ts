import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { AskOvertime } from './application/ask-overtime.js';
import { ChangeHome } from './application/change-home.js';
import { CheckIn } from './application/check-in.js';
import { Depart } from './application/depart.js';
import { CheckInDesk } from './application/check-in-desk.js';
import { DepartureDesk } from './application/departure-desk.js';
import { DepartureGate } from './application/departure-gate.js';
import { DepartureLists } from './application/departure-lists.js';
import { FieldworkService } from './application/fieldwork.service.js';
import { ExpectEnd } from './application/expect-end.js';
import { FollowWay } from './application/follow-way.js';
import { FinishRoom } from './application/finish-room.js';
import { FinishStep } from './application/finish-step.js';
import { HandOverPull } from './application/hand-over-pull.js';
import { PrepareVisit } from './application/prepare-visit.js';
import { ProposeExtra } from './application/propose-extra.js';
import { PublishChecklist } from './application/publish-checklist.js';
import { PullPart } from './application/pull-part.js';
import { ReadExecution } from './application/read-execution.js';
import { RefuseSignOff } from './application/refuse-sign-off.js';
import { SignMaterials } from './application/sign-materials.js';
import { SignVisit } from './application/sign-visit.js';
import { StartRemote } from './application/start-remote.js';
import { ThinPositions } from './application/thin-positions.js';
import { ThinWays } from './application/thin-ways.js';
import { VisitAccess } from './application/visit-access.js';
import { WhenOrderChanges } from './application/when-order-changes.js';
import { WhenOrderConfirmed } from './application/when-order-confirmed.js';
import { WorkerPages } from './application/worker-pages.js';
import { FieldworkFacade } from './contract/fieldwork.facade.js';
import { MaterialsController } from './http/customer/materials.controller.js';
import { HomeGroupsController } from './http/customer/home-groups.controller.js';
import { SignOffController } from './http/customer/sign-off.controller.js';
import { CheckInsController } from './http/office/check-ins.admin.controller.js';
import { ChecklistsController } from './http/office/checklists.admin.controller.js';
import { ExecutionController } from './http/office/execution.controller.js';
import { NeededMaterialsController } from './http/office/materials.admin.controller.js';
import { HomeGroupsDeskController } from './http/office/home-groups.admin.controller.js';
import { PullsController } from './http/office/pulls.admin.controller.js';
import { ToolkitsController } from './http/office/toolkits.admin.controller.js';
import { DepartureController } from './http/worker/departure.controller.js';
import { ExtrasController } from './http/worker/extras.controller.js';
import { OffersController } from './http/worker/offers.controller.js';
import { PositionController } from './http/worker/position.controller.js';
import { WorkerVisitsController } from './http/worker/worker-visits.controller.js';
import { CheckIns } from './infrastructure/check-ins.sql.js';
import { Checklists } from './infrastructure/checklists.sql.js';
import { ExecutionDays } from './infrastructure/execution-days.sql.js';
import { MaterialLists } from './infrastructure/material-lists.sql.js';
import { Preparations } from './infrastructure/preparations.sql.js';
import { Pulls } from './infrastructure/pulls.sql.js';
import { Refusals } from './infrastructure/refusals.sql.js';
import { Toolkits } from './infrastructure/toolkits.sql.js';
import { VisitMates } from './infrastructure/visit-mates.sql.js';
import { VisitPositions } from './infrastructure/visit-positions.sql.js';
import { VisitRooms } from './infrastructure/visit-rooms.sql.js';
import { VisitSteps } from './infrastructure/visit-steps.sql.js';
import { Visits } from './infrastructure/visits.sql.js';
import { FIELDWORK_POLICY } from './domain/fieldwork-policy.js';
import { MATERIAL_POLICY } from './domain/material-policy.js';

@Module({
  imports: [IdentityModule, PrivacyModule, CatalogModule, WorkforceModule, OrdersModule, DispatchModule],
  controllers: [
    WorkerVisitsController,
    PositionController,
    DepartureController,
    ExtrasController,
    OffersController,
    SignOffController,
    MaterialsController,
    HomeGroupsController,
    CheckInsController,
    ChecklistsController,
    PullsController,
    NeededMaterialsController,
    HomeGroupsDeskController,
    ToolkitsController,
    ExecutionController,
  ],
  providers: [
    CheckIns,
    ExecutionDays,
    Checklists,
    MaterialLists,
    Preparations,
    Pulls,
    Refusals,
    Toolkits,
    VisitMates,
    VisitPositions,
    VisitRooms,
    VisitSteps,
    Visits,
    VisitAccess,
    DepartureLists,
    DepartureGate,
    DepartureDesk,
    CheckInDesk,
    PrepareVisit,
    PullPart,
    HandOverPull,
    PublishChecklist,
    Depart,
    CheckIn,
    ChangeHome,
    StartRemote,
    ThinPositions,
    ThinWays,
    ExpectEnd,
    FollowWay,
    FinishRoom,
    FinishStep,
    ProposeExtra,
    AskOvertime,
    SignMaterials,
    SignVisit,
    RefuseSignOff,
    ReadExecution,
    WhenOrderConfirmed,
    WhenOrderChanges,
    WorkerPages,
    { provide: FieldworkFacade, useClass: FieldworkService },
  ],
  exports: [FieldworkFacade],
})
export class FieldworkModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('上门服务', FIELDWORK_POLICY));
    policies.add(sheetOf('指定用料', MATERIAL_POLICY));
  }
}
