import { Injectable } from '@nestjs/common';
import { yuan } from '@daowei/shared/kernel/fen';
import { momentWords } from '@daowei/shared/kernel/time-words';
import { Clock } from '../../../../platform/clock/clock.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import { Outbox } from '../../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../../platform/work/due-work.js';
import type { AuditActor } from '../../../privacy/contract/privacy.facade.js';
import type { BalanceOpened } from '../../contract/collecting.js';
import type { Order } from '../../contract/orders.facade.js';
import { balanceDueAt, owedAfterVisit } from '../../domain/collecting.js';
import { OrderBalancesSql } from '../../infrastructure/order-balances.sql.js';
import { OrderExtrasSql } from '../../infrastructure/order-extras.sql.js';
import { SoldVisits } from '../sold-visits.js';
import { Timeline } from '../timeline.js';
import { REMIND_BALANCE } from '../work-kinds.js';

/** At sign-off what is still owed is fixed, in the transaction that completes the order. */
@Injectable()
export class OpenBalance {
  constructor(
    private readonly extras: OrderExtrasSql,
    private readonly balances: OrderBalancesSql,
    private readonly sold: SoldVisits,
    private readonly timeline: Timeline,
    private readonly queue: DueWorkQueue,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Nothing when nothing is owed. */
  async open(tx: Tx, order: Order, signedAt: Date, by: AuditActor): Promise<void> {
    const now = this.clock.now();
    const amountFen = owedAfterVisit(order, await this.extras.of(tx, order.id));
    if (amountFen === 0) return;
    const { service } = await this.sold.of(tx, order);
    const dueAt = balanceDueAt(signedAt, order.depositFen === null ? null : service.deposit);
    await this.balances.open(tx, order.id, amountFen, dueAt, now);
    await this.timeline.record(
      tx,
      order.id,
      {
        kind: 'balance.opened',
        text: `尾款${yuan(amountFen)}元，请在${momentWords(dueAt)}前支付`,
        happenedAt: signedAt,
      },
      by,
      { amountFen, dueAt: dueAt.toISOString() },
    );
    await this.queue.schedule(tx, REMIND_BALANCE, order.id, dueAt);
    await this.outbox.publish<BalanceOpened>(tx, {
      type: 'orders.balance-opened',
      data: { orderId: order.id, amountFen, dueAt: dueAt.toISOString() },
    });
  }
}
