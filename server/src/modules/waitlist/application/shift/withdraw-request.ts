import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../../platform/database/transactions.js';
import type { Actor } from '../../../../platform/http/access.js';
import { ShiftRequestsSql } from '../../infrastructure/shift-requests.sql.js';
import { EndRequest } from './end-request.js';

/** The customer does not need it any more. */
@Injectable()
export class WithdrawRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ShiftRequestsSql,
    private readonly ending: EndRequest,
  ) {}

  /** Refuses NOT_FOUND, or SHIFT_REQUEST_CLOSED when it was answered: a granted time is given up in its order. */
  withdraw({ accountId, label }: Actor, requestId: string): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const asked = await this.requests.lock(tx, requestId);
      if (asked?.accountId !== accountId) return refuse('NOT_FOUND');
      return this.ending.apply(tx, asked, 'withdraw', { accountId, label });
    });
  }
}
