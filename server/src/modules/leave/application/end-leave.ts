import { Injectable } from '@nestjs/common';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { LeaveAnswered } from '../contract/leave.events.js';
import { decideLeave, type LeaveCommand } from '../domain/leave-life.js';
import type { LeaveRequest } from '../domain/leave-request.js';
import { LeaveRequestsSql } from '../infrastructure/leave-requests.sql.js';
import { EXPIRE_LEAVE, leaveSubject } from './work-kinds.js';

/** The one way a request ends: decision, row, timer, audit and event together. */
@Injectable()
export class EndLeave {
  constructor(
    private readonly requests: LeaveRequestsSql,
    private readonly queue: DueWorkQueue,
    private readonly outbox: Outbox,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /** @param asked as read under the lock of this transaction. Refuses LEAVE_CLOSED. */
  async apply(
    tx: Tx,
    asked: LeaveRequest,
    command: LeaveCommand,
    actor: AuditActor,
    answer: string | null = null,
  ): Promise<Result<null>> {
    const now = this.clock.now();
    const state = decideLeave(asked, command, now);
    if (isRefused(state)) return state;
    const { id, workerId } = asked;
    await this.requests.end(tx, id, { state, answeredBy: actor.label, answer }, now);
    await this.queue.cancel(tx, EXPIRE_LEAVE, id);
    await this.privacy.record(tx, {
      actor,
      action: `leave.${state}`,
      subject: leaveSubject(id),
      data: { workerId, ...(answer !== null && { answer }) },
    });
    // who takes the request back knows it already
    if (state === 'granted' || state === 'refused' || state === 'expired') {
      const span = { from: asked.from.toISOString(), to: asked.to.toISOString() };
      await this.outbox.publish<LeaveAnswered>(tx, {
        type: 'leave.answered',
        data: { requestId: id, workerId, state, ...span, answer },
      });
    }
    return null;
  }
}
