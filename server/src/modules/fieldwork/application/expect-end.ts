import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { progressOf } from '@daowei/shared/rules/rooms';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DispatchFacade } from '../../dispatch/contract/dispatch.facade.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import type { HeldUp, Visit } from '../contract/fieldwork.facade.js';
import { agreedEnd } from '../domain/agreed-end.js';
import { expectedEnd, type Going } from '../domain/expected-end.js';
import { Visits } from '../infrastructure/visits.sql.js';

/** A visit that nobody has ended since then holds nobody up. */
const LOOK_BACK_MINUTES = 12 * 60;

/** When the visit that a worker leads now ends, and what that means for the one they lead next. */
@Injectable()
export class ExpectEnd {
  constructor(
    private readonly visits: Visits,
    private readonly orders: OrdersFacade,
    private readonly dispatch: DispatchFacade,
    private readonly clock: Clock,
  ) {}

  async heldUp(tx: Tx, order: Order): Promise<HeldUp | null> {
    if (!order.workerId) return null;
    const running = await this.running(tx, order.workerId);
    if (!running || running.id === order.id) return null;
    const [visit, next] = [await this.visits.find(tx, running.id), await this.next(tx, running)];
    if (!visit || next?.id !== order.id) return null;
    const now = this.clock.now();
    const { at, latest, restMinutes } = expectedEnd(goingOf(running, visit, now), now);
    const gap = await this.dispatch.minutesBetween(tx, running, order);
    // who has signed is free since then, and not from whenever on
    const gapMinutes = visit.workerSignedAt ? 0 : gap;
    return {
      arrival: addMinutes(at, gap),
      latest: addMinutes(latest, gap),
      paceMinutes: restMinutes + gapMinutes,
      gapMinutes,
    };
  }

  async nextAfter(tx: Tx, orderId: string): Promise<Order | null> {
    const order = await this.orders.order(tx, orderId);
    return order?.workerId ? this.next(tx, order) : null;
  }

  /** The last to begin, if several are open: what lies before it is over but for a signature. */
  private async running(tx: Tx, workerId: string): Promise<Order | null> {
    const ids = await this.visits.ledBy(tx, workerId, ['departed', 'arrived', 'working', 'awaiting_customer']);
    const since = addMinutes(this.clock.now(), -LOOK_BACK_MINUTES);
    const orders = [...(await this.orders.orders(tx, ids)).values()].filter(({ planned }) => planned.to > since);
    return orders.sort((a, b) => b.planned.from.getTime() - a.planned.from.getTime())[0] ?? null;
  }

  private async next(tx: Tx, { workerId, planned }: Order): Promise<Order | null> {
    const ids = workerId ? await this.visits.ledBy(tx, workerId, ['scheduled']) : [];
    const later = [...(await this.orders.orders(tx, ids)).values()].filter(
      (one) => one.workerId === workerId && one.state === 'confirmed' && one.planned.from > planned.from,
    );
    return later.sort((a, b) => a.planned.from.getTime() - b.planned.from.getTime())[0] ?? null;
  }
}

/** On the way it begins with the arrival that was told, and not before it was planned. */
function goingOf(order: Order, visit: Visit, now: Date): Going {
  const eta = visit.etaAt && visit.etaAt > now ? visit.etaAt : now;
  const begunAt = visit.arrivedAt ?? (eta > order.planned.from ? eta : order.planned.from);
  return {
    begunAt,
    agreedEnd: agreedEnd(order, begunAt),
    isOvertime: order.runsUntil !== null,
    progress: progressOf(visit.steps),
    signedAt: visit.workerSignedAt,
  };
}
