import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { FieldworkModule } from '../fieldwork/fieldwork.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { PricingModule } from '../pricing/pricing.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { AnswerDelay } from './application/answer-delay.js';
import { ChooseRemedy } from './application/choose-remedy.js';
import { ExcuseLateness } from './application/excuse-lateness.js';
import { Give } from './application/give.js';
import { KeepPromises } from './application/keep-promises.js';
import { PricePromises } from './application/price-promises.js';
import { PublishCompensationRule } from './application/publish-compensation-rule.js';
import { ReadCompensation } from './application/read-compensation.js';
import { RecordNoShow } from './application/record-no-show.js';
import { SettleLateness } from './application/settle-lateness.js';
import { TellGrants } from './application/tell-grants.js';
import { TryCompensationRule } from './application/try-compensation-rule.js';
import { WatchVisits } from './application/watch-visits.js';
import { COMPENSATION_POLICY } from './domain/compensation-policy.js';
import { CompensationController } from './http/compensation.customer.controller.js';
import { CompensationRulesController } from './http/rules.admin.controller.js';
import { GrantsController } from './http/grants.admin.controller.js';
import { CompensationRulesSql } from './infrastructure/compensation-rules.sql.js';
import { ExcusesSql } from './infrastructure/excuses.sql.js';
import { GrantsSql } from './infrastructure/grants.sql.js';
import { PromisedVisitsSql } from './infrastructure/promised-visits.sql.js';

@Module({
  imports: [
    PrivacyModule,
    IdentityModule,
    PricingModule,
    PaymentsModule,
    OrdersModule,
    DispatchModule,
    FieldworkModule,
  ],
  controllers: [CompensationController, CompensationRulesController, GrantsController],
  providers: [
    CompensationRulesSql,
    PromisedVisitsSql,
    GrantsSql,
    ExcusesSql,
    Give,
    TellGrants,
    KeepPromises,
    PricePromises,
    RecordNoShow,
    WatchVisits,
    SettleLateness,
    ChooseRemedy,
    AnswerDelay,
    ExcuseLateness,
    PublishCompensationRule,
    TryCompensationRule,
    ReadCompensation,
  ],
})
export class CompensationModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('赔付与延误', COMPENSATION_POLICY));
  }
}
