import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { crewOf } from '../../orders/contract/crew.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import { DispatchGates } from '../contract/dispatch-gates.js';
import { emptyPlaces, placeOf } from '../domain/crew.js';
import { DISPATCH_POLICY } from '../domain/dispatch-policy.js';
import { Assignments } from '../infrastructure/assignments.sql.js';
import { DispatchExceptions } from '../infrastructure/exceptions.sql.js';
import { Candidates } from './candidates.js';
import { DispatchModesSql } from '../infrastructure/modes.sql.js';
import { Offers } from './offers.js';
import { SoldServices } from './sold-services.js';

/** The clock that watches the promise to confirm; its ref is the order. */
export const CONFIRM_CLOCK = 'dispatch.confirm-clock';

/** Offers a paid order to everybody whose time it holds, or to the next best when they cannot come, and starts the clock of the promise to confirm. */
@Injectable()
export class OfferPaidOrder {
  constructor(
    private readonly queue: DueWorkQueue,
    private readonly assignments: Assignments,
    private readonly candidates: Candidates,
    private readonly offers: Offers,
    private readonly sold: SoldServices,
    private readonly modes: DispatchModesSql,
    private readonly gates: DispatchGates,
    private readonly exceptions: DispatchExceptions,
    private readonly clock: Clock,
  ) {}

  /**
   * Once: an order that is offered already is left alone. What a gate holds back is nobody's to take yet: its time stays
   * held, and the office sees why. The order must be locked by the caller.
   * @param since when the customer began to wait for a worker's word
   */
  async offer(tx: Tx, order: Order, since: Date): Promise<void> {
    if (order.state !== 'paid' || !order.workerId) return;
    if ((await this.assignments.live(tx, order.id)).length > 0) return;
    if (await this.isHeldBack(tx, order)) return;
    await this.queue.schedule(tx, CONFIRM_CLOCK, order.id, addMinutes(since, DISPATCH_POLICY.confirmMinutes.value));
    const { mode } = await this.modes.of(tx, order.serviceId);
    if (mode !== 'automatic') return this.offers.leaveToOffice(tx, order, mode);
    for (const workerId of crewOf(order)) await this.offerTo(tx, order, workerId);
    const { crew } = await this.sold.of(tx, order);
    // a visit of a package holds its lead's time alone
    for (const place of emptyPlaces(order, crew)) await this.offers.askNext(tx, order, place, '需要几个人一起服务');
  }

  private async isHeldBack(tx: Tx, order: Order): Promise<boolean> {
    const held = await this.gates.heldBack(tx, order);
    const now = this.clock.now();
    if (!held) {
      await this.exceptions.closeKind(tx, 'held_back', order.id, now);
      return false;
    }
    // who waits for the customer has not broken the promise to confirm
    await this.queue.cancel(tx, CONFIRM_CLOCK, order.id);
    await this.exceptions.open(tx, { kind: 'held_back', orderId: order.id, openedAt: now, ...held });
    return true;
  }

  private async offerTo(tx: Tx, order: Order, workerId: string): Promise<void> {
    const broken = await this.candidates.violations(tx, order, workerId);
    const place = placeOf(order, workerId);
    // fallen ill, say, while the customer was paying: whoever cannot come is not asked
    if (place && broken.length > 0) {
      return this.offers.askNext(tx, order, place, `原定服务人员不能服务：${broken.join('；')}`);
    }
    const { explanation } = await this.candidates.holder(tx, order, workerId);
    await this.offers.ask(tx, order, workerId, 'automatic', explanation);
  }
}
