import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { FeedbackModule } from '../feedback/feedback.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { LoyaltyModule } from '../loyalty/loyalty.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { PricingModule } from '../pricing/pricing.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { AnswerComplaint } from './application/answer-complaint.js';
import { ChangeComplaint } from './application/change-complaint.js';
import { ClockAlarms } from './application/clock-alarms.js';
import { ComplaintsService } from './application/complaints.service.js';
import { FileComplaint } from './application/file-complaint.js';
import { FollowComplaint } from './application/follow-complaint.js';
import { GiveRemedy } from './application/give-remedy.js';
import { HearLowRating } from './application/hear-low-rating.js';
import { ReadComplaints } from './application/read-complaints.js';
import { Rectify } from './application/rectify.js';
import { WatchClocks } from './application/watch-clocks.js';
import { ComplaintsFacade } from './contract/complaints.facade.js';
import { COMPLAINT_POLICY } from './domain/complaint-policy.js';
import { ComplaintAmendsController } from './http/complaint-amends.admin.controller.js';
import { ComplaintsDeskController } from './http/complaints.admin.controller.js';
import { ComplaintsController } from './http/complaints.customer.controller.js';
import { ComplaintAmendsSql } from './infrastructure/complaint-amends.sql.js';
import { ComplaintClocksSql } from './infrastructure/complaint-clocks.sql.js';
import { ComplaintsSql } from './infrastructure/complaints.sql.js';

@Module({
  imports: [PrivacyModule, IdentityModule, FeedbackModule, PricingModule, PaymentsModule, OrdersModule, LoyaltyModule],
  controllers: [ComplaintsController, ComplaintsDeskController, ComplaintAmendsController],
  providers: [
    ComplaintsSql,
    ComplaintClocksSql,
    ComplaintAmendsSql,
    ClockAlarms,
    ChangeComplaint,
    FileComplaint,
    AnswerComplaint,
    FollowComplaint,
    GiveRemedy,
    Rectify,
    WatchClocks,
    HearLowRating,
    ReadComplaints,
    { provide: ComplaintsFacade, useClass: ComplaintsService },
  ],
  exports: [ComplaintsFacade],
})
export class ComplaintsModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('投诉', COMPLAINT_POLICY));
  }
}
