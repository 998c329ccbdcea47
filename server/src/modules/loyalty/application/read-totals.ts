import { Injectable } from '@nestjs/common';
import { dayOf, localDate, startOfDay } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { RewardTotalsSql, type HeldTotal, type MonthTotal } from '../infrastructure/reward-totals.sql.js';
import { ReadPurses, type Holdings } from './read-purses.js';

/** Months that the office sees: this one and those before it. */
const MONTHS = 6;

/** What everybody holds together, and what moved by months, the oldest first. */
export interface RewardsInAll {
  readonly held: HeldTotal[];
  readonly months: MonthTotal[];
}

/** Points and coins as the office sees them: of everybody, and of the customer of an order. */
@Injectable()
export class ReadTotals {
  constructor(
    private readonly transactions: Transactions,
    private readonly totals: RewardTotalsSql,
    private readonly orders: OrdersFacade,
    private readonly purses: ReadPurses,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<RewardsInAll> {
    const db = this.transactions.reader;
    return { held: await this.totals.held(db), months: await this.totals.months(db, firstOf(this.clock.now())) };
  }

  /** Refuses NOT_FOUND. */
  async ofOrder(orderId: string): Promise<Result<Holdings>> {
    const order = await this.orders.order(this.transactions.reader, orderId);
    return order ? this.purses.of(order.accountId) : refuse('NOT_FOUND');
  }
}

/** The first instant of the earliest month shown. */
function firstOf(now: Date): Date {
  const [year, month] = dayOf(now).split('-').map(Number) as [number, number];
  const count = year * 12 + month - MONTHS;
  const first = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`;
  return startOfDay(localDate(first));
}
