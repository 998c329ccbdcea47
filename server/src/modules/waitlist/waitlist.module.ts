import { Module } from '@nestjs/common';
import { sheetOf } from '../../platform/policy/policy.js';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { IdentityModule } from '../identity/identity.module.js';
import { LoyaltyModule } from '../loyalty/loyalty.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { SchedulingModule } from '../scheduling/scheduling.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { ChangeWait } from './application/change-wait.js';
import { ClosePassedWait } from './application/close-passed-wait.js';
import { HoldForWait } from './application/hold-for-wait.js';
import { JoinWaitlist } from './application/join-waitlist.js';
import { LeaveWaitlist } from './application/leave-waitlist.js';
import { OfferFreedTime } from './application/offer-freed-time.js';
import { Queue } from './application/queue.js';
import { ReadWaits } from './application/read-waits.js';
import { AskForShift } from './application/shift/ask-for-shift.js';
import { ClosePassedRequest } from './application/shift/close-passed-request.js';
import { EndRequest } from './application/shift/end-request.js';
import { FindCandidates } from './application/shift/find-candidates.js';
import { GrantRequest } from './application/shift/grant-request.js';
import { OvertimeForVisit } from './application/shift/overtime-for-visit.js';
import { ReadRequests } from './application/shift/read-requests.js';
import { RefuseRequest } from './application/shift/refuse-request.js';
import { WhenBookedOtherwise } from './application/shift/when-booked-otherwise.js';
import { WhenOvertimeFreed } from './application/shift/when-overtime-freed.js';
import { WithdrawRequest } from './application/shift/withdraw-request.js';
import { WhenOfferEnded } from './application/when-offer-ended.js';
import { WhenOrderPaid } from './application/when-order-paid.js';
import { WhenTimeFreed } from './application/when-time-freed.js';
import { SHIFT_REQUEST_POLICY } from './domain/shift-request-policy.js';
import { WAITLIST_POLICY } from './domain/waitlist-policy.js';
import { ShiftRequestsDeskController } from './http/admin/shift-requests.admin.controller.js';
import { ShiftRequestsController } from './http/customer/shift-requests.controller.js';
import { WaitlistController } from './http/customer/waitlist.controller.js';
import { ShiftRequestsSql } from './infrastructure/shift-requests.sql.js';
import { WaitOffersSql } from './infrastructure/wait-offers.sql.js';
import { WaitsSql } from './infrastructure/waits.sql.js';

const TABLES = [WaitsSql, WaitOffersSql, ShiftRequestsSql];
const USE_CASES = [JoinWaitlist, LeaveWaitlist, ReadWaits, OfferFreedTime, ClosePassedWait];
const SHIFT_REQUESTS = [
  AskForShift,
  WithdrawRequest,
  ReadRequests,
  FindCandidates,
  OvertimeForVisit,
  GrantRequest,
  RefuseRequest,
  EndRequest,
  ClosePassedRequest,
  WhenOvertimeFreed,
  WhenBookedOtherwise,
];
const EVENTS = [WhenTimeFreed, WhenOrderPaid, WhenOfferEnded];

@Module({
  imports: [PrivacyModule, IdentityModule, WorkforceModule, SchedulingModule, OrdersModule, LoyaltyModule],
  controllers: [WaitlistController, ShiftRequestsController, ShiftRequestsDeskController],
  providers: [...TABLES, ...USE_CASES, ...SHIFT_REQUESTS, ...EVENTS, Queue, HoldForWait, ChangeWait],
})
export class WaitlistModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('候补', WAITLIST_POLICY));
    policies.add(sheetOf('临时调班', SHIFT_REQUEST_POLICY));
  }
}
