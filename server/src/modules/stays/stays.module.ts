import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { SchedulingModule } from '../scheduling/scheduling.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { BookStay } from './application/book-stay.js';
import { CallOff } from './application/call-off.js';
import { CancelStay } from './application/cancel-stay.js';
import { DecideTrial } from './application/decide-trial.js';
import { EarnDays } from './application/earn-days.js';
import { EndEarly } from './application/end-early.js';
import { EndStayHold } from './application/end-stay-hold.js';
import { FindDays } from './application/find-days.js';
import { GiveUpHeldStay } from './application/give-up-held-stay.js';
import { HandleStay } from './application/handle-stay.js';
import { HandOver } from './application/hand-over.js';
import { HoldStays } from './application/hold-stays.js';
import { PayStay } from './application/pay-stay.js';
import { QuoteStay } from './application/quote-stay.js';
import { ReadStays } from './application/read-stays.js';
import { RemindStays } from './application/remind-stays.js';
import { StaysService } from './application/stays.service.js';
import { TellStay } from './application/tell-stay.js';
import { WatchRosters } from './application/watch-rosters.js';
import { WhenPaymentCaptured } from './application/when-payment-captured.js';
import { StayGates } from './contract/stay-gates.js';
import { StaysFacade } from './contract/stays.facade.js';
import { STAYS_POLICY } from './domain/stays-policy.js';
import { StaysController } from './http/customer/stays.controller.js';
import { TrialController } from './http/customer/trial.controller.js';
import { StayHandlingController } from './http/office/handling.admin.controller.js';
import { StaysAdminController } from './http/office/stays.admin.controller.js';
import { StaysWorkerController } from './http/worker/stays.worker.controller.js';
import { StayExceptionsSql } from './infrastructure/stay-exceptions.sql.js';
import { StayQuotesSql } from './infrastructure/stay-quotes.sql.js';
import { StayTurnsSql } from './infrastructure/stay-turns.sql.js';
import { StaysSql } from './infrastructure/stays.sql.js';

const TABLES = [StaysSql, StayQuotesSql, StayTurnsSql, StayExceptionsSql];
const USE_CASES = [
  FindDays,
  QuoteStay,
  BookStay,
  PayStay,
  EndStayHold,
  CancelStay,
  HoldStays,
  CallOff,
  GiveUpHeldStay,
  HandOver,
  EndEarly,
  EarnDays,
  HandleStay,
  DecideTrial,
  TellStay,
  RemindStays,
  WatchRosters,
  WhenPaymentCaptured,
  ReadStays,
];

@Module({
  imports: [
    PrivacyModule,
    IdentityModule,
    CatalogModule,
    WorkforceModule,
    PaymentsModule,
    SchedulingModule,
    OrdersModule,
    DispatchModule,
  ],
  controllers: [StaysController, TrialController, StaysAdminController, StayHandlingController, StaysWorkerController],
  providers: [...TABLES, ...USE_CASES, StayGates, { provide: StaysFacade, useClass: StaysService }],
  exports: [StaysFacade, StayGates],
})
export class StaysModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('住家服务', STAYS_POLICY));
  }
}
