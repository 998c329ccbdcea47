import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import type { AssignCommand, Assignment } from '../contract/dispatch.facade.js';
import { DispatchGates } from '../contract/dispatch-gates.js';
import { emptyPlaces, holderOf, mayAsk, placeToFill } from '../domain/crew.js';
import { DispatchExceptions } from '../infrastructure/exceptions.sql.js';
import { Candidates } from './candidates.js';
import { Offers } from './offers.js';
import { Relieve } from './relieve.js';
import { SoldServices } from './sold-services.js';

/** The coordinator's choice, held to the same hard rules as the system's. */
@Injectable()
export class AssignWorker {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly relieving: Relieve,
    private readonly exceptions: DispatchExceptions,
    private readonly candidates: Candidates,
    private readonly offers: Offers,
    private readonly sold: SoldServices,
    private readonly gates: DispatchGates,
    private readonly clock: Clock,
  ) {}

  async assign(tx: Tx, command: AssignCommand): Promise<Result<Assignment>> {
    const order = await this.orders.lock(tx, command.orderId);
    if (!order) return refuse('NOT_FOUND');
    if (order.version !== command.version) return refuse('STALE_VERSION');
    const { crew } = await this.sold.of(tx, order);
    const place = placeToFill(order, crew, command.instead);
    if (isRefused(place)) return place;
    if (!mayAsk(order, place)) return refuse('ORDER_STATE');

    // what is confirmed has passed
    const held = order.state === 'paid' ? await this.gates.heldBack(tx, order) : null;
    if (held) return refuse('VISIT_HELD_BACK', held.text);

    const violations = await this.candidates.violations(tx, order, command.workerId);
    if (violations.length > 0) {
      return refuse('ASSIGNMENT_REFUSED', `不能指派：${violations.join('；')}`, {
        fields: violations.map((message) => ({ path: 'workerId', message })),
      });
    }
    const now = this.clock.now();
    const holder = holderOf(order, place);
    const { workerId, actor, reason } = command;
    if (holder) await this.relieving.relieve(tx, order, holder, command.isToldElsewhere ? null : reason);
    const moved = await this.orders.reassign(tx, order.id, [workerId], actor, reason, place);
    if (isRefused(moved)) {
      // free when the rules were looked at, and taken by another order since
      const taken = moved.refused === 'SLOT_TAKEN';
      return taken ? refuse('SLOT_TAKEN', '这位服务人员的时间刚刚被另一个订单占用，请另选一位') : moved;
    }
    // somebody else may still be missing
    if (emptyPlaces(moved, crew).length === 0) await this.exceptions.close(tx, order.id, now);
    return this.offers.ask(tx, moved, workerId, 'manual', [`${actor}指派：${reason}`], command.answerMinutes);
  }
}
