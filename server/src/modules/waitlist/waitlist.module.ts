import { Module } from '@nestjs/common';
import { sheetOf } from '../../platform/policy/policy.js';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { SchedulingModule } from '../scheduling/scheduling.module.js';
import { ChangeWait } from './application/change-wait.js';
import { ClosePassedWait } from './application/close-passed-wait.js';
import { HoldForWait } from './application/hold-for-wait.js';
import { JoinWaitlist } from './application/join-waitlist.js';
import { LeaveWaitlist } from './application/leave-waitlist.js';
import { OfferFreedTime } from './application/offer-freed-time.js';
import { Queue } from './application/queue.js';
import { ReadWaits } from './application/read-waits.js';
import { WhenOfferEnded } from './application/when-offer-ended.js';
import { WhenOrderPaid } from './application/when-order-paid.js';
import { WhenTimeFreed } from './application/when-time-freed.js';
import { WAITLIST_POLICY } from './domain/waitlist-policy.js';
import { WaitlistController } from './http/customer/waitlist.controller.js';
import { WaitOffersSql } from './infrastructure/wait-offers.sql.js';
import { WaitsSql } from './infrastructure/waits.sql.js';

const TABLES = [WaitsSql, WaitOffersSql];
const USE_CASES = [JoinWaitlist, LeaveWaitlist, ReadWaits, OfferFreedTime, ClosePassedWait];
const EVENTS = [WhenTimeFreed, WhenOrderPaid, WhenOfferEnded];

@Module({
  imports: [PrivacyModule, IdentityModule, SchedulingModule, OrdersModule],
  controllers: [WaitlistController],
  providers: [...TABLES, ...USE_CASES, ...EVENTS, Queue, HoldForWait, ChangeWait],
})
export class WaitlistModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('候补', WAITLIST_POLICY));
  }
}
