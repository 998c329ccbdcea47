import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import type { VisitHandedOver } from '../contract/dispatch.facade.js';
import { Assignments } from '../infrastructure/assignments.sql.js';
import { OFFER_TIMEOUT } from './offers.js';

/** Takes an offer or a visit back from somebody: somebody else comes. They are told, and the customer who was told a name. */
@Injectable()
export class Relieve {
  constructor(
    private readonly assignments: Assignments,
    private readonly queue: DueWorkQueue,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Nothing happens where they were not asked. The order must be locked by the caller, and still be as it was.
   * @param because null: the caller tells them
   */
  async relieve(tx: Tx, order: Order, workerId: string, because: string | null): Promise<void> {
    const live = await this.assignments.own(tx, order.id, workerId);
    if (!live || !(await this.assignments.move(tx, live, 'withdrawn', this.clock.now()))) return;
    await this.queue.cancel(tx, OFFER_TIMEOUT, live.id);
    if (because === null) return;
    await this.outbox.publish<VisitHandedOver>(tx, {
      type: 'dispatch.visit-handed-over',
      data: { orderId: order.id, workerId, wasConfirmed: order.state === 'confirmed', because },
    });
  }
}
