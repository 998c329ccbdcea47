import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { FeedbackModule } from '../feedback/feedback.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { MessagingModule } from '../messaging/messaging.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { AnswerDayBefore } from './application/answer-day-before.js';
import { AskDayBefore } from './application/ask-day-before.js';
import { BeginFollowUps } from './application/begin-follow-ups.js';
import { CallCustomers } from './application/call-customers.js';
import { ChooseAudience } from './application/choose-audience.js';
import { Contacts } from './application/contacts.js';
import { OpenPush } from './application/open-push.js';
import { PrepareGreetings } from './application/prepare-greetings.js';
import { PreviewPush } from './application/preview-push.js';
import { PublishScript } from './application/publish-script.js';
import { ReadOutcomes } from './application/read-outcomes.js';
import { ReadPushes } from './application/read-pushes.js';
import { SendPush } from './application/send-push.js';
import { WritePush } from './application/write-push.js';
import { Reminders } from './contract/reminders.js';
import { CRM_POLICY } from './domain/crm-policy.js';
import { FOLLOW_UP_POLICY } from './domain/follow-up-policy.js';
import { ContactsController } from './http/contacts.controller.js';
import { FollowUpsController } from './http/follow-ups.admin.controller.js';
import { PushesController } from './http/pushes.admin.controller.js';
import { RemindersController } from './http/reminders.customer.controller.js';
import { ScriptsController } from './http/scripts.admin.controller.js';
import { ContactsSql } from './infrastructure/contacts.sql.js';
import { FollowUpsSql } from './infrastructure/follow-ups.sql.js';
import { GreetingsSql } from './infrastructure/greetings.sql.js';
import { PushesSql } from './infrastructure/pushes.sql.js';
import { RemindersSql } from './infrastructure/reminders.sql.js';
import { ScriptsSql } from './infrastructure/scripts.sql.js';

@Module({
  imports: [PrivacyModule, IdentityModule, WorkforceModule, OrdersModule, FeedbackModule, MessagingModule],
  controllers: [ScriptsController, PushesController, RemindersController, ContactsController, FollowUpsController],
  providers: [
    ScriptsSql,
    PushesSql,
    RemindersSql,
    ContactsSql,
    FollowUpsSql,
    GreetingsSql,
    PublishScript,
    ReadOutcomes,
    ChooseAudience,
    WritePush,
    PreviewPush,
    OpenPush,
    SendPush,
    PrepareGreetings,
    ReadPushes,
    AskDayBefore,
    AnswerDayBefore,
    BeginFollowUps,
    CallCustomers,
    Contacts,
    { provide: Reminders, useExisting: RemindersSql },
  ],
  exports: [Reminders],
})
export class CrmModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('话术、推送与提醒', CRM_POLICY));
    policies.add(sheetOf('回访', FOLLOW_UP_POLICY));
  }
}
