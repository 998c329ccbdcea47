import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import { DISPATCH_POLICY } from '../domain/dispatch-policy.js';
import { Assignments } from '../infrastructure/assignments.sql.js';
import { Candidates } from './candidates.js';
import { Offers } from './offers.js';

/** The clock that watches the promise to confirm; its ref is the order. */
export const CONFIRM_CLOCK = 'dispatch.confirm-clock';

/** Offers a paid order to the worker whose time it holds, and starts the clock of the promise to confirm. */
@Injectable()
export class OfferPaidOrder {
  constructor(
    private readonly queue: DueWorkQueue,
    private readonly assignments: Assignments,
    private readonly candidates: Candidates,
    private readonly offers: Offers,
  ) {}

  /**
   * Once: an order that is offered already is left alone. The order must be locked by the caller.
   * @param since when the customer began to wait for a worker's word
   */
  async offer(tx: Tx, order: Order, since: Date): Promise<void> {
    if (order.state !== 'paid' || !order.workerId) return;
    if (await this.assignments.live(tx, order.id)) return;
    await this.queue.schedule(tx, CONFIRM_CLOCK, order.id, addMinutes(since, DISPATCH_POLICY.confirmMinutes.value));
    const { explanation } = await this.candidates.holder(tx, order);
    await this.offers.ask(tx, order, 'automatic', explanation);
  }
}
