import { Injectable } from '@nestjs/common';
import { minutesBetween } from '@daowei/shared/kernel/interval';
import { addDays, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Transactions } from '../../../platform/database/transactions.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { loadShares, type LoadShare } from '../domain/load-share.js';
import { PLANNING_POLICY } from '../domain/planning-policy.js';
import { Assignments } from '../infrastructure/assignments.sql.js';

/** How evenly work was and is spread over the weeks that end with a day. */
@Injectable()
export class ReadLoad {
  constructor(
    private readonly transactions: Transactions,
    private readonly workforce: WorkforceFacade,
    private readonly assignments: Assignments,
  ) {}

  async until(day: LocalDate): Promise<LoadShare[]> {
    const { reader } = this.transactions;
    const first = addDays(day, 1 - PLANNING_POLICY.loadDays.value);
    const workers = await this.workforce.all(reader);
    const span = { from: startOfDay(first), to: startOfDay(addDays(day, 1)) };
    const visits = await this.assignments.visitsWithin(
      reader,
      span,
      workers.map(({ id }) => id),
    );
    const duty = new Map<string, number>();
    for (const { workerId, spans } of await this.workforce.workingDays(reader, first, day)) {
      const minutes = spans.reduce((sum, { from, to }) => sum + minutesBetween(from, to), 0);
      duty.set(workerId, (duty.get(workerId) ?? 0) + minutes);
    }
    return loadShares(
      workers.map(({ id, name }) => ({
        workerId: id,
        name,
        visits: visits.get(id) ?? 0,
        duty: duty.get(id) ?? 0,
      })),
    );
  }
}
