import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { placeOf } from '../../orders/contract/place.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import { missedAfter } from '../domain/overrun.js';

/** The planned end of a visit that goes on longer lies behind us, but not further than this. */
const LOOK_BACK_MINUTES = 12 * 60;

/** What overtime the customer agreed to does to the worker's next visits. It holds nobody up once it is signed off. */
@Injectable()
export class Overruns {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly scheduling: SchedulingFacade,
    private readonly clock: Clock,
  ) {}

  /** Why they miss a visit, as a sentence for the office, by its order; empty when nobody works overtime. */
  async of(tx: Tx, workerId: string): Promise<Map<string, string>> {
    const since = addMinutes(this.clock.now(), -LOOK_BACK_MINUTES);
    const held = await this.orders.heldBy(tx, workerId, since);
    const running = held.find(({ state, runsUntil }) => state === 'in_service' && runsUntil !== null);
    if (!running?.runsUntil) return new Map();
    const until = running.runsUntil;
    const next = held.filter((order) => isToCome(order) && order.planned.from > running.planned.from);
    const gap = await this.gaps(tx, running, next);
    const visits = next.map(({ id, planned, durationMinutes, promised }) => ({
      orderId: id,
      from: planned.from,
      minutes: durationMinutes,
      promisedTo: promised.to,
    }));
    const why = `前一单延时到${clockTime(until)}`;
    return new Map(
      missedAfter(until, visits, gap).map(({ orderId, arrival }) => [orderId, `${why}，最早${clockTime(arrival)}能到`]),
    );
  }

  /** Minutes from the end of the one to the begin of the other. */
  async between(tx: Tx, from: Order, to: Order): Promise<number> {
    return (await this.gaps(tx, from, [to]))(-1, 0);
  }

  /** Buffer or trip, whichever is longer; a remote visit has no way to it. */
  private async gaps(tx: Tx, running: Order, next: readonly Order[]): Promise<(from: number, to: number) => number> {
    const { bufferMinutes } = await this.scheduling.policy(tx);
    const stops = [running, ...next];
    const travel = await this.scheduling.trips(
      tx,
      stops.map(({ address }) => address),
    );
    return (from, to) => {
      const isTrip = placeOf(stops[from + 1]!) !== null && placeOf(stops[to + 1]!) !== null;
      return Math.max(bufferMinutes, isTrip ? travel[(from + 1) * stops.length + to + 1]! : 0);
    };
  }
}

const isToCome = ({ state }: Order): boolean =>
  state === 'awaiting_payment' || state === 'paid' || state === 'confirmed';
