import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { crewOf } from '../../orders/contract/crew.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import type { Assignment, DeclineReason } from '../contract/dispatch.facade.js';
import { refuseUnfit } from '../contract/refuse-unfit.js';
import { isForPlan } from '../domain/assignment-life.js';
import { everybodyAccepted, mayAsk, placeOf } from '../domain/crew.js';
import { Assignments } from '../infrastructure/assignments.sql.js';
import { DispatchExceptions } from '../infrastructure/exceptions.sql.js';
import { BrokenVisits } from './broken-visits.js';
import { Offers, OFFER_TIMEOUT } from './offers.js';
import { SoldServices } from './sold-services.js';

interface OwnOffer {
  readonly order: Order;
  readonly assignment: Assignment;
}

/** A worker's yes or no. The order's row is locked first, so yes, no, timeout and the office cannot cross. */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly assignments: Assignments,
    private readonly exceptions: DispatchExceptions,
    private readonly offers: Offers,
    private readonly sold: SoldServices,
    private readonly broken: BrokenVisits,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  async accept(tx: Tx, workerId: string, assignmentId: string, actor: string): Promise<Result<Assignment>> {
    const own = await this.ownLocked(tx, workerId, assignmentId);
    if (isRefused(own)) return own;
    const { assignment, order } = own;
    if (assignment.state === 'accepted') return assignment;
    const now = this.clock.now();
    if (!(await this.assignments.move(tx, assignment, 'accepted', now))) return refuse('OFFER_CLOSED');
    const place = placeOf(order, workerId);
    if (!place) return refuse('OFFER_CLOSED');
    if (!mayAsk(order, place)) return refuse('ORDER_STATE');
    const unfit = refuseUnfit(await this.broken.unfit(tx, order, workerId, dayOf(order.planned.from)));
    if (unfit) return unfit;
    await this.queue.cancel(tx, OFFER_TIMEOUT, assignment.id);
    if (order.state === 'paid') {
      const confirmed = await this.confirmWhenComplete(tx, order, actor);
      if (isRefused(confirmed)) return confirmed;
    }
    return { ...assignment, state: 'accepted', respondedAt: now };
  }

  /** The last yes confirms; before it the customer hears nothing. */
  private async confirmWhenComplete(tx: Tx, order: Order, actor: string): Promise<Result<null>> {
    const { crew } = await this.sold.of(tx, order);
    if (!everybodyAccepted(order, crew, await this.assignments.live(tx, order.id))) return null;
    const confirmed = await this.orders.confirm(tx, order.id, crewOf(order), actor);
    if (isRefused(confirmed)) return confirmed;
    await this.exceptions.close(tx, order.id, this.clock.now());
    return null;
  }

  async decline(
    tx: Tx,
    workerId: string,
    assignmentId: string,
    reason: DeclineReason,
    note: string | null,
  ): Promise<Result<Assignment>> {
    const own = await this.ownLocked(tx, workerId, assignmentId);
    if (isRefused(own)) return own;
    const { assignment } = own;
    if (assignment.state === 'declined') return assignment;
    return this.offers.endAndAskNext(tx, assignment, 'declined', note ? `${reason}：${note}` : reason);
  }

  /** Reads again behind the order's lock: whoever came first has already changed it. */
  private async ownLocked(tx: Tx, workerId: string, assignmentId: string): Promise<Result<OwnOffer>> {
    const seen = await this.assignments.byId(tx, assignmentId);
    if (!seen || seen.workerId !== workerId) return refuse('NOT_FOUND');
    const order = await this.orders.lock(tx, seen.orderId);
    // moved to another time, and the withdrawal is on its way
    if (order && !isForPlan(seen, order)) return refuse('OFFER_CLOSED', '客户刚刚改了时间，这次派单已经结束');
    const assignment = await this.assignments.byId(tx, assignmentId);
    return order && assignment ? { order, assignment } : refuse('NOT_FOUND');
  }
}
