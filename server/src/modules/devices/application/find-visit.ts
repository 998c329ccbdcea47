import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { isUnderway, underwaySpan } from '../domain/silence.js';

/** Which visits people are out for now. */
@Injectable()
export class FindVisit {
  constructor(private readonly orders: OrdersFacade) {}

  /** The worker's own, its row locked to the end of the transaction; null: they are out for none. */
  async lockOf(tx: Tx, workerId: string, now: Date): Promise<Order | null> {
    const held = await this.orders.heldBy(tx, workerId, underwaySpan(now).from);
    const visit = held.find(isUnderway);
    return visit ? this.orders.lock(tx, visit.id) : null;
  }

  /** Everybody's, by worker. */
  async all(tx: Tx, now: Date): Promise<Map<string, Order>> {
    const out = (await this.orders.visitsBetween(tx, underwaySpan(now))).filter(isUnderway);
    return new Map(
      out.flatMap((order) =>
        [order.workerId, ...order.mates.map(({ workerId }) => workerId)].map((id) => [id ?? '', order] as const),
      ),
    );
  }
}
