import { Injectable } from '@nestjs/common';
import { fen, yuan } from '@daowei/shared/kernel/fen';
import { Clock } from '../../../../platform/clock/clock.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import { Outbox } from '../../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../../platform/work/due-work.js';
import { PaymentsFacade } from '../../../payments/contract/payments.facade.js';
import type { AuditActor } from '../../../privacy/contract/privacy.facade.js';
import type { BalanceSettled } from '../../contract/collecting.js';
import type { Order } from '../../contract/orders.facade.js';
import { countedUnder } from '../../domain/earning.js';
import { PAID_BY } from '../../domain/order-texts.js';
import { OrderBalancesSql, type Instalment, type StoredBalance } from '../../infrastructure/order-balances.sql.js';
import { OrderExceptionsSql } from '../../infrastructure/order-exceptions.sql.js';
import { Timeline } from '../timeline.js';
import { REMIND_BALANCE } from '../work-kinds.js';

/** The one way money counts for a balance, by WeChat or over the desk; and the one way it counts no more. */
@Injectable()
export class CountInstalment {
  constructor(
    private readonly balances: OrderBalancesSql,
    private readonly exceptions: OrderExceptionsSql,
    private readonly payments: PaymentsFacade,
    private readonly timeline: Timeline,
    private readonly queue: DueWorkQueue,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Under the locks of order and balance. The visit is signed off: whatever pays for it is earned with it.
   * @param reference under which the money is in the books
   */
  async count(
    tx: Tx,
    order: Order,
    balance: StoredBalance,
    instalment: Instalment,
    reference: string,
    by: AuditActor,
  ): Promise<void> {
    const after = await this.balances.count(tx, balance, instalment);
    const { tradeNo, countedFen, paidAt, method } = instalment;
    if (countedFen === 0) return;
    await this.payments.earn(tx, {
      reference,
      key: `balance:${tradeNo}`,
      amountFen: fen(countedFen),
      at: paidAt,
      under: countedUnder(order),
    });
    const text = `已收到您的尾款${yuan(countedFen)}元${PAID_BY[method]}${after.settledAt ? '，费用已全部付清，谢谢' : ''}`;
    await this.timeline.record(tx, order.id, { kind: 'balance.paid', text, happenedAt: paidAt }, by, { ...instalment });
    if (!after.settledAt || balance.settledAt) return;
    await this.queue.cancel(tx, REMIND_BALANCE, order.id);
    await this.exceptions.close(tx, order.id, 'balance');
    await this.outbox.publish<BalanceSettled>(tx, { type: 'orders.balance-settled', data: { orderId: order.id } });
  }

  /** A receipt that had counted was voided: so much is owed again, and reminded of when it is due. */
  async uncount(
    tx: Tx,
    order: Order,
    balance: StoredBalance,
    instalment: Instalment,
    because: string,
    by: AuditActor,
  ): Promise<void> {
    const now = this.clock.now();
    await this.balances.uncount(tx, balance, instalment, now);
    const text = `尾款${yuan(instalment.countedFen)}元的收款登记已作废（${because}）`;
    await this.timeline.record(tx, order.id, { kind: 'balance.voided', text, happenedAt: now }, by, { ...instalment });
    const dueAt = new Date(Math.max(balance.dueAt.getTime(), now.getTime()));
    await this.queue.schedule(tx, REMIND_BALANCE, order.id, dueAt);
  }
}
