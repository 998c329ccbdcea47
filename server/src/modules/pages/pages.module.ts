import { Global, Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { ShareTokens } from '../../platform/http/share-tokens.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { ComplaintsModule } from '../complaints/complaints.module.js';
import { ContractsModule } from '../contracts/contracts.module.js';
import { CrmModule } from '../crm/crm.module.js';
import { StaysModule } from '../stays/stays.module.js';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { FeedbackModule } from '../feedback/feedback.module.js';
import { FieldworkModule } from '../fieldwork/fieldwork.module.js';
import { InvoicesModule } from '../invoices/invoices.module.js';
import { MessagingModule } from '../messaging/messaging.module.js';
import { OrderPages } from '../orders/contract/order-view.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { SchedulingModule } from '../scheduling/scheduling.module.js';
import { WagesModule } from '../wages/wages.module.js';
import { DevicesModule } from '../devices/devices.module.js';
import { SafetyModule } from '../safety/safety.module.js';
import { SurgeModule } from '../surge/surge.module.js';
import { WarrantyModule } from '../warranty/warranty.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { Crews } from './application/crews.js';
import { DayBoard } from './application/day-board.js';
import { Finance } from './application/finance.js';
import { FinanceController } from './http/finance.controller.js';
import { Briefing } from './application/briefing.js';
import { Exceptions } from './application/exceptions.js';
import { OfficeOrders } from './application/office-orders.js';
import { OrderPage } from './application/order-page.js';
import { VisitSummaries } from './application/visit-summaries.js';
import { StarPages } from './application/star-pages.js';
import { WorkerCards } from './application/worker-cards.js';
import { Reads } from './application/reads.js';
import { OfficeController } from './http/office.controller.js';
import { StarPageController } from './http/star-page.controller.js';
import { SummaryController } from './http/summary.controller.js';
import { PAGES_POLICY } from './domain/pages-policy.js';

/** Global, because modules below answer with the order page through the OrderPages port. */
@Global()
@Module({
  imports: [
    CatalogModule,
    PrivacyModule,
    WagesModule,
    WorkforceModule,
    PaymentsModule,
    SchedulingModule,
    OrdersModule,
    ComplaintsModule,
    ContractsModule,
    StaysModule,
    DispatchModule,
    FieldworkModule,
    FeedbackModule,
    InvoicesModule,
    SafetyModule,
    DevicesModule,
    SurgeModule,
    WarrantyModule,
    MessagingModule,
    CrmModule,
  ],
  controllers: [OfficeController, FinanceController, SummaryController, StarPageController],
  providers: [
    OrderPage,
    { provide: OrderPages, useExisting: OrderPage },
    OfficeOrders,
    ShareTokens,
    VisitSummaries,
    StarPages,
    WorkerCards,
    Crews,
    Reads,
    DayBoard,
    Briefing,
    Exceptions,
    Finance,
  ],
  exports: [OrderPages],
})
export class PagesModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('后台页面', PAGES_POLICY));
  }
}
