import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { LeaveRequestsSql } from '../infrastructure/leave-requests.sql.js';
import { EndLeave } from './end-leave.js';

/** The worker does not need it any more. */
@Injectable()
export class WithdrawLeave {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: LeaveRequestsSql,
    private readonly ending: EndLeave,
  ) {}

  /** Refuses NOT_FOUND for another's request, LEAVE_CLOSED when it was answered. */
  withdraw(actor: Actor, id: string): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const asked = await this.requests.lock(tx, id);
      if (!asked || asked.workerId !== actor.workerId) return refuse('NOT_FOUND');
      return this.ending.apply(tx, asked, 'withdraw', actor);
    });
  }
}
