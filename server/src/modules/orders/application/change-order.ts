import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { PricingFacade } from '../../pricing/contract/pricing.facade.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import { decide, type OrderCommand } from '../domain/decide.js';
import { referenceOf } from '../domain/reference.js';
import type { StoredOrder } from '../infrastructure/order-rows.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { Timeline } from './timeline.js';
import { EXPIRE_HOLD } from './work-kinds.js';

/** The one way an order changes its state: decision, compare-and-set, capacity, coupon, timeline, audit and event together. */
@Injectable()
export class ChangeOrder {
  constructor(
    private readonly orders: OrdersSql,
    private readonly scheduling: SchedulingFacade,
    private readonly pricing: PricingFacade,
    private readonly timeline: Timeline,
    private readonly queue: DueWorkQueue,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * @param order as read under the lock of this transaction
   * @param data what the audit keeps beside the fact
   */
  async apply(
    tx: Tx,
    order: StoredOrder,
    command: OrderCommand,
    actor: AuditActor,
    data: Readonly<Record<string, unknown>> = {},
  ): Promise<Result<StoredOrder>> {
    const now = this.clock.now();
    const change = decide(order, command, now);
    if (isRefused(change)) return change;
    if (!(await this.orders.change(tx, order, change.to, change.patch))) return refuse('STALE_VERSION');
    await this.giveBack(tx, order, change.release);
    if (order.state === 'awaiting_payment') await this.queue.cancel(tx, EXPIRE_HOLD, order.id);
    // an unpaid order that ends has used no coupon
    if (order.state === 'awaiting_payment' && change.patch.endedAt)
      await this.pricing.giveBackCoupon(tx, referenceOf(order.id));
    await this.timeline.record(tx, order.id, { ...change.fact, happenedAt: now }, actor, data);
    if (change.event) await this.outbox.publish(tx, change.event);
    return { ...order, ...change.patch, state: change.to, version: order.version + 1 };
  }

  /** One by one what the order says it held: each must still be held. */
  private async giveBack(tx: Tx, order: StoredOrder, claimIds: readonly string[]): Promise<void> {
    for (const claimId of claimIds) {
      if (await this.scheduling.release(tx, claimId)) continue;
      throw new Error(`order ${order.id} held claim ${claimId}, which was given back before`);
    }
  }
}
