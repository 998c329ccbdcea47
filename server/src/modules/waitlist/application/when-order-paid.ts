import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { OrdersFacade, type Order, type OrderPaid } from '../../orders/contract/orders.facade.js';
import { WAITLIST_POLICY } from '../domain/waitlist-policy.js';
import { isForTheSame } from '../domain/wish.js';
import { WaitOffersSql } from '../infrastructure/wait-offers.sql.js';
import { WaitsSql } from '../infrastructure/waits.sql.js';
import { ChangeWait, SYSTEM } from './change-wait.js';

/** A paid order fulfils the wish it was offered for, and every other wish of the same service, place and day. */
@Injectable()
export class WhenOrderPaid implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly orders: OrdersFacade,
    private readonly offers: WaitOffersSql,
    private readonly waits: WaitsSql,
    private readonly changes: ChangeWait,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<OrderPaid>('orders.order-paid', 'waitlist.end-when-order-paid', async (tx, event) => {
      const order = await this.orders.order(tx, event.data.orderId);
      if (!order) return;
      const entryId = await this.offers.entryOfOrder(tx, order.id);
      if (entryId) await this.fulfil(tx, entryId, order.id);
      await this.endOthers(tx, order);
    });
  }

  private async fulfil(tx: Tx, entryId: string, orderId: string): Promise<void> {
    const wait = await this.waits.lock(tx, entryId);
    // an order may be paid only once, so an entry that is booked already was told before
    if (!wait || wait.state === 'booked') return;
    await this.offers.end(tx, orderId, 'booked', this.clock.now());
    await this.changes.apply(tx, wait, { kind: 'book' }, SYSTEM, orderId);
  }

  private async endOthers(tx: Tx, order: Order): Promise<void> {
    const own = await this.waits.ofAccount(tx, order.accountId, WAITLIST_POLICY.listed.value);
    const same = own.filter(
      ({ state, request, wishedAt }) =>
        state === 'waiting' && isForTheSame(order, request) && dayOf(wishedAt) === dayOf(order.promised.from),
    );
    for (const { id } of same) {
      const wait = await this.waits.lock(tx, id);
      if (wait?.state === 'waiting') await this.changes.apply(tx, wait, { kind: 'book_elsewhere' }, SYSTEM);
    }
  }
}
