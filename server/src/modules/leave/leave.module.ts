import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { AnswerLeave } from './application/answer-leave.js';
import { AskForLeave } from './application/ask-for-leave.js';
import { EndLeave } from './application/end-leave.js';
import { ExpireLeave } from './application/expire-leave.js';
import { ReadLeave } from './application/read-leave.js';
import { WithdrawLeave } from './application/withdraw-leave.js';
import { LEAVE_POLICY } from './domain/leave-policy.js';
import { LeaveDeskController } from './http/leave.admin.controller.js';
import { LeaveController } from './http/leave.worker.controller.js';
import { LeaveRequestsSql } from './infrastructure/leave-requests.sql.js';

@Module({
  imports: [PrivacyModule, WorkforceModule, DispatchModule],
  controllers: [LeaveController, LeaveDeskController],
  providers: [LeaveRequestsSql, AskForLeave, AnswerLeave, WithdrawLeave, ExpireLeave, ReadLeave, EndLeave],
})
export class LeaveModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('请假申请', LEAVE_POLICY));
  }
}
