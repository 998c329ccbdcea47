import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../../platform/database/transactions.js';
import type { Actor } from '../../../../platform/http/access.js';
import type { RefusalScript } from '../../domain/difficulty.js';
import { ShiftRequestsSql } from '../../infrastructure/shift-requests.sql.js';
import { EndRequest } from './end-request.js';

/** A coordinator says no, with one of the sentences the house has for it. */
@Injectable()
export class RefuseRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ShiftRequestsSql,
    private readonly ending: EndRequest,
  ) {}

  /** Refuses NOT_FOUND, or SHIFT_REQUEST_CLOSED when somebody was faster. */
  refuse({ accountId, label }: Actor, requestId: string, script: RefusalScript): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const asked = await this.requests.lock(tx, requestId);
      if (!asked) return refuse('NOT_FOUND');
      return this.ending.apply(tx, asked, 'refuse', { accountId, label }, { script });
    });
  }
}
