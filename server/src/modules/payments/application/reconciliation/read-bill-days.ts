import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../../platform/database/transactions.js';
import type { BillDay } from '../../domain/reconciliation/bill-day.js';
import type { BillCase } from '../../domain/reconciliation/case.js';
import { BillCases } from '../../infrastructure/bills/bill-cases.js';
import { BillDays } from '../../infrastructure/bills/bill-days.js';

/** Days of bills and their differences, as the office looks at them. */
@Injectable()
export class ReadBillDays {
  constructor(
    private readonly days: BillDays,
    private readonly cases: BillCases,
    private readonly transactions: Transactions,
  ) {}

  /** The newest days before one, newest first. */
  before(day: LocalDate, most: number): Promise<BillDay[]> {
    return this.days.before(this.transactions.reader, day, most);
  }

  /** Refuses NOT_FOUND for a day that nobody waits for yet. */
  async day(day: LocalDate): Promise<Result<{ day: BillDay; cases: BillCase[] }>> {
    const db = this.transactions.reader;
    const found = await this.days.find(db, day);
    if (!found) return refuse('NOT_FOUND', '这一天还没有开始对账');
    return { day: found, cases: await this.cases.ofDay(db, day) };
  }
}
