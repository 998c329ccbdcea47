import { Injectable } from '@nestjs/common';
import { startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { insert, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { StepDemands } from '../../catalog/contract/catalog.facade.js';
import type { Visit } from '../contract/fieldwork.facade.js';
import { hasPassed, type Executed, type Execution } from '../domain/standard-level.js';

/** A step that a worker did not always keep. */
export interface WeakStep {
  readonly title: string;
  readonly line: StepDemands['line'];
  readonly asked: number;
  readonly missed: number;
}

type Sums = Record<
  'visits' | 'red_steps' | 'red_passed' | 'soft_steps' | 'soft_passed' | 'silver' | 'gold' | 'platinum',
  number | string
>;

const COLUMNS = [
  'visits',
  'red_steps',
  'red_passed',
  'soft_steps',
  'soft_passed',
  'silver',
  'gold',
  'platinum',
] as const;
const SUMS = COLUMNS.map((name) => `COALESCE(SUM(${name}), 0) AS ${name}`).join(', ');
const ADDED = COLUMNS.map((name) => `${name} = ${name} + VALUES(${name})`).join(', ');

const executedOf = (sums: Sums): Executed => ({
  visits: Number(sums.visits),
  red: { asked: Number(sums.red_steps), passed: Number(sums.red_passed) },
  soft: { asked: Number(sums.soft_steps), passed: Number(sums.soft_passed) },
  levels: { silver: Number(sums.silver), gold: Number(sums.gold), platinum: Number(sums.platinum) },
});

/** What the visits of a lead came to, day by day: pages add up days, not visits. */
@Injectable()
export class ExecutionDays {
  /** Counts a visit, in the transaction that signs it off; that happens once, whatever is sent again. */
  async count(tx: Tx, { orderId, workerId, steps }: Visit, day: LocalDate, execution: Execution): Promise<void> {
    const passed = steps.filter(hasPassed).map(({ id }) => id);
    await write(tx, 'UPDATE visit_step SET passed = (step_id IN (?)) WHERE order_id = ?', [
      passed.length > 0 ? passed : [''],
      orderId,
    ]);
    const { red, soft, level } = execution;
    await insert(
      tx,
      'execution_day',
      {
        worker_id: workerId,
        day,
        visits: 1,
        red_steps: red.asked,
        red_passed: red.passed,
        soft_steps: soft.asked,
        soft_passed: soft.passed,
        silver: level === 'silver' ? 1 : 0,
        gold: level === 'gold' ? 1 : 0,
        platinum: level === 'platinum' ? 1 : 0,
      },
      ADDED,
    );
  }

  /** Of one worker from that day on. */
  async of(tx: Tx, workerId: string, from: LocalDate): Promise<Executed> {
    const [sums] = await rows<Sums>(tx, `SELECT ${SUMS} FROM execution_day WHERE worker_id = ? AND day >= ?`, [
      workerId,
      from,
    ]);
    return executedOf(sums!);
  }

  /** Of everybody who led a visit from that day on. */
  async ofAll(tx: Tx, from: LocalDate): Promise<Map<string, Executed>> {
    const found = await rows<Sums & { worker_id: string }>(
      tx,
      `SELECT worker_id, ${SUMS} FROM execution_day WHERE day >= ? GROUP BY worker_id`,
      [from],
    );
    return new Map(found.map((one) => [one.worker_id, executedOf(one)]));
  }

  /** The steps one worker missed most often from that day on, by their titles. */
  async weakest(tx: Tx, workerId: string, from: LocalDate, limit: number): Promise<WeakStep[]> {
    const found = await rows<{
      title: string;
      line: WeakStep['line'];
      asked: number | string;
      missed: number | string;
    }>(
      tx,
      `SELECT s.title, COALESCE(JSON_UNQUOTE(JSON_EXTRACT(s.demands, '$.line')), 'red') AS line, COUNT(*) AS asked,
         SUM(s.passed = 0) AS missed
       FROM visit v JOIN visit_step s ON s.order_id = v.order_id
       WHERE v.worker_id = ? AND v.customer_signed_at >= ? AND s.passed IS NOT NULL
       GROUP BY s.title, line HAVING missed > 0
       ORDER BY missed DESC, asked, s.title LIMIT ?`,
      [workerId, startOfDay(from), limit],
    );
    return found.map(({ title, line, asked, missed }) => ({
      title,
      line,
      asked: Number(asked),
      missed: Number(missed),
    }));
  }
}
