import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { BriefingFacade, type BriefingTick } from '../contract/briefing.js';
import { planKey } from '../domain/briefing-plan.js';
import { BriefingTicksSql } from '../infrastructure/briefing-ticks.sql.js';

/** The morning briefing: every booking of the day is ticked off by a person, for the plan as it was read out. */
@Injectable()
export class TickBooking extends BriefingFacade {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly table: BriefingTicksSql,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async ticks(tx: Tx, orders: readonly Order[]): Promise<Map<string, BriefingTick>> {
    const kept = await this.table.of(
      tx,
      orders.map(({ id }) => id),
    );
    return new Map(
      orders.flatMap((order) => {
        const tick = kept.get(order.id);
        return tick?.planKey === planKey(order) ? [[order.id, { by: tick.by, at: tick.at }]] : [];
      }),
    );
  }

  /** Ticking twice keeps the first. Refuses NOT_FOUND, ORDER_STATE for what is not paid or is over. */
  tick(actor: Actor, orderId: string, done: boolean): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const order = await this.orders.lock(tx, orderId);
      if (!order) return refuse('NOT_FOUND');
      if (!TICKABLE.has(order.state)) return refuse('ORDER_STATE');
      if (!done) await this.table.remove(tx, orderId);
      else if (!(await this.ticks(tx, [order])).has(orderId)) {
        await this.table.keep(tx, orderId, { planKey: planKey(order), by: actor.label, at: this.clock.now() });
      }
      return null;
    });
  }
}

const TICKABLE: ReadonlySet<Order['state']> = new Set(['paid', 'confirmed', 'in_service']);
