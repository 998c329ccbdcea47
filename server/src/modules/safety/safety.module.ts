import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { StaysModule } from '../stays/stays.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { AnswerSos } from './application/answer-sos.js';
import { AssessVisit } from './application/assess-visit.js';
import { ClimbWays } from './application/climb-ways.js';
import { GivePrecautions } from './application/give-precautions.js';
import { HandleIncident } from './application/handle-incident.js';
import { HoldRiskyStays } from './application/hold-risky-stays.js';
import { HoldRiskyVisits } from './application/hold-risky-visits.js';
import { HearDevices } from './application/hear-devices.js';
import { KeepWorkerContact } from './application/keep-worker-contact.js';
import { KeepRecord } from './application/keep-record.js';
import { RaiseSos } from './application/raise-sos.js';
import { ReachPhone } from './application/reach-phone.js';
import { ReadIncidents } from './application/read-incidents.js';
import { ReadPrecautions } from './application/read-precautions.js';
import { ReadSos } from './application/read-sos.js';
import { ReportIncident } from './application/report-incident.js';
import { RevealContacts } from './application/reveal-contacts.js';
import { SafetyDesk } from './application/safety-desk.js';
import { WatchActions } from './application/watch-actions.js';
import { WorkersVisit } from './application/workers-visit.js';
import { CallsForHelp } from './contract/calls-for-help.js';
import { SafetyFacade } from './contract/safety.facade.js';
import { IdentityCheck } from './domain/identity-check.js';
import { INCIDENT_POLICY } from './domain/incident-policy.js';
import { PRECAUTIONS_POLICY } from './domain/precautions-policy.js';
import { SOS_POLICY } from './domain/sos-policy.js';
import { WorkerContactController } from './http/contacts.worker.controller.js';
import { IncidentsController } from './http/incidents.admin.controller.js';
import { WorkerIncidentsController } from './http/incidents.worker.controller.js';
import { PrecautionsDeskController, StayPrecautionsDeskController } from './http/precautions.admin.controller.js';
import { CustomerPrecautionsController } from './http/precautions.customer.controller.js';
import { SosDeskController } from './http/sos.admin.controller.js';
import { WorkerSosController } from './http/sos.worker.controller.js';
import { CorrectiveActionsSql } from './infrastructure/corrective-actions.sql.js';
import { IncidentsSql } from './infrastructure/incidents.sql.js';
import { LocalIdentityCheck } from './infrastructure/local-identity-check.js';
import { PrecautionsSql } from './infrastructure/precautions.sql.js';
import { SafetyEntriesSql } from './infrastructure/safety-entries.sql.js';
import { WorkerContactsSql } from './infrastructure/worker-contacts.sql.js';
import { SosSql } from './infrastructure/sos.sql.js';

@Module({
  imports: [PrivacyModule, CatalogModule, WorkforceModule, OrdersModule, DispatchModule, StaysModule],
  controllers: [
    WorkerSosController,
    SosDeskController,
    WorkerIncidentsController,
    IncidentsController,
    CustomerPrecautionsController,
    PrecautionsDeskController,
    StayPrecautionsDeskController,
    WorkerContactController,
  ],
  providers: [
    SosSql,
    SafetyEntriesSql,
    KeepRecord,
    WorkersVisit,
    ClimbWays,
    ReachPhone,
    RaiseSos,
    AnswerSos,
    ReadSos,
    IncidentsSql,
    CorrectiveActionsSql,
    ReportIncident,
    HandleIncident,
    ReadIncidents,
    SafetyDesk,
    WatchActions,
    HearDevices,
    { provide: CallsForHelp, useExisting: HearDevices },
    { provide: SafetyFacade, useExisting: WatchActions },
    PrecautionsSql,
    { provide: IdentityCheck, useClass: LocalIdentityCheck },
    AssessVisit,
    HoldRiskyVisits,
    HoldRiskyStays,
    GivePrecautions,
    ReadPrecautions,
    WorkerContactsSql,
    KeepWorkerContact,
    RevealContacts,
  ],
  exports: [SafetyFacade, CallsForHelp],
})
export class SafetyModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('紧急求助', SOS_POLICY));
    policies.add(sheetOf('安全事件', INCIDENT_POLICY));
    policies.add(sheetOf('高风险上门', PRECAUTIONS_POLICY));
  }
}
