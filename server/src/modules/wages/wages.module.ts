import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { FieldworkModule } from '../fieldwork/fieldwork.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { StaysModule } from '../stays/stays.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { AnswerStatement } from './application/answer-statement.js';
import { ApproveStatements } from './application/approve-statements.js';
import { ChangeStatement } from './application/change-statement.js';
import { CorrectPay } from './application/correct-pay.js';
import { CountStayDays } from './application/count-stay-days.js';
import { CountVisit } from './application/count-visit.js';
import { DraftStatement } from './application/draft-statement.js';
import { KeepPay } from './application/keep-pay.js';
import { PayStatements } from './application/pay-statements.js';
import { PublishPayRule } from './application/publish-pay-rule.js';
import { ReadWages } from './application/read-wages.js';
import { SweepPay } from './application/sweep-pay.js';
import { WagesService } from './application/wages.service.js';
import { WhenCallTaken } from './application/when-call-taken.js';
import { WhenPaySettled } from './application/when-pay-settled.js';
import { WhenVisitServed } from './application/when-visit-served.js';
import { WagesFacade } from './contract/wages.facade.js';
import { WAGES_POLICY } from './domain/wages-policy.js';
import { PayRulesController } from './http/office/pay-rules.admin.controller.js';
import { WagesAdminController } from './http/office/wages.admin.controller.js';
import { IncomeController } from './http/worker/income.controller.js';
import { PayEntriesSql } from './infrastructure/pay-entries.sql.js';
import { PayRulesSql } from './infrastructure/pay-rules.sql.js';
import { StatementsSql } from './infrastructure/statements.sql.js';

@Module({
  imports: [
    PrivacyModule,
    IdentityModule,
    CatalogModule,
    WorkforceModule,
    PaymentsModule,
    OrdersModule,
    StaysModule,
    FieldworkModule,
  ],
  controllers: [IncomeController, WagesAdminController, PayRulesController],
  providers: [
    PayEntriesSql,
    PayRulesSql,
    StatementsSql,
    KeepPay,
    CountVisit,
    CountStayDays,
    WhenVisitServed,
    SweepPay,
    DraftStatement,
    ChangeStatement,
    AnswerStatement,
    CorrectPay,
    ApproveStatements,
    PayStatements,
    WhenCallTaken,
    WhenPaySettled,
    PublishPayRule,
    ReadWages,
    { provide: WagesFacade, useClass: WagesService },
  ],
  exports: [WagesFacade],
})
export class WagesModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('工资', WAGES_POLICY));
  }
}
