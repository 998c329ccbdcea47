import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { roleIn } from '../../orders/contract/crew.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { OrdersFacade, type Order, type Place } from '../../orders/contract/orders.facade.js';
import type { Assignment, OfferMade, OrderUnassigned } from '../contract/dispatch.facade.js';
import { isForPlan, isLive } from '../domain/assignment-life.js';
import { mayAsk, missingText, placeOf } from '../domain/crew.js';
import { askOffice, type DispatchMode } from '../domain/dispatch-mode.js';
import { DISPATCH_POLICY } from '../domain/dispatch-policy.js';
import type { Scored } from '../domain/score.js';
import { Assignments } from '../infrastructure/assignments.sql.js';
import { DispatchExceptions } from '../infrastructure/exceptions.sql.js';
import { DispatchModesSql } from '../infrastructure/modes.sql.js';
import { Candidates } from './candidates.js';
import { SoldServices } from './sold-services.js';

/** Kind of the due work that ends an unanswered offer; its ref is the assignment. */
export const OFFER_TIMEOUT = 'dispatch.offer-timeout';

/** Asks workers, one after the other for each place of the crew, until somebody takes it or the office must. */
@Injectable()
export class Offers {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly assignments: Assignments,
    private readonly exceptions: DispatchExceptions,
    private readonly candidates: Candidates,
    private readonly sold: SoldServices,
    private readonly modes: DispatchModesSql,
    private readonly workforce: WorkforceFacade,
    private readonly queue: DueWorkQueue,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Asks a worker whose time the order holds. The order must be locked by the caller. */
  async ask(
    tx: Tx,
    order: Order,
    workerId: string,
    mode: Assignment['mode'],
    explanation: readonly string[],
    answerMinutes: number = DISPATCH_POLICY.offerMinutes.value,
  ): Promise<Assignment> {
    const role = roleIn(order, workerId);
    if (!role) throw new Error(`order ${order.id} does not hold the time of ${workerId}`);
    const now = this.clock.now();
    const assignment: Assignment = {
      id: this.ids.next(),
      orderId: order.id,
      workerId,
      role,
      state: 'offered',
      mode,
      explanation,
      visitFrom: order.planned.from,
      offeredAt: now,
      respondBy: addMinutes(now, answerMinutes),
      respondedAt: null,
      declineReason: null,
    };
    await this.assignments.add(tx, assignment, order.accountId);
    await this.queue.schedule(tx, OFFER_TIMEOUT, assignment.id, assignment.respondBy);
    await this.outbox.publish<OfferMade>(tx, {
      type: 'dispatch.offer-made',
      data: {
        orderId: order.id,
        workerId,
        assignmentId: assignment.id,
        respondBy: assignment.respondBy.toISOString(),
      },
    });
    return assignment;
  }

  /** Gives a place of the crew to the next best worker; when there is none, or too many were asked, to the office. */
  async askNext(tx: Tx, order: Order, place: Place, because = '前一位服务人员未能接单'): Promise<void> {
    const asked = (await this.assignments.history(tx, order.id)).filter((one) => isForPlan(one, order));
    const inVain = asked.filter((one) => one.role === place.role && !isLive(one)).length;
    if (inVain >= DISPATCH_POLICY.maxOffers.value) {
      return this.handToOffice(tx, order, place, `已询问${inVain}位服务人员，均未接单`);
    }
    const ranked = await this.candidates.ranked(
      tx,
      order,
      asked.map((assignment) => assignment.workerId),
    );
    const { mode } = await this.modes.of(tx, order.serviceId);
    if (mode !== 'automatic') return this.handToOffice(tx, order, place, await this.suggestion(tx, mode, ranked));
    const moved = await this.orders.reassign(
      tx,
      order.id,
      ranked.map((scored) => scored.workerId),
      '系统派单',
      because,
      place,
    );
    if (isRefused(moved)) {
      if (moved.refused !== 'SLOT_TAKEN') throw new Error(`order ${order.id} cannot be offered on: ${moved.refused}`);
      return this.handToOffice(tx, order, place, '该时段没有其他符合条件且有空的服务人员');
    }
    // none of them was of the crew before: their time would not have been free
    const chosen = ranked.find((scored) => roleIn(moved, scored.workerId))!;
    await this.ask(tx, moved, chosen.workerId, 'automatic', chosen.explanation);
  }

  /** Ends a live offer and asks the next; the one way an offer ends without acceptance. */
  async endAndAskNext(
    tx: Tx,
    assignment: Assignment,
    to: 'declined' | 'timed_out',
    reason: string | null,
  ): Promise<Result<Assignment>> {
    const order = await this.orders.lock(tx, assignment.orderId);
    if (order && !isForPlan(assignment, order)) return refuse('OFFER_CLOSED');
    const moved = order && (await this.assignments.move(tx, assignment, to, this.clock.now(), reason));
    if (!order || !moved) return refuse('OFFER_CLOSED');
    await this.queue.cancel(tx, OFFER_TIMEOUT, assignment.id);
    await this.orders.record(tx, order.id, {
      kind: to === 'declined' ? 'dispatch.declined' : 'dispatch.timed-out',
      text: '正在为您协调其他服务人员',
      actor: '系统派单',
      happenedAt: this.clock.now(),
    });
    const place = placeOf(order, assignment.workerId);
    if (place && mayAsk(order, place)) await this.askNext(tx, order, place);
    return { ...assignment, state: to, respondedAt: this.clock.now(), declineReason: reason };
  }

  /** A person gives the order out; whose time it holds keeps it until then. The order must be locked by the caller. */
  async leaveToOffice(tx: Tx, order: Order, mode: Exclude<DispatchMode, 'automatic'>): Promise<void> {
    const held = order.workerId && (await this.candidates.holder(tx, order, order.workerId));
    const now = this.clock.now();
    await this.exceptions.open(tx, {
      kind: 'unassigned',
      orderId: order.id,
      text: await this.suggestion(tx, mode, held ? [held] : []),
      openedAt: now,
      dueAt: addMinutes(now, DISPATCH_POLICY.confirmMinutes.value),
    });
  }

  private async suggestion(
    tx: Tx,
    mode: Exclude<DispatchMode, 'automatic'>,
    [best]: readonly Scored[],
  ): Promise<string> {
    const worker = best && (await this.workforce.worker(tx, best.workerId));
    return askOffice(mode, best && worker ? { name: worker.name, score: best.score } : null);
  }

  private async handToOffice(tx: Tx, order: Order, place: Place, because: string): Promise<void> {
    const left = await this.orders.leaveUnassigned(tx, order.id, because, place);
    if (isRefused(left)) throw new Error(`order ${order.id} cannot be left unassigned: ${left.refused}`);
    const missing = missingText(left, (await this.sold.of(tx, left)).crew);
    const now = this.clock.now();
    await this.exceptions.open(tx, {
      kind: 'unassigned',
      orderId: order.id,
      text: missing ? `${missing}：${because}` : because,
      openedAt: now,
      dueAt: addMinutes(now, DISPATCH_POLICY.exceptionMinutes.value),
    });
    await this.outbox.publish<OrderUnassigned>(tx, {
      type: 'dispatch.order-unassigned',
      data: { orderId: order.id, because },
    });
  }
}
