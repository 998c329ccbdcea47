import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import { ORDERS_POLICY } from '../domain/orders-policy.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { EndHold } from './end-hold.js';
import { EXPIRE_HOLD } from './work-kinds.js';

/** The hold's time is up. It ends only when it can no longer be paid; until that is known the time stays taken. */
@Injectable()
export class ExpireHold implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly holds: EndHold,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.external(EXPIRE_HOLD, (due) => this.expire(due.ref));
  }

  private async expire(orderId: string): Promise<WorkOutcome> {
    const order = await this.orders.find(this.transactions.reader, orderId);
    if (order?.state !== 'awaiting_payment') return;
    const ended = await this.holds.end(orderId, { kind: 'expire' }, { accountId: null, label: '系统' });
    if (ended === 'at_desk') {
      return { againAt: addMinutes(this.clock.now(), ORDERS_POLICY.deskCheckMinutes.value) };
    }
    // `paid`: the payment's own event makes it a paid order; this looks again in case it says something else
    if (ended === 'paid' || ended === 'unknown') {
      return { againAt: new Date(this.clock.now().getTime() + ORDERS_POLICY.closeAgainSeconds.value * 1_000) };
    }
  }
}
