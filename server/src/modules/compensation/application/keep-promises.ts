import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import {
  OrdersFacade,
  type Order,
  type OrderEnded,
  type OrderPaid,
  type OrderPaused,
  type OrderRescheduled,
} from '../../orders/contract/orders.facade.js';
import { noShowAt, tellAt } from '../domain/prediction.js';
import { CompensationRulesSql } from '../infrastructure/compensation-rules.sql.js';
import { PromisedVisitsSql, type PromisedVisit } from '../infrastructure/promised-visits.sql.js';
import { LOOK_AHEAD, WATCH_NO_SHOW } from './work-kinds.js';

/** A promise is kept by the rule in force when it was made, and watched from then on: two rows with a due time, no scan. */
@Injectable()
export class KeepPromises implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly orders: OrdersFacade,
    private readonly rules: CompensationRulesSql,
    private readonly promises: PromisedVisitsSql,
    private readonly queue: DueWorkQueue,
  ) {}

  onModuleInit(): void {
    this.outbox.on<OrderPaid>('orders.order-paid', 'compensation.keep-promise-when-paid', (tx, event) =>
      this.keep(tx, event.data.orderId, 1, event.occurredAt),
    );
    this.outbox.on<OrderRescheduled>(
      'orders.order-rescheduled',
      'compensation.keep-promise-when-rescheduled',
      (tx, event) => this.keep(tx, event.data.orderId, event.data.revision, event.occurredAt),
    );
    this.outbox.on<OrderEnded>('orders.order-ended', 'compensation.stop-watching-when-ended', (tx, event) =>
      this.stop(tx, event.data.orderId),
    );
    this.outbox.on<OrderPaused>('orders.order-paused', 'compensation.stop-watching-when-paused', (tx, event) =>
      this.stop(tx, event.data.orderId),
    );
  }

  /** The promise of the order as it stands; news of it may still be on its way, and then it is kept now. */
  async of(tx: Tx, order: Order): Promise<PromisedVisit> {
    const known = await this.promises.find(tx, order.id, order.revision);
    if (known) return known;
    await this.write(tx, order, order.paidAt ?? order.createdAt);
    return (await this.promises.find(tx, order.id, order.revision))!;
  }

  /** News of an earlier revision says nothing about the promise that holds now. */
  private async keep(tx: Tx, orderId: string, revision: number, at: Date): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    if (order?.revision !== revision || !isToCome(order)) return;
    const rule = await this.write(tx, order, at);
    const { remote, promised } = order;
    const untold = { promisedTo: promised.to, remote, departedAt: null, etaAt: null, heldUp: null, partsAt: null };
    await this.queue.schedule(tx, LOOK_AHEAD, orderId, tellAt(untold, rule));
    await this.queue.schedule(tx, WATCH_NO_SHOW, orderId, noShowAt(promised.to, rule));
  }

  private async write(tx: Tx, { id, revision, serviceId, totalFen, promised }: Order, at: Date) {
    const rule = await this.rules.inForce(tx, at);
    await this.promises.keep(tx, {
      orderId: id,
      revision,
      serviceId,
      priceFen: totalFen,
      promised,
      ruleVersion: rule.version,
      promisedAt: at,
    });
    return rule;
  }

  /** Late news of an end must not stop the watch over what was promised since. */
  private async stop(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    if (order && isToCome(order)) return;
    await this.queue.cancel(tx, LOOK_AHEAD, orderId);
    await this.queue.cancel(tx, WATCH_NO_SHOW, orderId);
  }
}

/** Somebody is to come, and has not yet. */
export function isToCome({ state }: Pick<Order, 'state'>): boolean {
  return state === 'paid' || state === 'confirmed';
}
