import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import type { AssignCommand, Assignment } from '../contract/dispatch.facade.js';
import { Assignments } from '../infrastructure/assignments.sql.js';
import { DispatchExceptions } from '../infrastructure/exceptions.sql.js';
import { Candidates } from './candidates.js';
import { Offers, OFFER_TIMEOUT } from './offers.js';

/** The coordinator's choice, held to the same hard rules as the system's. */
@Injectable()
export class AssignWorker {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly assignments: Assignments,
    private readonly exceptions: DispatchExceptions,
    private readonly candidates: Candidates,
    private readonly offers: Offers,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  async assign(tx: Tx, command: AssignCommand): Promise<Result<Assignment>> {
    const order = await this.orders.lock(tx, command.orderId);
    if (!order) return refuse('NOT_FOUND');
    if (order.version !== command.version) return refuse('STALE_VERSION');
    if (order.state !== 'paid' && order.state !== 'confirmed') return refuse('ORDER_STATE');

    const violations = await this.candidates.violations(tx, order, command.workerId);
    if (violations.length > 0) {
      return refuse('ASSIGNMENT_REFUSED', `不能指派：${violations.join('；')}`, {
        fields: violations.map((message) => ({ path: 'workerId', message })),
      });
    }
    const now = this.clock.now();
    const live = await this.assignments.live(tx, order.id);
    if (live) {
      await this.assignments.move(tx, live, 'withdrawn', now);
      await this.queue.cancel(tx, OFFER_TIMEOUT, live.id);
    }
    const moved = await this.orders.reassign(tx, order.id, [command.workerId], command.actor, command.reason);
    if (isRefused(moved)) {
      // free when the rules were looked at, and taken by another order since
      const taken = moved.refused === 'SLOT_TAKEN';
      return taken ? refuse('SLOT_TAKEN', '这位服务人员的时间刚刚被另一个订单占用，请另选一位') : moved;
    }
    await this.exceptions.close(tx, order.id, now);
    return this.offers.ask(tx, moved, 'manual', [`${command.actor}指派：${command.reason}`]);
  }
}
