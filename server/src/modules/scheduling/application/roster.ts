import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { ALL_QUARTERS, meets, without } from '../domain/quarters.js';
import { offBits, type WorkerDays } from '../domain/roster.js';
import { WorkerDaysSql } from '../infrastructure/worker-days.sql.js';

/** Workers whose roster is read by name; of more, everybody's is. */
const NAMED_AT_MOST = 100;
/** Workers whose days are opened in one transaction. */
const OPENED_AT_ONCE = 500;

/** The rows that claims are made on, kept in step with the shifts and absences of workforce. */
@Injectable()
export class Roster {
  constructor(
    private readonly transactions: Transactions,
    private readonly workforce: WorkforceFacade,
    private readonly workerDays: WorkerDaysSql,
  ) {}

  /** The workers' days in [from, to] as they stand; a day without a row is not in the map. */
  days(tx: Tx, workerIds: readonly string[], from: LocalDate, to: LocalDate): Promise<Map<string, WorkerDays>> {
    return this.workerDays.of(tx, workerIds, from, to);
  }

  /** Makes the rows of [from, to] that nobody has made yet, a few workers at a time: short locks. */
  async open(workerIds: readonly string[], from: LocalDate, to: LocalDate): Promise<void> {
    for (let start = 0; start < workerIds.length; start += OPENED_AT_ONCE) {
      const some = workerIds.slice(start, start + OPENED_AT_ONCE);
      await this.transactions.run((tx) => this.write(tx, some, from, to));
    }
  }

  /** Takes over the roster of [from, to] for everybody employed, and for those who were. */
  async refresh(tx: Tx, from: LocalDate, to: LocalDate): Promise<void> {
    const employed = await this.workforce.all(tx);
    const before = await this.workerDays.workersWithRows(tx, from, to);
    await this.write(tx, [...new Set([...employed.map((worker) => worker.id), ...before])], from, to);
  }

  /** Takes over the roster of [from, to] for one worker. Says whether it opened time that was off before. */
  async refreshOne(tx: Tx, workerId: string, from: LocalDate, to: LocalDate): Promise<{ opened: boolean }> {
    const before = (await this.workerDays.lock(tx, workerId, from, to)).get(workerId);
    await this.write(tx, [workerId], from, to);
    const after = (await this.workerDays.of(tx, [workerId], from, to)).get(workerId);
    const opened = [...(after ?? [])].some(([day, { off }]) =>
      meets(before?.get(day)?.off ?? ALL_QUARTERS, without(ALL_QUARTERS, off)),
    );
    return { opened };
  }

  private async write(tx: Tx, workerIds: readonly string[], from: LocalDate, to: LocalDate): Promise<void> {
    // a few are asked for by name; for the whole company the names would only make the question longer
    const only = workerIds.length <= NAMED_AT_MOST ? workerIds : undefined;
    // a night shift of the day before reaches into the first day
    const working = await this.workforce.workingDays(tx, addDays(from, -1), to, only);
    await this.workerDays.writeOff(tx, offBits(working, workerIds, from, to));
  }
}
