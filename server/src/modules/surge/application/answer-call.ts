import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import type { CallTaken } from '../contract/surge.events.js';
import { decideTake, type Called, type SurgeCall } from '../domain/call-life.js';
import { SurgeCallsSql } from '../infrastructure/surge-calls.sql.js';
import { ExtraShifts } from './extra-shifts.js';
import { callSubject, CLOSE_CALL, GIVE_WAITING } from './work-kinds.js';

interface OwnCall {
  readonly call: SurgeCall;
  readonly called: Called;
}

/**
 * A part-timer's yes or no. The call's row is locked first, so the last place goes to one; with a yes the extra shift, its
 * time that can be booked and the bonus are there together or not at all.
 */
@Injectable()
export class AnswerCall {
  constructor(
    private readonly transactions: Transactions,
    private readonly calls: SurgeCallsSql,
    private readonly extra: ExtraShifts,
    private readonly privacy: PrivacyFacade,
    private readonly outbox: Outbox,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  /** Twice is once. Refuses NOT_FOUND for another's, SURGE_CALL_OVER, and what an extra shift refuses. */
  take({ accountId, label, workerId }: Actor, calledId: string): Promise<Result<null>> {
    const actor = { accountId, label };
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const own = await this.ownLocked(tx, workerId, calledId);
      if (isRefused(own)) return own;
      const { call, called } = own;
      if (called.state === 'taken') return null;
      const now = this.clock.now();
      const next = decideTake(call, called, now);
      if (isRefused(next)) return next;
      const planned = await this.extra.plan(tx, called.workerId, call, actor);
      if (isRefused(planned)) return planned;
      await this.calls.answer(tx, called, 'taken', now);
      await this.calls.move(tx, call, next);
      if (next.state === 'full') {
        await this.calls.closeRest(tx, call);
        await this.queue.cancel(tx, CLOSE_CALL, call.id);
      }
      await this.queue.schedule(tx, GIVE_WAITING, called.id, now);
      await this.privacy.record(tx, {
        actor,
        action: 'surge.call-taken',
        subject: callSubject(call.id),
        data: { workerId: called.workerId, bonusFen: call.bonusFen },
      });
      await this.outbox.publish<CallTaken>(tx, { type: 'surge.call-taken', data: takenOf(call, called) });
      return null;
    });
  }

  /** Twice is once. Refuses NOT_FOUND for another's, SURGE_CALL_OVER for what was answered with yes or is over. */
  decline({ workerId }: Actor, calledId: string): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const own = await this.ownLocked(tx, workerId, calledId);
      if (isRefused(own)) return own;
      if (own.called.state === 'declined') return null;
      const answered = await this.calls.answer(tx, own.called, 'declined', this.clock.now());
      return answered ? null : refuse('SURGE_CALL_OVER');
    });
  }

  /** Reads again behind the call's lock: whoever came first has already changed it. */
  private async ownLocked(tx: Tx, workerId: string | null, calledId: string): Promise<Result<OwnCall>> {
    const seen = await this.calls.find(tx, calledId);
    if (!seen || seen.workerId !== workerId) return refuse('NOT_FOUND');
    const call = await this.calls.lock(tx, seen.callId);
    const called = await this.calls.find(tx, calledId);
    return call && called ? { call, called } : refuse('NOT_FOUND');
  }
}

function takenOf({ from, to, bonusFen }: SurgeCall, { id, workerId }: Called): CallTaken['data'] {
  return { calledId: id, workerId, from: from.toISOString(), to: to.toISOString(), bonusFen };
}
