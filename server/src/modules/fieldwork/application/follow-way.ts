import { Injectable } from '@nestjs/common';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DispatchFacade } from '../../dispatch/contract/dispatch.facade.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import type { EtaChanged, OnTheWay, Visit } from '../contract/fieldwork.facade.js';
import type { Fix, PhoneTimes } from '../domain/arrival.js';
import { approach, news, onTheWaySince, shownOnTheWay, wayPoint, type WayPoint } from '../domain/way.js';
import { VisitPositions } from '../infrastructure/visit-positions.sql.js';
import { Visits, type VisitRecord } from '../infrastructure/visits.sql.js';
import { ThinWays } from './thin-ways.js';

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
    private readonly thinning: ThinWays,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The newest point wins, whatever the order they come in; NOT_FOUND to whom the visit was never given. */
  async tell(tx: Tx, workerId: string | null, orderId: string, fix: Fix, phone: PhoneTimes): Promise<Result<Followed>> {
    const order = await this.orders.lock(tx, orderId);
    if (!order || !workerId) return refuse('NOT_FOUND');
    const visit = await this.visits.lock(tx, orderId);
    if (visit?.workerId !== workerId) {
      return (await this.wasAsked(tx, orderId, workerId)) ? NOT_FOLLOWED : refuse('NOT_FOUND');
    }
    const now = this.clock.now();
    const departedAt = followedSince(order, visit, now);
    if (!departedAt) return NOT_FOLLOWED;
    const newest = await this.positions.newest(tx, orderId, workerId, departedAt);
    const point = news(wayPoint(fix, phone, now), { departedAt, newest }, now);
    if (!point) return { following: true, etaAt: visit.etaAt };
    await this.positions.keep(tx, orderId, workerId, point);
    if (!newest) await this.thinning.later(tx, orderId, workerId, departedAt);
    return { following: true, etaAt: await this.approach(tx, order, visit, point) };
  }

  /** Null unless the lead is on the way and was heard of lately. */
  async onTheWay(tx: Tx, order: Order, visit: Visit): Promise<OnTheWay | null> {
    const now = this.clock.now();
    const departedAt = followedSince(order, visit, now);
    if (!departedAt) return null;
    const point = await this.positions.newest(tx, order.id, visit.workerId, departedAt);
    return point && shownOnTheWay(point, order.address, now);
  }

  /** Written only where it moves by what a page shows, and told only where that is worth a word. */
  private async approach(tx: Tx, order: Order, visit: VisitRecord, point: WayPoint): Promise<Date | null> {
    const moved = approach(point, order.address, visit);
    if (!moved) return visit.etaAt;
    const { etaAt, isTold } = moved;
    await this.visits.approach(tx, order.id, etaAt, isTold ? etaAt : visit.toldEtaAt);
    if (!isTold) return etaAt;
    await this.orders.record(tx, order.id, {
      kind: 'visit.eta-changed',
      text: `预计到达时间改为${clockTime(etaAt)}`,
      actor: '系统',
      happenedAt: point.at,
    });
    await this.outbox.publish<EtaChanged>(tx, {
      type: 'fieldwork.eta-changed',
      data: { orderId: order.id, workerId: visit.workerId, etaAt: etaAt.toISOString() },
    });
    return etaAt;
  }

  private async wasAsked(tx: Tx, orderId: string, workerId: string): Promise<boolean> {
    const asked = await this.dispatch.history(tx, orderId);
    return asked.some((assignment) => assignment.workerId === workerId);
  }
}

/** When the lead of the visit set out, as long as they are on the way and nobody else is to come; null: not now. */
function followedSince(order: Order, visit: Visit, now: Date): Date | null {
  return order.state === 'confirmed' && visit.workerId === order.workerId ? onTheWaySince(visit, now) : null;
}
