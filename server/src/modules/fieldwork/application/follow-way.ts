import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DispatchFacade } from '../../dispatch/contract/dispatch.facade.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import type { OnTheWay, Visit } from '../contract/fieldwork.facade.js';
import type { Fix, PhoneTimes } from '../domain/arrival.js';
import { approach, news, shownOnTheWay, wayEnds, wayPoint, type WayPoint } from '../domain/way.js';
import { VisitPositions } from '../infrastructure/visit-positions.sql.js';
import { Visits, type VisitRecord } from '../infrastructure/visits.sql.js';

/** What the phone of who tells where they are learns. */
export interface Followed {
  /** false: there is nothing to follow, or not any more; the phone stops */
  readonly following: boolean;
  readonly etaAt: Date | null;
}

const NOT_FOLLOWED: Followed = { following: false, etaAt: null };

/** Where the lead is between setting out and arriving; nobody else, and at no other time. */
@Injectable()
export class FollowWay {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly dispatch: DispatchFacade,
    private readonly visits: Visits,
    private readonly positions: VisitPositions,
    private readonly clock: Clock,
  ) {}

  /** The newest point wins, whatever the order they come in; NOT_FOUND to whom the visit was never given. */
  async tell(tx: Tx, workerId: string | null, orderId: string, fix: Fix, phone: PhoneTimes): Promise<Result<Followed>> {
    const order = await this.orders.lock(tx, orderId);
    if (!order || !workerId || !(await this.wasAsked(tx, orderId, workerId))) return refuse('NOT_FOUND');
    const visit = await this.visits.lock(tx, orderId);
    const now = this.clock.now();
    const departedAt = visit?.workerId === workerId ? followedSince(order, visit, now) : null;
    if (!visit || !departedAt) return NOT_FOLLOWED;
    const newest = await this.positions.newest(tx, orderId, workerId);
    const point = news(wayPoint(fix, phone, now), { departedAt, newest }, now);
    if (!point) return { following: true, etaAt: visit.etaAt };
    await this.positions.keep(tx, orderId, workerId, point, now);
    return { following: true, etaAt: await this.approach(tx, order, visit, point) };
  }

  /** Null unless the lead is on the way and was heard of lately. */
  async onTheWay(tx: Tx, order: Order, visit: Visit): Promise<OnTheWay | null> {
    const now = this.clock.now();
    if (!followedSince(order, visit, now)) return null;
    const point = await this.positions.newest(tx, order.id, visit.workerId);
    return point && shownOnTheWay(point, order.address, now);
  }

  /** Written only where it moves: a page is read more often than an arrival changes. */
  private async approach(tx: Tx, order: Order, visit: VisitRecord, point: WayPoint): Promise<Date | null> {
    const moved = approach(point, order.address, visit);
    if (!moved) return visit.etaAt;
    await this.visits.approach(tx, order.id, moved.etaAt, moved.isTold ? moved.etaAt : visit.toldEtaAt);
    return moved.etaAt;
  }

  private async wasAsked(tx: Tx, orderId: string, workerId: string): Promise<boolean> {
    const asked = await this.dispatch.history(tx, orderId);
    return asked.some((assignment) => assignment.workerId === workerId);
  }
}

/** When the lead of the visit set out, as long as they are on the way; null: not now. */
function followedSince(order: Order, visit: Visit, now: Date): Date | null {
  if (order.state !== 'confirmed' || visit.workerId !== order.workerId) return null;
  if (visit.state !== 'departed' || !visit.departedAt) return null;
  return now < wayEnds(visit.departedAt) ? visit.departedAt : null;
}
