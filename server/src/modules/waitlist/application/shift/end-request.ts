import { Injectable } from '@nestjs/common';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import { Outbox } from '../../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../../platform/work/due-work.js';
import { PrivacyFacade, type AuditActor } from '../../../privacy/contract/privacy.facade.js';
import type { WishUnmet } from '../../contract/waitlist.events.js';
import { unmetSentence } from '../../domain/difficulty.js';
import { decideRequest, type RequestCommand } from '../../domain/request-life.js';
import { ShiftRequestsSql, type RequestEnd, type ShiftRequest } from '../../infrastructure/shift-requests.sql.js';
import { CLOSE_REQUEST, requestSubject } from '../work-kinds.js';

/** The one way a request ends: decision, row, timer, audit and what the customer hears of it together. */
@Injectable()
export class EndRequest {
  constructor(
    private readonly requests: ShiftRequestsSql,
    private readonly queue: DueWorkQueue,
    private readonly privacy: PrivacyFacade,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param asked as read under the lock of this transaction */
  async apply(
    tx: Tx,
    asked: ShiftRequest,
    command: RequestCommand,
    actor: AuditActor,
    answer: Pick<RequestEnd, 'script' | 'orderId' | 'shift'> = {},
  ): Promise<Result<null>> {
    const now = this.clock.now();
    const state = decideRequest(asked, command, now);
    if (isRefused(state)) return state;
    await this.requests.end(tx, asked.id, { ...answer, state, answeredBy: actor.label }, now);
    await this.queue.cancel(tx, CLOSE_REQUEST, asked.id);
    const { script, orderId, shift } = answer;
    await this.privacy.record(tx, {
      actor,
      action: `shift-request.${state}`,
      subject: requestSubject(asked.id),
      data: {
        startAt: asked.startAt.toISOString(),
        ...(script && { script }),
        ...(orderId && { orderId }),
        ...(shift && { workerId: shift.workerId, addedMinutes: shift.addedMinutes }),
      },
    });
    const sentence = unmetSentence(state, script ?? null);
    if (sentence === null) return null;
    const { id: requestId, accountId, serviceName, startAt } = asked;
    await this.outbox.publish<WishUnmet>(tx, {
      type: 'waitlist.wish-unmet',
      data: { requestId, accountId, serviceName, startAt: startAt.toISOString(), sentence },
    });
    return null;
  }
}
