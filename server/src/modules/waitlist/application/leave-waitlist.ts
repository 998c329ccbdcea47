import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { WaitsSql } from '../infrastructure/waits.sql.js';
import { ChangeWait } from './change-wait.js';

/** The customer does not want to wait any more. */
@Injectable()
export class LeaveWaitlist {
  constructor(
    private readonly transactions: Transactions,
    private readonly waits: WaitsSql,
    private readonly changes: ChangeWait,
  ) {}

  /** Refuses NOT_FOUND, or WAITLIST_CLOSED when it has ended or a time is held for the customer right now. */
  leave(actor: Actor, entryId: string): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const wait = await this.waits.lock(tx, entryId);
      if (wait?.accountId !== actor.accountId) return refuse('NOT_FOUND');
      if (wait.state === 'offered')
        return refuse('WAITLIST_CLOSED', '有一个时段正为您保留着，请先支付，或在订单里放弃它');
      const { accountId, label } = actor;
      return this.changes.apply(tx, wait, { kind: 'leave' }, { accountId, label });
    });
  }
}
