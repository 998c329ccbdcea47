import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { PricingModule } from '../pricing/pricing.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { SchedulingModule } from '../scheduling/scheduling.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { AskReplacement } from './application/ask-replacement.js';
import { BookPackage } from './application/book-package.js';
import { CancelUnpaidContract } from './application/cancel-unpaid-contract.js';
import { ContractsService } from './application/contracts.service.js';
import { EndContractHold } from './application/end-contract-hold.js';
import { ExpireContractHold } from './application/expire-contract-hold.js';
import { FindReplacements } from './application/find-replacements.js';
import { KeepRests } from './application/keep-rests.js';
import { OpenSeries } from './application/open-series.js';
import { PauseContract } from './application/pause-contract.js';
import { PayContract } from './application/pay-contract.js';
import { PlaceRested } from './application/place-rested.js';
import { PlanPackage } from './application/plan-package.js';
import { ProposeTimes } from './application/propose-times.js';
import { ReadContracts } from './application/read-contracts.js';
import { ReadDesk } from './application/read-desk.js';
import { RelieveWorkers } from './application/relieve-workers.js';
import { RenewContract } from './application/renew-contract.js';
import { ReplaceWorker } from './application/replace-worker.js';
import { ResumeContract } from './application/resume-contract.js';
import { SeatVisits } from './application/seat-visits.js';
import { SkipVisit } from './application/skip-visit.js';
import { TellHistory } from './application/tell-history.js';
import { WatchPauses } from './application/watch-pauses.js';
import { WhenOrderEnded } from './application/when-order-ended.js';
import { WhenPaymentCaptured } from './application/when-payment-captured.js';
import { WhenRefundSettled } from './application/when-refund-settled.js';
import { ContractsFacade } from './contract/contracts.facade.js';
import { CONTRACTS_POLICY } from './domain/contracts-policy.js';
import { ContractsController } from './http/customer/contracts.controller.js';
import { PausesController } from './http/customer/pauses.controller.js';
import { ReplacementsController } from './http/customer/replacements.controller.js';
import { SkipsController } from './http/customer/skips.controller.js';
import { ContractsAdminController } from './http/office/contracts.admin.controller.js';
import { PausesAdminController } from './http/office/pauses.admin.controller.js';
import { ReplacementsAdminController } from './http/office/replacements.admin.controller.js';
import { SkipsAdminController } from './http/office/skips.admin.controller.js';
import { ContractExceptionsSql } from './infrastructure/contract-exceptions.sql.js';
import { ContractHistorySql } from './infrastructure/contract-history.sql.js';
import { ContractPausesSql } from './infrastructure/contract-pauses.sql.js';
import { ContractQuotesSql } from './infrastructure/contract-quotes.sql.js';
import { ContractReplacementsSql } from './infrastructure/contract-replacements.sql.js';
import { ContractSearchSql } from './infrastructure/contract-search.sql.js';
import { ContractSkipsSql } from './infrastructure/contract-skips.sql.js';
import { ContractVisitsSql } from './infrastructure/contract-visits.sql.js';
import { ContractsSql } from './infrastructure/contracts.sql.js';

const TABLES = [
  ContractsSql,
  ContractSearchSql,
  ContractVisitsSql,
  ContractQuotesSql,
  ContractExceptionsSql,
  ContractSkipsSql,
  ContractPausesSql,
  ContractReplacementsSql,
  ContractHistorySql,
];
const USE_CASES = [
  PlanPackage,
  BookPackage,
  CancelUnpaidContract,
  ExpireContractHold,
  PayContract,
  WhenPaymentCaptured,
  ReadContracts,
  ReadDesk,
  SkipVisit,
  PauseContract,
  ResumeContract,
  WatchPauses,
  KeepRests,
  AskReplacement,
  FindReplacements,
  ReplaceWorker,
  RenewContract,
  WhenOrderEnded,
  WhenRefundSettled,
];

@Module({
  imports: [
    PrivacyModule,
    IdentityModule,
    CatalogModule,
    WorkforceModule,
    PricingModule,
    PaymentsModule,
    SchedulingModule,
    OrdersModule,
    DispatchModule,
  ],
  controllers: [
    ContractsController,
    SkipsController,
    PausesController,
    ReplacementsController,
    ContractsAdminController,
    SkipsAdminController,
    PausesAdminController,
    ReplacementsAdminController,
  ],
  providers: [
    ...TABLES,
    ...USE_CASES,
    OpenSeries,
    PlaceRested,
    RelieveWorkers,
    TellHistory,
    ProposeTimes,
    SeatVisits,
    EndContractHold,
    { provide: ContractsFacade, useClass: ContractsService },
  ],
  exports: [ContractsFacade],
})
export class ContractsModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('服务合约', CONTRACTS_POLICY));
  }
}
