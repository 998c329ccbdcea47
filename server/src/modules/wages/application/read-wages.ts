import { Injectable } from '@nestjs/common';
import { sumFen } from '@daowei/shared/kernel/fen';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { TransfersFacade, type TransferRecord } from '../../payments/contract/transfers.facade.js';
import { WorkforceFacade, type Worker } from '../../workforce/contract/workforce.facade.js';
import { monthAt, monthBefore, type PayMonth } from '../domain/month.js';
import { BY_HAND, type PayEntry } from '../domain/pay-entry.js';
import type { DeductionCause } from '@daowei/shared/rules/pay';
import { partsOf, payReference } from '../domain/payout.js';
import type { Statement } from '../domain/statement.js';
import { WAGES_POLICY } from '../domain/wages-policy.js';
import { PayEntriesSql } from '../infrastructure/pay-entries.sql.js';
import { PayRulesSql } from '../infrastructure/pay-rules.sql.js';
import { StatementsSql } from '../infrastructure/statements.sql.js';

/** What a worker earned since the last statement, and the statements. */
export interface Income {
  readonly month: PayMonth;
  readonly soFarFen: number;
  readonly entries: readonly PayEntry[];
  readonly statements: readonly Statement[];
}

/** A statement with all that stands in it, and the transfers that carry it. */
export interface OpenedStatement {
  readonly statement: Statement;
  readonly worker: Worker | null;
  readonly entries: readonly PayEntry[];
  readonly transfers: readonly TransferRecord[];
}

/** One worker's line on the office's page of a month. */
export interface MonthRow {
  readonly statement: Statement;
  readonly worker: Worker | null;
  readonly visits: number;
  /** by rule, in fen */
  readonly byRuleFen: number;
  /** put in by people: supplements, deductions, and what took them back */
  readonly byHandFen: number;
  /** of the month before; null: there was none */
  readonly beforeFen: number | null;
}

/** Pay as the worker and the office see it. */
@Injectable()
export class ReadWages {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: PayEntriesSql,
    private readonly statements: StatementsSql,
    private readonly rules: PayRulesSql,
    private readonly transfers: TransfersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly clock: Clock,
  ) {}

  async income(workerId: string): Promise<Income> {
    const db = this.transactions.reader;
    const [entries, statements] = await Promise.all([
      this.entries.free(db, workerId),
      this.statements.ofWorker(db, workerId, WAGES_POLICY.listed.value),
    ]);
    return {
      month: monthAt(this.clock.now()),
      soFarFen: sumFen(entries.map(({ amountFen }) => amountFen)),
      entries: entries.toReversed(),
      statements,
    };
  }

  /** The worker's own or null. */
  async own(workerId: string, id: string): Promise<OpenedStatement | null> {
    const opened = await this.opened(id);
    return opened?.statement.workerId === workerId ? opened : null;
  }

  async opened(id: string): Promise<OpenedStatement | null> {
    const db = this.transactions.reader;
    const statement = await this.statements.find(db, id);
    if (!statement) return null;
    const [worker, entries, transfers] = await Promise.all([
      this.workforce.worker(db, statement.workerId),
      this.entries.ofStatements(db, [id]),
      this.transfers.of(db, [payReference(statement.workerId)]),
    ]);
    return { statement, worker, entries, transfers: partsOf(id, transfers) };
  }

  /** Every statement of a month, the largest first. */
  async month(month: PayMonth): Promise<MonthRow[]> {
    const db = this.transactions.reader;
    const [statements, before] = await Promise.all([
      this.statements.ofMonth(db, month),
      this.statements.ofMonth(db, monthBefore(month)),
    ]);
    const lastTime = new Map(before.map(({ workerId, totalFen }) => [workerId, totalFen]));
    const sums = await this.entries.sums(
      db,
      statements.map(({ id }) => id),
      BY_HAND,
    );
    const workers = await this.workersOf(db, statements);
    return statements
      .map((statement) => {
        const { visits = 0, byHandFen = 0 } = sums.get(statement.id) ?? {};
        return {
          statement,
          worker: workers.get(statement.workerId) ?? null,
          visits,
          byHandFen,
          byRuleFen: statement.totalFen - byHandFen,
          beforeFen: lastTime.get(statement.workerId) ?? null,
        };
      })
      .sort((a, b) => b.statement.totalFen - a.statement.totalFen);
  }

  /** What may take something off a visit today. */
  async causes(): Promise<readonly DeductionCause[]> {
    return (await this.rules.inForce(this.transactions.reader, this.now())).causes;
  }

  now(): Date {
    return this.clock.now();
  }

  private workersOf(tx: Tx, statements: readonly Statement[]): Promise<Map<string, Worker>> {
    return this.workforce.workers(
      tx,
      statements.map(({ workerId }) => workerId),
    );
  }
}
