import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/transactions.js';
import { Outbox } from '../../../../platform/outbox/outbox.js';
import { SchedulingFacade } from '../../../scheduling/contract/scheduling.facade.js';
import type { Overtime, OvertimeAgreed } from '../../contract/collecting.js';
import type { Order, Seat } from '../../contract/orders.facade.js';
import { agreedUntil } from '../../domain/overtime.js';
import { OrdersSql } from '../../infrastructure/orders.sql.js';

/** The customer agreed to more time: everybody who is there stays, and their time is taken as far as nobody else has it. */
@Injectable()
export class ProlongVisit {
  constructor(
    private readonly orders: OrdersSql,
    private readonly scheduling: SchedulingFacade,
    private readonly outbox: Outbox,
  ) {}

  /** @param order as locked in this transaction */
  async run(tx: Tx, order: Order, overtime: Overtime, agreedAt: Date): Promise<Date> {
    const until = agreedUntil(overtime, agreedAt);
    await this.orders.noteOvertime(tx, order, until);
    for (const { claimId } of seatsOf(order)) await this.scheduling.lengthen(tx, claimId, until);
    await this.outbox.publish<OvertimeAgreed>(tx, {
      type: 'orders.overtime-agreed',
      data: { orderId: order.id, until: until.toISOString() },
    });
    return until;
  }
}

/** In the order of workers' ids, as crews take their time. */
function seatsOf({ claimId, workerId, mates }: Order): Seat[] {
  const lead = claimId && workerId ? [{ claimId, workerId }] : [];
  return [...lead, ...mates].sort((a, b) => (a.workerId < b.workerId ? -1 : 1));
}
