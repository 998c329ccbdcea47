import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import { DispatchFacade } from '../../dispatch/contract/dispatch.facade.js';
import { refuseUnfit } from '../../dispatch/contract/refuse-unfit.js';
import { roleIn, type CrewRole } from '../../orders/contract/crew.js';
import { OrdersFacade, type Order, type OrderState } from '../../orders/contract/orders.facade.js';
import { Visits, type VisitRecord } from '../infrastructure/visits.sql.js';

export interface OwnVisit {
  readonly order: Order;
  readonly visit: VisitRecord;
}

/** As one of the crew sees it. */
export interface CrewVisit extends OwnVisit {
  readonly role: CrewRole;
  readonly workerId: string;
}

const SERVING: readonly OrderState[] = ['confirmed', 'in_service'];

/** Finds a visit for the person it belongs to, order locked before visit: the one lock order of the house. */
@Injectable()
export class VisitAccess {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly dispatch: DispatchFacade,
    private readonly visits: Visits,
  ) {}

  /** For what the lead alone does. Refuses as `lockForCrew`, and LEAD_ONLY to a mate. */
  async lockForLead(tx: Tx, workerId: string | null, orderId: string): Promise<Result<OwnVisit>> {
    const own = await this.lockForCrew(tx, workerId, orderId);
    return isRefused(own) || own.role === 'lead' ? own : refuse('LEAD_ONLY');
  }

  /**
   * NOT_FOUND for another worker's visit, and for an offer; VISIT_STATE when the order is not being served, and with the
   * reason for whom the visit was taken from: what they did without signal counts no more.
   */
  async lockForCrew(tx: Tx, workerId: string | null, orderId: string): Promise<Result<CrewVisit>> {
    const order = await this.orders.lock(tx, orderId);
    if (!order || !workerId) return refuse('NOT_FOUND');
    const visit = await this.visits.lock(tx, orderId);
    const role = roleIn(order, workerId);
    if (!role) return this.notTheirs(tx, order, workerId);
    if (!visit || visit.workerId !== order.workerId) return refuse('NOT_FOUND');
    const assignment = role === 'mate' ? await this.dispatch.own(tx, orderId, workerId) : null;
    if (role === 'mate' && assignment?.state !== 'accepted') return refuse('NOT_FOUND');
    if (!SERVING.includes(order.state)) return refuse('VISIT_STATE');
    return { order, visit, role, workerId };
  }

  private async notTheirs(tx: Tx, order: Order, workerId: string): Promise<Result<never>> {
    const isOff = order.state === 'cancelled';
    // dispatch may not have heard yet that it was called off
    const over = isOff ? ['withdrawn', 'accepted'] : ['withdrawn'];
    const asked = await this.dispatch.history(tx, order.id);
    if (!asked.some((one) => one.workerId === workerId && over.includes(one.state))) return refuse('NOT_FOUND');
    return refuse('VISIT_STATE', isOff ? '这次预约已经取消，不用再去了' : '这一单已经不在您的安排里，不用再去了');
  }

  /**
   * Asked again before anything begins: since the visit was given to them a certificate may have run out, or somebody may
   * have been kept apart from the customer. Refuses WORKER_UNFIT with the reasons; the office has its re-plan task by then.
   */
  async stillFit(tx: Tx, order: Order, workerId: string, now: Date): Promise<Result<null>> {
    return refuseUnfit(await this.dispatch.unfit(tx, order, workerId, dayOf(now)));
  }

  /** NOT_FOUND for another customer's order. */
  async lockForCustomer(tx: Tx, accountId: string, orderId: string): Promise<Result<OwnVisit>> {
    const order = await this.orders.lock(tx, orderId);
    if (!order || order.accountId !== accountId) return refuse('NOT_FOUND');
    const visit = await this.visits.lock(tx, orderId);
    return visit ? { order, visit } : refuse('VISIT_STATE');
  }
}
