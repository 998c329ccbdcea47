import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { AnswerSos } from './application/answer-sos.js';
import { ClimbWays } from './application/climb-ways.js';
import { HandleIncident } from './application/handle-incident.js';
import { KeepRecord } from './application/keep-record.js';
import { RaiseSos } from './application/raise-sos.js';
import { ReachPhone } from './application/reach-phone.js';
import { ReadIncidents } from './application/read-incidents.js';
import { ReadSos } from './application/read-sos.js';
import { ReportIncident } from './application/report-incident.js';
import { WorkersVisit } from './application/workers-visit.js';
import { INCIDENT_POLICY } from './domain/incident-policy.js';
import { SOS_POLICY } from './domain/sos-policy.js';
import { IncidentsController } from './http/incidents.admin.controller.js';
import { WorkerIncidentsController } from './http/incidents.worker.controller.js';
import { SosDeskController } from './http/sos.admin.controller.js';
import { WorkerSosController } from './http/sos.worker.controller.js';
import { CorrectiveActionsSql } from './infrastructure/corrective-actions.sql.js';
import { IncidentsSql } from './infrastructure/incidents.sql.js';
import { SafetyEntriesSql } from './infrastructure/safety-entries.sql.js';
import { SosSql } from './infrastructure/sos.sql.js';

@Module({
  imports: [PrivacyModule, WorkforceModule, OrdersModule, DispatchModule],
  controllers: [WorkerSosController, SosDeskController, WorkerIncidentsController, IncidentsController],
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
  ],
})
export class SafetyModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('紧急求助', SOS_POLICY));
    policies.add(sheetOf('安全事件', INCIDENT_POLICY));
  }
}
