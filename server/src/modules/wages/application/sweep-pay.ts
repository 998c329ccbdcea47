import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, atMinute, dayOf, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { firstDay, monthBefore, monthOf } from '../domain/month.js';
import { WAGES_POLICY } from '../domain/wages-policy.js';
import { PayEntriesSql } from '../infrastructure/pay-entries.sql.js';
import { CountStayDays } from './count-stay-days.js';
import { CountVisit } from './count-visit.js';
import { DraftStatement } from './draft-statement.js';
import { SWEEP_PAY } from './work-kinds.js';

/**
 * Every night: visits whose sign-off was never told are found, yesterday's living in is counted, and once a month is
 * over its statements are drafted. The migration schedules the first run; each run schedules the next. Stopped anywhere
 * and begun again it counts nothing twice.
 */
@Injectable()
export class SweepPay implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly entries: PayEntriesSql,
    private readonly visits: CountVisit,
    private readonly stays: CountStayDays,
    private readonly drafting: DraftStatement,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.external(SWEEP_PAY, () => this.run());
  }

  private async run(): Promise<WorkOutcome> {
    const today = dayOf(this.clock.now());
    const { sweepDays, sweepMinute } = WAGES_POLICY;
    const from = addDays(today, -sweepDays.value);
    await this.countMissed(from);
    for (let day = from; day < today; day = addDays(day, 1)) await this.stays.count(day);
    await this.draft(today);
    return { againAt: atMinute(addDays(today, 1), sweepMinute.value) };
  }

  private async countMissed(since: LocalDate): Promise<void> {
    const db = this.transactions.reader;
    const span = { from: startOfDay(since), to: this.clock.now() };
    const done = (await this.orders.visitsBetween(db, span)).filter(({ state }) => state === 'completed');
    const ids = done.map(({ id }) => id);
    const counted = new Set((await this.entries.ofOrders(db, ids)).map(({ orderId }) => orderId));
    for (const id of ids.filter((one) => !counted.has(one))) {
      await this.transactions.run((tx) => this.visits.count(tx, id));
    }
  }

  private async draft(today: LocalDate): Promise<void> {
    const thisMonth = monthOf(today);
    const month = monthBefore(thisMonth);
    for (const workerId of await this.entries.unstated(this.transactions.reader, firstDay(thisMonth))) {
      await this.drafting.draft(workerId, month);
    }
  }
}
