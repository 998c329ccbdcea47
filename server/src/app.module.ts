import { Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Config } from './platform/config/config.js';
import { PlatformModule } from './platform/platform.module.js';
import { CatalogModule } from './modules/catalog/catalog.module.js';
import { CompensationModule } from './modules/compensation/compensation.module.js';
import { ComplaintsModule } from './modules/complaints/complaints.module.js';
import { CrmModule } from './modules/crm/crm.module.js';
import { ContractsModule } from './modules/contracts/contracts.module.js';
import { StaysModule } from './modules/stays/stays.module.js';
import { DevicesModule } from './modules/devices/devices.module.js';
import { DispatchModule } from './modules/dispatch/dispatch.module.js';
import { FeedbackModule } from './modules/feedback/feedback.module.js';
import { FieldworkModule } from './modules/fieldwork/fieldwork.module.js';
import { IdentityModule } from './modules/identity/identity.module.js';
import { InvoicesModule } from './modules/invoices/invoices.module.js';
import { LeaveModule } from './modules/leave/leave.module.js';
import { LoyaltyModule } from './modules/loyalty/loyalty.module.js';
import { MessagingModule } from './modules/messaging/messaging.module.js';
import { OrdersModule } from './modules/orders/orders.module.js';
import { PagesModule } from './modules/pages/pages.module.js';
import { PaymentsModule } from './modules/payments/payments.module.js';
import { PricingModule } from './modules/pricing/pricing.module.js';
import { PrivacyModule } from './modules/privacy/privacy.module.js';
import { SafetyModule } from './modules/safety/safety.module.js';
import { SchedulingModule } from './modules/scheduling/scheduling.module.js';
import { SurgeModule } from './modules/surge/surge.module.js';
import { WarrantyModule } from './modules/warranty/warranty.module.js';
import { WaitlistModule } from './modules/waitlist/waitlist.module.js';
import { WagesModule } from './modules/wages/wages.module.js';
import { WorkforceModule } from './modules/workforce/workforce.module.js';
import { logging } from './platform/logging.js';

/** The company, bottom up. Who may know whom stands in server/module-map.cjs. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(logging(config)),
        PlatformModule.with(config),
        PrivacyModule,
        IdentityModule,
        CatalogModule,
        WorkforceModule,
        PricingModule,
        PaymentsModule,
        SchedulingModule,
        OrdersModule,
        WaitlistModule,
        ContractsModule,
        StaysModule,
        DispatchModule,
        FieldworkModule,
        SafetyModule,
        DevicesModule,
        CompensationModule,
        FeedbackModule,
        LeaveModule,
        SurgeModule,
        LoyaltyModule,
        ComplaintsModule,
        InvoicesModule,
        WarrantyModule,
        WagesModule,
        MessagingModule,
        CrmModule,
        PagesModule,
      ],
    };
  }
}
