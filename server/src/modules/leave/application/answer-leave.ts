import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { DispatchFacade } from '../../dispatch/contract/dispatch.facade.js';
import { LEAVE_KIND_TEXT } from '../domain/leave-kinds.js';
import { decideLeave } from '../domain/leave-life.js';
import { LeaveRequestsSql } from '../infrastructure/leave-requests.sql.js';
import { EndLeave } from './end-leave.js';

/** The office says yes or no. A yes is the absence, the time that can be booked and the re-plan tasks at once. */
@Injectable()
export class AnswerLeave {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: LeaveRequestsSql,
    private readonly dispatch: DispatchFacade,
    private readonly ending: EndLeave,
    private readonly clock: Clock,
  ) {}

  /**
   * @param fingerprint of the broken visits that were looked at
   * Refuses NOT_FOUND, LEAVE_CLOSED, what an absence refuses, and STALE_VERSION when other visits are touched by now.
   */
  grant(actor: Actor, id: string, fingerprint: string, answer: string | null): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const seen = await this.requests.find(tx, id);
      if (!seen) return refuse('NOT_FOUND');
      const open = decideLeave(seen, 'grant', this.clock.now());
      if (isRefused(open)) return open;
      const { workerId, from, to, kind } = seen;
      const absence = { kind: 'add_absence', from, to, reason: LEAVE_KIND_TEXT[kind] } as const;
      const saved = await this.dispatch.changeRoster(tx, actor, workerId, absence, fingerprint);
      if (isRefused(saved)) return saved;
      // the worker's orders and row are locked by now: whoever was faster has ended it
      const asked = await this.requests.lock(tx, id);
      return asked ? this.ending.apply(tx, asked, 'grant', actor, answer) : refuse('NOT_FOUND');
    });
  }

  /** Refuses NOT_FOUND, or LEAVE_CLOSED when somebody was faster. */
  refuse(actor: Actor, id: string, answer: string): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const asked = await this.requests.lock(tx, id);
      return asked ? this.ending.apply(tx, asked, 'refuse', actor, answer) : refuse('NOT_FOUND');
    });
  }
}
