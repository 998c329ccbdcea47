import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { AskForWhat } from './application/ask-for-what.js';
import { FindUnreachable } from './application/find-unreachable.js';
import { Messaging } from './application/messaging.js';
import { ReadInbox } from './application/read-inbox.js';
import { RecordAnswers } from './application/record-answers.js';
import { SendMessage } from './application/send-message.js';
import { TellBrokenPromises } from './application/tell-broken-promises.js';
import { TellSecondThoughts } from './application/tell-second-thoughts.js';
import { TellInvoices } from './application/tell-invoices.js';
import { TellOvertime } from './application/tell-overtime.js';
import { TellPackageChanges } from './application/tell-package-changes.js';
import { TellMoney } from './application/tell-money.js';
import { TellPay } from './application/tell-pay.js';
import { TellRewards } from './application/tell-rewards.js';
import { TellStayChanges } from './application/tell-stay-changes.js';
import { TemplatesInUse } from './application/templates-in-use.js';
import { WriteMessage } from './application/write-message.js';
import { MessagingFacade } from './contract/messaging.facade.js';
import { InboxController } from './http/inbox.controller.js';
import { UnreachableWorkersController } from './http/unreachable.admin.controller.js';
import { SubscriptionsController } from './http/subscriptions.controller.js';
import { Credits } from './infrastructure/credits.js';
import { Deliveries } from './infrastructure/deliveries.js';
import { InboxSql } from './infrastructure/inbox.sql.js';
import { MESSAGING_POLICY } from './domain/messaging-policy.js';

@Module({
  imports: [IdentityModule, OrdersModule, WorkforceModule],
  controllers: [SubscriptionsController, InboxController, UnreachableWorkersController],
  providers: [
    { provide: MessagingFacade, useClass: Messaging },
    AskForWhat,
    FindUnreachable,
    ReadInbox,
    RecordAnswers,
    WriteMessage,
    SendMessage,
    TellSecondThoughts,
    TellInvoices,
    TellPackageChanges,
    TellStayChanges,
    TellBrokenPromises,
    TellMoney,
    TellOvertime,
    TellPay,
    TellRewards,
    TemplatesInUse,
    Credits,
    Deliveries,
    InboxSql,
  ],
  exports: [MessagingFacade],
})
export class MessagingModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('消息', MESSAGING_POLICY));
  }
}
