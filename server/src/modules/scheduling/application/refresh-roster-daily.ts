import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, atMinute, dayOf } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { LONGEST_CLAIM_DAYS } from '../domain/quarters.js';
import { daysFromTo } from '../domain/roster.js';
import { SchedulingPoliciesSql } from '../infrastructure/policies.sql.js';
import { Roster } from './roster.js';

/** The migration schedules the first run; each run schedules the next. */
export const REFRESH_ROSTER = 'scheduling.refresh-roster';

/** Once a day the horizon moves on, and shifts planned meanwhile are taken over. One transaction per day: short locks. */
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
    const { horizonDays } = await this.policies.inForce(this.transactions.reader, this.clock.now());
    for (const day of daysFromTo(today, addDays(today, horizonDays - 1 + LONGEST_CLAIM_DAYS))) {
      await this.transactions.run((tx) => this.roster.refresh(tx, day, day));
    }
    return atMinute(addDays(today, 1), 0);
  }
}
