import { Injectable } from '@nestjs/common';
import { addDays, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { WorkforceFacade, type Worker } from '../../workforce/contract/workforce.facade.js';
import { FIELDWORK_POLICY } from '../domain/fieldwork-policy.js';
import { allLines, executionRate, type Executed } from '../domain/standard-level.js';
import { ExecutionDays, type WeakStep } from '../infrastructure/execution-days.sql.js';

/** Days that are looked back on, today among them: the short one shows a change, the long one is judged by. */
export const SHORT_DAYS = 30;
export const LONG_DAYS = 90;

export interface ExecutionOfWorker {
  readonly short: Executed;
  readonly long: Executed;
}

/** 标准执行率: how much of the standard a worker's own visits kept, by the evidence they left. */
@Injectable()
export class ReadExecution {
  constructor(
    private readonly transactions: Transactions,
    private readonly days: ExecutionDays,
    private readonly workforce: WorkforceFacade,
    private readonly clock: Clock,
  ) {}

  /** Everybody who led a visit in the long time, who keeps the least of it first. */
  async all(): Promise<(ExecutionOfWorker & { readonly worker: Worker })[]> {
    const db = this.transactions.reader;
    const [long, short] = await Promise.all([
      this.days.ofAll(db, this.since(LONG_DAYS)),
      this.days.ofAll(db, this.since(SHORT_DAYS)),
    ]);
    const workers = await this.workforce.workers(db, [...long.keys()]);
    return [...long]
      .flatMap(([workerId, executed]) => {
        const worker = workers.get(workerId);
        return worker ? [{ worker, long: executed, short: short.get(workerId) ?? NOTHING }] : [];
      })
      .sort((a, b) => rank(a) - rank(b) || b.long.visits - a.long.visits);
  }

  /** Refuses NOT_FOUND. */
  async of(workerId: string): Promise<Result<ExecutionOfWorker & { readonly weakest: readonly WeakStep[] }>> {
    const db = this.transactions.reader;
    if (!(await this.workforce.worker(db, workerId))) return refuse('NOT_FOUND');
    const from = this.since(LONG_DAYS);
    const [short, long, weakest] = await Promise.all([
      this.days.of(db, workerId, this.since(SHORT_DAYS)),
      this.days.of(db, workerId, from),
      this.days.weakest(db, workerId, from, FIELDWORK_POLICY.worstSteps.value),
    ]);
    return { short, long, weakest };
  }

  private since(days: number): LocalDate {
    return addDays(dayOf(this.clock.now()), 1 - days);
  }
}

const NOTHING: Executed = {
  visits: 0,
  red: { asked: 0, passed: 0 },
  soft: { asked: 0, passed: 0 },
  levels: { silver: 0, gold: 0, platinum: 0 },
};

/** Whoever was asked for nothing comes last. */
const rank = ({ long }: ExecutionOfWorker): number => executionRate(allLines(long)) ?? Number.POSITIVE_INFINITY;
