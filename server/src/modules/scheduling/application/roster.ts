import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { addDays, daysBetween } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../platform/database/transactions.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { offBits, type WorkerDays } from '../domain/roster.js';
import { WorkerDaysSql } from '../infrastructure/worker-days.sql.js';

/** The rows that claims are made on, kept in step with the shifts and absences of workforce. */
@Injectable()
export class Roster {
  constructor(
    private readonly workforce: WorkforceFacade,
    private readonly workerDays: WorkerDaysSql,
  ) {}

  /** The workers' days in [from, to]; rows that nobody has made yet are made now. */
  async days(tx: Tx, workerIds: readonly string[], from: LocalDate, to: LocalDate): Promise<Map<string, WorkerDays>> {
    const known = await this.workerDays.of(tx, workerIds, from, to);
    const expected = daysBetween(from, to) + 1;
    if ([...known.values()].every((days) => days.size === expected)) return known;
    await this.refresh(tx, from, to, workerIds);
    return this.workerDays.of(tx, workerIds, from, to);
  }

  /** True when rows were missing and are there now. */
  async makeMissing(tx: Tx, workerIds: readonly string[], from: LocalDate, to: LocalDate): Promise<boolean> {
    const known = await this.workerDays.of(tx, workerIds, from, to);
    const expected = daysBetween(from, to) + 1;
    if ([...known.values()].every((days) => days.size === expected)) return false;
    await this.refresh(tx, from, to, workerIds);
    return true;
  }

  /** Takes over the roster of [from, to] for everybody employed, named, or known from before. */
  async refresh(tx: Tx, from: LocalDate, to: LocalDate, named: readonly string[] = []): Promise<void> {
    const employed = await this.workforce.all(tx);
    const before = await this.workerDays.workersWithRows(tx, from, to);
    const ids = [...new Set([...employed.map((worker) => worker.id), ...before, ...named])];
    // a night shift of the day before reaches into the first day
    const working = await this.workforce.workingDays(tx, addDays(from, -1), to);
    await this.workerDays.writeOff(tx, offBits(working, ids, from, to));
  }
}
