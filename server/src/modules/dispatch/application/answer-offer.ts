import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import type { Assignment, DeclineReason } from '../contract/dispatch.facade.js';
import { isForPlan } from '../domain/assignment-life.js';
import { Assignments } from '../infrastructure/assignments.sql.js';
import { DispatchExceptions } from '../infrastructure/exceptions.sql.js';
import { Offers, OFFER_TIMEOUT } from './offers.js';

/** A worker's yes or no. The order's row is locked first, so yes, no, timeout and the office cannot cross. */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly assignments: Assignments,
    private readonly exceptions: DispatchExceptions,
    private readonly offers: Offers,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  async accept(tx: Tx, workerId: string, assignmentId: string, actor: string): Promise<Result<Assignment>> {
    const assignment = await this.ownLocked(tx, workerId, assignmentId);
    if (isRefused(assignment)) return assignment;
    if (assignment.state === 'accepted') return assignment;
    const now = this.clock.now();
    if (!(await this.assignments.move(tx, assignment, 'accepted', now))) return refuse('OFFER_CLOSED');
    const confirmed = await this.orders.confirm(tx, assignment.orderId, workerId, actor);
    if (isRefused(confirmed)) return confirmed;
    await this.queue.cancel(tx, OFFER_TIMEOUT, assignment.id);
    await this.exceptions.close(tx, assignment.orderId, now);
    return { ...assignment, state: 'accepted', respondedAt: now };
  }

  async decline(
    tx: Tx,
    workerId: string,
    assignmentId: string,
    reason: DeclineReason,
    note: string | null,
  ): Promise<Result<Assignment>> {
    const assignment = await this.ownLocked(tx, workerId, assignmentId);
    if (isRefused(assignment)) return assignment;
    if (assignment.state === 'declined') return assignment;
    return this.offers.endAndAskNext(tx, assignment, 'declined', note ? `${reason}：${note}` : reason);
  }

  /** Reads again behind the order's lock: whoever came first has already changed it. */
  private async ownLocked(tx: Tx, workerId: string, assignmentId: string): Promise<Result<Assignment>> {
    const seen = await this.assignments.byId(tx, assignmentId);
    if (!seen || seen.workerId !== workerId) return refuse('NOT_FOUND');
    const order = await this.orders.lock(tx, seen.orderId);
    // moved to another time, and the withdrawal is on its way
    if (order && !isForPlan(seen, order)) return refuse('OFFER_CLOSED', '客户刚刚改了时间，这次派单已经结束');
    return (await this.assignments.byId(tx, assignmentId)) ?? refuse('NOT_FOUND');
  }
}
