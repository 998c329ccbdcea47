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

/** Offers a paid order to the worker whose time it holds, or to the next best when they cannot come, and starts the clock of the promise to confirm. */
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
    const broken = await this.candidates.violations(tx, order, order.workerId);
    // fallen ill, say, while the customer was paying: whoever cannot come is not asked
    if (broken.length > 0) return this.offers.askNext(tx, order, `原定服务人员不能上门：${broken.join('；')}`);
    const { explanation } = await this.candidates.holder(tx, order);
    await this.offers.ask(tx, order, 'automatic', explanation);
  }
}
