import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, atMinute, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { LONGEST_CLAIM_DAYS } from '../domain/quarters.js';
import { daysFromTo } from '../domain/roster.js';
import { SchedulingPoliciesSql } from '../infrastructure/policies.sql.js';
import { Roster } from './roster.js';

/** The migration schedules the first run; each run schedules the next. */
export const REFRESH_ROSTER = 'scheduling.refresh-roster';

/** Days beyond the booking horizon that are taken over in one transaction: nobody but a series claims there. */
const FAR_CHUNK_DAYS = 14;

/**
 * Once a day the horizon moves on, and shifts planned meanwhile are taken over. One transaction per day that can be
 * booked: short locks.
 */
@Injectable()
export class RefreshRosterDaily implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly transactions: Transactions,
    private readonly policies: SchedulingPoliciesSql,
    private readonly roster: Roster,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.external(REFRESH_ROSTER, async () => ({ againAt: await this.run() }));
  }

  private async run(): Promise<Date> {
    const today = dayOf(this.clock.now());
    const policy = await this.policies.inForce(this.transactions.reader, this.clock.now());
    const near = addDays(today, policy.horizonDays - 1 + LONGEST_CLAIM_DAYS);
    for (const day of daysFromTo(today, near)) await this.takeOver(day, day);
    const last = addDays(today, policy.rosterDays - 1 + LONGEST_CLAIM_DAYS);
    for (let from = addDays(near, 1); from <= last; from = addDays(from, FAR_CHUNK_DAYS)) {
      const to = addDays(from, FAR_CHUNK_DAYS - 1);
      await this.takeOver(from, to < last ? to : last);
    }
    return atMinute(addDays(today, 1), 0);
  }

  private async takeOver(from: LocalDate, to: LocalDate): Promise<void> {
    await this.transactions.run((tx) => this.roster.refresh(tx, from, to));
  }
}
