import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fen, yuan } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { momentWords } from '@daowei/shared/kernel/time-words';
import { Clock } from '../../../../platform/clock/clock.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import { Outbox } from '../../../../platform/outbox/outbox.js';
import { WorkHandlers, type WorkOutcome } from '../../../../platform/work/work-handlers.js';
import type { BalanceOverdue } from '../../contract/collecting.js';
import { COLLECTING_POLICY } from '../../domain/collecting-policy.js';
import { OrderBalancesSql } from '../../infrastructure/order-balances.sql.js';
import { OrderExceptionsSql } from '../../infrastructure/order-exceptions.sql.js';
import { OrdersSql } from '../../infrastructure/orders.sql.js';
import { REMIND_BALANCE } from '../work-kinds.js';

/** The day has come and something is still owed: the customer is reminded, and when that was in vain a person calls. */
@Injectable()
export class RemindBalance implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly orders: OrdersSql,
    private readonly balances: OrderBalancesSql,
    private readonly exceptions: OrderExceptionsSql,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.transactional(REMIND_BALANCE, (tx, due) => this.remind(tx, due.ref));
  }

  private async remind(tx: Tx, orderId: string): Promise<WorkOutcome> {
    await this.orders.lock(tx, orderId);
    const balance = await this.balances.lock(tx, orderId);
    if (!balance || balance.settledAt) return;
    const now = this.clock.now();
    const owedFen = fen(balance.amountFen - balance.paidFen);
    if (balance.reminders >= COLLECTING_POLICY.reminders.value) {
      return this.exceptions.open(tx, {
        kind: 'balance',
        orderId,
        text: `尾款${yuan(owedFen)}元，${momentWords(balance.dueAt)}到期，提醒${balance.reminders}次仍未支付，请联系客户`,
        openedAt: now,
        dueAt: addMinutes(now, COLLECTING_POLICY.overdueMinutes.value),
      });
    }
    await this.balances.noteReminder(tx, orderId);
    await this.outbox.publish<BalanceOverdue>(tx, { type: 'orders.balance-overdue', data: { orderId, owedFen } });
    return { againAt: addMinutes(now, COLLECTING_POLICY.remindEveryHours.value * 60) };
  }
}
