import { Injectable } from '@nestjs/common';
import { addDays, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Transactions } from '../../../platform/database/transactions.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { ClaimOnBoard } from '../contract/scheduling.facade.js';
import { FreeTimeIndex } from '../domain/free-time/free-time-index.js';
import { LONGEST_CLAIM_DAYS } from '../domain/quarters.js';
import { ClaimsSql } from '../infrastructure/claims.sql.js';
import { WorkerDaysSql } from '../infrastructure/worker-days.sql.js';

/** Workers read at a time, so that other work comes in between. */
const CHUNK = 500;

/** Fills an index of free time from the tables. Reads what is committed, outside of anybody's transaction. */
@Injectable()
export class ReadFreeTime {
  constructor(
    private readonly transactions: Transactions,
    private readonly workforce: WorkforceFacade,
    private readonly workerDays: WorkerDaysSql,
    private readonly claims: ClaimsSql,
  ) {}

  /** Everybody employed, and their time in [from, to]. */
  async all(from: LocalDate, to: LocalDate): Promise<FreeTimeIndex> {
    const index = new FreeTimeIndex(from, to);
    const workers = await this.workforce.all(this.transactions.reader);
    for (const worker of workers) index.putWorker(worker);
    await this.timeOf(
      index,
      workers.map(({ id }) => id),
    );
    return index;
  }

  /**
   * What statements of the last `milliseconds` changed and the index does not know yet.
   * @param knownBy what bears this mark is known; null: nothing is
   */
  async changes(index: FreeTimeIndex, milliseconds: number, knownBy: number | null): Promise<void> {
    const db = this.transactions.reader;
    const [written, workers] = await Promise.all([
      this.workerDays.changedWithin(db, milliseconds, index.from, index.to, knownBy),
      this.workforce.changedWithin(db, milliseconds),
    ]);
    const hired = workers.filter(({ id }) => !index.knows(id)).map(({ id }) => id);
    for (const worker of workers) index.putWorker(worker);
    if (hired.length > 0) await this.timeOf(index, hired);

    const news = written.filter(({ workerId, day, ver }) => index.isNews(workerId, day, ver));
    if (news.length === 0) return;
    // days were read before claims: a claim made in between is counted early, and its day is news at the next look
    const moved = [...new Set(news.map(({ workerId }) => workerId))];
    const claims = await this.claimsOf(index, moved);
    for (const row of news) index.putDay(row.workerId, row.day, row);
    for (const workerId of moved) index.putVisits(workerId, claims.get(workerId) ?? []);
  }

  /** Days and visits of these workers. */
  async timeOf(index: FreeTimeIndex, workerIds: readonly string[]): Promise<void> {
    for (let start = 0; start < workerIds.length; start += CHUNK) {
      const some = workerIds.slice(start, start + CHUNK);
      const rows = await this.workerDays.of(this.transactions.reader, some, index.from, index.to);
      const claims = await this.claimsOf(index, some);
      for (const [workerId, days] of rows) for (const [day, row] of days) index.putDay(workerId, day, row);
      for (const workerId of some) index.putVisits(workerId, claims.get(workerId) ?? []);
    }
  }

  private async claimsOf(index: FreeTimeIndex, workerIds: readonly string[]): Promise<Map<string, ClaimOnBoard[]>> {
    const span = { from: startOfDay(index.from), to: startOfDay(addDays(index.to, 1)) };
    const byWorker = new Map<string, ClaimOnBoard[]>();
    for (const claim of await this.claims.touching(this.transactions.reader, span, LONGEST_CLAIM_DAYS, workerIds)) {
      const own = byWorker.get(claim.workerId);
      if (own) own.push(claim);
      else byWorker.set(claim.workerId, [claim]);
    }
    return byWorker;
  }
}
