import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { momentWords } from '@daowei/shared/kernel/time-words';
import { Clock } from '../../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../../platform/database/transactions.js';
import type { Actor } from '../../../../platform/http/access.js';
import { Outbox } from '../../../../platform/outbox/outbox.js';
import { OrdersFacade } from '../../../orders/contract/orders.facade.js';
import { VisitHolds } from '../../../orders/contract/visit-holds.js';
import type { AuditActor } from '../../../privacy/contract/privacy.facade.js';
import { SchedulingFacade } from '../../../scheduling/contract/scheduling.facade.js';
import { WorkforceFacade } from '../../../workforce/contract/workforce.facade.js';
import type { TimeOffered } from '../../contract/waitlist.events.js';
import { sameSpans } from '../../domain/overtime.js';
import { decideRequest } from '../../domain/request-life.js';
import { offerMinutes } from '../../domain/wish.js';
import { ShiftRequestsSql, type GrantedShift, type ShiftRequest } from '../../infrastructure/shift-requests.sql.js';
import { EndRequest } from './end-request.js';
import { OvertimeForVisit } from './overtime-for-visit.js';

/**
 * A coordinator makes one worker's shift longer and holds the visit for the customer: shift, claim, order and request
 * change in one transaction or not at all. The request's lock decides between two coordinators and a withdrawal, the
 * worker's lock between two changes of a roster, the claim between two visits.
 */
@Injectable()
export class GrantRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ShiftRequestsSql,
    private readonly overtime: OvertimeForVisit,
    private readonly ending: EndRequest,
    private readonly workforce: WorkforceFacade,
    private readonly scheduling: SchedulingFacade,
    private readonly holds: VisitHolds,
    private readonly orders: OrdersFacade,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses NOT_FOUND, SHIFT_REQUEST_CLOSED, SHIFT_REQUEST_TOO_LATE, OVERTIME_NOT_ALLOWED with the reason (a limit, a
   * break, the rest between two days, a certificate), STALE_VERSION when the shift changed meanwhile, SLOT_TAKEN.
   */
  grant({ accountId, label }: Actor, requestId: string, workerId: string): Promise<Result<null>> {
    const actor = { accountId, label };
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const asked = await this.requests.lock(tx, requestId);
      if (!asked) return refuse('NOT_FOUND');
      const open = decideRequest(asked, 'grant', this.clock.now());
      if (isRefused(open)) return open;
      const shift = await this.lengthen(tx, actor, asked, workerId);
      if (isRefused(shift)) return shift;
      return this.hold(tx, actor, asked, shift);
    });
  }

  /** The shift as it is from now on; nothing was added when the worker has become free in it. */
  private async lengthen(
    tx: Tx,
    actor: AuditActor,
    asked: ShiftRequest,
    workerId: string,
  ): Promise<Result<GrantedShift>> {
    const visit = await this.holds.check(tx, asked.accountId, asked.request);
    if (isRefused(visit)) return visit;
    const roster = await this.workforce.roster(tx, workerId);
    if (!roster) return refuse('OVERTIME_NOT_ALLOWED', '没有这位服务人员');
    const wanted = await this.overtime.of(tx, roster, asked);
    if (isRefused(wanted)) return wanted;
    const [because] = await this.scheduling.violationsBesidesShift(tx, visit.need, asked.startAt, workerId);
    if (because) return refuse('OVERTIME_NOT_ALLOWED', because);
    const { day, spans, addedMinutes } = wanted;
    if (addedMinutes === 0) return { workerId, day, addedMinutes, before: spans, after: spans };

    const change = { kind: 'set_day', day, spans } as const;
    const plan = await this.workforce.changeRoster(tx, workerId, change, actor);
    if (isRefused(plan)) return plan;
    // under the worker's lock the roster is what it is: what was decided on must still be decided
    const decided = await this.overtime.of(tx, plan.before, asked);
    if (isRefused(decided)) return decided;
    if (!sameSpans(decided.spans, wanted.spans))
      return refuse('STALE_VERSION', '这位服务人员的班次刚刚有变化，请再看一遍');
    if (plan.touches) await this.scheduling.takeOverRoster(tx, workerId, plan.touches);
    const before = plan.before.shifts.filter((shift) => shift.day === day);
    return { workerId, day, addedMinutes, before: before.map(spanOf), after: spans };
  }

  private async hold(tx: Tx, actor: AuditActor, asked: ShiftRequest, shift: GrantedShift): Promise<Result<null>> {
    const now = this.clock.now();
    const { startAt, accountId, request, promisedFen, askedAt } = asked;
    const order = await this.holds.hold(tx, {
      accountId,
      actor,
      requestKey: `shift-request:${asked.id}`,
      request,
      startAt,
      workerId: shift.workerId,
      promised: {
        totalFen: promisedFen,
        label: '调班价格承诺',
        because: `按您${momentWords(askedAt)}说明困难时的价格，只会更低不会更高`,
      },
      holdMinutes: offerMinutes(startAt, now),
    });
    if (isRefused(order)) return order;
    const ended = await this.ending.apply(tx, asked, 'grant', actor, { orderId: order.id, shift });
    if (isRefused(ended)) return ended;
    await this.orders.record(tx, order.id, {
      kind: 'waitlist.granted',
      text: `协调员为您调出了${momentWords(startAt)}的时间，价格不高于您说明困难时的价格`,
      actor: actor.label,
      happenedAt: now,
    });
    await this.outbox.publish<TimeOffered>(tx, {
      type: 'waitlist.time-offered',
      data: { orderId: order.id, workerId: shift.workerId, because: 'granted' },
    });
    return null;
  }
}

function spanOf({ fromMinute, toMinute }: { fromMinute: number; toMinute: number }) {
  return { fromMinute, toMinute };
}
