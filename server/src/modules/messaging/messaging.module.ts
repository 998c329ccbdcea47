import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { DevicesModule } from '../devices/devices.module.js';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { AnswerConversation } from './application/answer-conversation.js';
import { AskForWhat } from './application/ask-for-what.js';
import { Carriers } from './application/carriers.js';
import { ChoosePreferences } from './application/choose-preferences.js';
import { FindUnreachable } from './application/find-unreachable.js';
import { Messaging } from './application/messaging.js';
import { ReadConversations } from './application/read-conversations.js';
import { ReadInbox } from './application/read-inbox.js';
import { ReadReach } from './application/read-reach.js';
import { ReceiveSaid } from './application/receive-said.js';
import { RecordAnswers } from './application/record-answers.js';
import { ResendMessage } from './application/resend-message.js';
import { SayLine } from './application/say-line.js';
import { SendBatch } from './application/send-batch.js';
import { SendLine } from './application/send-line.js';
import { SendMessage } from './application/send-message.js';
import { StillMeant } from './application/still-meant.js';
import { TakeWay } from './application/take-way.js';
import { TryAnotherWay } from './application/try-another-way.js';
import { TellBrokenPromises } from './application/tell-broken-promises.js';
import { TellSecondThoughts } from './application/tell-second-thoughts.js';
import { TellInvoices } from './application/tell-invoices.js';
import { TellOvertime } from './application/tell-overtime.js';
import { TellPackageChanges } from './application/tell-package-changes.js';
import { AskIfWell } from './application/ask-if-well.js';
import { TellPrecautions } from './application/tell-precautions.js';
import { TellMoney } from './application/tell-money.js';
import { TellPay } from './application/tell-pay.js';
import { TellRewards } from './application/tell-rewards.js';
import { TellStayChanges } from './application/tell-stay-changes.js';
import { TemplatesInUse } from './application/templates-in-use.js';
import { WhenToResend } from './application/when-to-resend.js';
import { WriteMessage } from './application/write-message.js';
import { WriteNotes } from './application/write-notes.js';
import { MessagingFacade } from './contract/messaging.facade.js';
import { Outreach } from './contract/outreach.js';
import { ConversationsController } from './http/conversations.admin.controller.js';
import { OfficeMessagesController } from './http/messages.admin.controller.js';
import { InboxController } from './http/inbox.controller.js';
import { PreferencesController } from './http/preferences.controller.js';
import { UnreachableWorkersController } from './http/unreachable.admin.controller.js';
import { SubscriptionsController } from './http/subscriptions.controller.js';
import { WeChatMessagesController } from './http/wechat-messages.controller.js';
import { ConversationsSql } from './infrastructure/conversations.sql.js';
import { Credits } from './infrastructure/credits.js';
import { Deliveries } from './infrastructure/deliveries.js';
import { InboxSql } from './infrastructure/inbox.sql.js';
import { PreferencesSql } from './infrastructure/preferences.sql.js';
import { ReachSql } from './infrastructure/reach.sql.js';
import { ToldSql } from './infrastructure/told.sql.js';
import { MESSAGING_POLICY } from './domain/messaging-policy.js';

@Module({
  imports: [PrivacyModule, IdentityModule, OrdersModule, WorkforceModule, DispatchModule, DevicesModule],
  controllers: [
    SubscriptionsController,
    InboxController,
    PreferencesController,
    UnreachableWorkersController,
    ConversationsController,
    OfficeMessagesController,
    WeChatMessagesController,
  ],
  providers: [
    { provide: MessagingFacade, useClass: Messaging },
    { provide: Outreach, useClass: WriteNotes },
    AskForWhat,
    ReceiveSaid,
    ReadConversations,
    AnswerConversation,
    SayLine,
    SendLine,
    ConversationsSql,
    FindUnreachable,
    ReadInbox,
    RecordAnswers,
    ResendMessage,
    StillMeant,
    WhenToResend,
    WriteMessage,
    ReadReach,
    TakeWay,
    TryAnotherWay,
    Carriers,
    SendMessage,
    SendBatch,
    ChoosePreferences,
    TellSecondThoughts,
    TellInvoices,
    TellPackageChanges,
    TellStayChanges,
    TellBrokenPromises,
    TellMoney,
    TellOvertime,
    TellPay,
    TellPrecautions,
    AskIfWell,
    TellRewards,
    TemplatesInUse,
    Credits,
    Deliveries,
    InboxSql,
    PreferencesSql,
    ReachSql,
    ToldSql,
  ],
  exports: [MessagingFacade, Outreach],
})
export class MessagingModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('消息', MESSAGING_POLICY));
  }
}
