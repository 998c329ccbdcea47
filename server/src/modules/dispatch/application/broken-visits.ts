import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import type { WorkerRoster } from '../../workforce/contract/roster.js';
import type { BrokenVisit } from '../contract/broken-visit.js';
import { whyBroken } from '../domain/broken-visits.js';
import { SoldServices } from './sold-services.js';

/** Finds the visits that a worker's roster, as it is or as it would be, does not carry. */
@Injectable()
export class BrokenVisits {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly sold: SoldServices,
  ) {}

  /** In the order given; visits that the roster carries are left out. */
  async among(tx: Tx, orders: readonly Order[], roster: WorkerRoster): Promise<BrokenVisit[]> {
    const broken: BrokenVisit[] = [];
    for (const order of orders) {
      const why = await this.why(tx, order, roster);
      const { workerId } = roster;
      if (why.length > 0) broken.push({ order, workerId, isUnderWay: await this.isUnderWay(tx, order), why });
    }
    return broken;
  }

  private async why(tx: Tx, order: Order, roster: WorkerRoster): Promise<string[]> {
    const { certificates } = await this.sold.of(tx, order);
    return whyBroken({ visit: order.planned, certificates }, roster);
  }

  /** The departure stands in the order's timeline; one of an earlier worker does not count. */
  private async isUnderWay(tx: Tx, order: Order): Promise<boolean> {
    if (order.state === 'in_service') return true;
    const { confirmedAt } = order;
    if (order.state !== 'confirmed' || !confirmedAt) return false;
    const facts = await this.orders.timeline(tx, order.id);
    return facts.some(({ kind, recordedAt }) => kind === 'visit.departed' && recordedAt >= confirmedAt);
  }
}
