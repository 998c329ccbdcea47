import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { Messaging } from './application/messaging.js';
import { RecordAnswers } from './application/record-answers.js';
import { SendMessage } from './application/send-message.js';
import { TellSecondThoughts } from './application/tell-second-thoughts.js';
import { TemplatesInUse } from './application/templates-in-use.js';
import { WriteMessage } from './application/write-message.js';
import { MessagingFacade } from './contract/messaging.facade.js';
import { SubscriptionsController } from './http/subscriptions.controller.js';
import { Credits } from './infrastructure/credits.js';
import { Deliveries } from './infrastructure/deliveries.js';
import { MESSAGING_POLICY } from './domain/messaging-policy.js';

@Module({
  imports: [IdentityModule, OrdersModule, WorkforceModule],
  controllers: [SubscriptionsController],
  providers: [
    { provide: MessagingFacade, useClass: Messaging },
    RecordAnswers,
    WriteMessage,
    SendMessage,
    TellSecondThoughts,
    TemplatesInUse,
    Credits,
    Deliveries,
  ],
  exports: [MessagingFacade],
})
export class MessagingModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('消息', MESSAGING_POLICY));
  }
}
