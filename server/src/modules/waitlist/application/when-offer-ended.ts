import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { OrderEnded } from '../../orders/contract/orders.facade.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import { startsToOffer } from '../domain/wish.js';
import { WaitOffersSql } from '../infrastructure/wait-offers.sql.js';
import { WaitsSql, type Wait } from '../infrastructure/waits.sql.js';
import { ChangeWait, SYSTEM } from './change-wait.js';

/** An offered time was not paid for or given up. The release of its claim offers it to the next in line. */
@Injectable()
export class WhenOfferEnded implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly offers: WaitOffersSql,
    private readonly waits: WaitsSql,
    private readonly scheduling: SchedulingFacade,
    private readonly changes: ChangeWait,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<OrderEnded>('orders.order-ended', 'waitlist.go-on-when-offer-ended', async (tx, { data }) => {
      const entryId = await this.offers.entryOfOrder(tx, data.orderId);
      const wait = entryId && (await this.waits.lock(tx, entryId));
      if (!wait || wait.state !== 'offered' || wait.orderId !== data.orderId) return;
      const how = data.state === 'cancelled' ? 'declined' : 'lapsed';
      await this.offers.end(tx, data.orderId, how, this.clock.now());
      const startsLeft = await this.hasStartsLeft(tx, wait);
      await this.changes.apply(tx, wait, { kind: 'miss', how, startsLeft }, SYSTEM);
    });
  }

  private async hasStartsLeft(tx: Tx, wait: Wait): Promise<boolean> {
    const offered = await this.offers.offeredStarts(tx, wait.id);
    const starts = startsToOffer(await this.scheduling.policy(tx), wait, this.clock.now());
    return starts.some((start) => !offered.has(start.getTime()));
  }
}
