import { Injectable } from '@nestjs/common';
import { insert, row, rows, write, type SqlValue } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { PayMonth } from '../domain/month.js';
import type { Statement } from '../domain/statement.js';
import type { StatementState } from '../domain/statement-life.js';

interface StatementRow {
  id: string;
  worker_id: string;
  month: PayMonth;
  state: StatementState;
  version: number;
  total_fen: string | number;
  drafted_at: Date;
  answer_by: Date;
  confirmed_at: Date | null;
  objection: string | null;
  objected_at: Date | null;
  answer: string | null;
  answered_by: string | null;
  checked_by: string | null;
  checked_label: string | null;
  approved_label: string | null;
  run_id: string | null;
  problem: string | null;
  paid_at: Date | null;
}

/** Columns a decision may set beside the state. */
export type StatementChange = Partial<
  Record<
    | 'total_fen'
    | 'answer_by'
    | 'confirmed_at'
    | 'objection'
    | 'objected_at'
    | 'answer'
    | 'answered_by'
    | 'checked_by'
    | 'checked_label'
    | 'checked_at'
    | 'approved_label'
    | 'approved_at'
    | 'run_id'
    | 'problem'
    | 'paid_at',
    SqlValue
  >
>;

const SELECT = `SELECT id, worker_id, month, state, version, total_fen, drafted_at, answer_by, confirmed_at, objection,
  objected_at, answer, answered_by, checked_by, checked_label, approved_label, run_id, problem, paid_at
  FROM pay_statement`;

/** Rows of `pay_statement`, and the runs that pay them out. */
@Injectable()
export class StatementsSql {
  /** @throws the database's duplicate-key error when the worker has one for the month */
  async add(tx: Tx, { id, workerId, month, state, version, totalFen, draftedAt, answerBy }: Statement): Promise<void> {
    await insert(tx, 'pay_statement', {
      id,
      worker_id: workerId,
      month,
      state,
      version,
      total_fen: totalFen,
      drafted_at: draftedAt,
      answer_by: answerBy,
    });
  }

  async find(tx: Tx, id: string): Promise<Statement | null> {
    return statementOf(await row<StatementRow>(tx, `${SELECT} WHERE id = ?`, [id]));
  }

  async lock(tx: Tx, id: string): Promise<Statement | null> {
    return statementOf(await row<StatementRow>(tx, `${SELECT} WHERE id = ? FOR UPDATE`, [id]));
  }

  async has(tx: Tx, workerId: string, month: PayMonth): Promise<boolean> {
    const values = [workerId, month];
    return (await row(tx, 'SELECT 1 FROM pay_statement WHERE worker_id = ? AND month = ?', values)) !== null;
  }

  /** Newest first. */
  async ofWorker(tx: Tx, workerId: string, limit: number): Promise<Statement[]> {
    const sql = `${SELECT} WHERE worker_id = ? ORDER BY month DESC LIMIT ?`;
    return (await rows<StatementRow>(tx, sql, [workerId, limit])).map((one) => statementOf(one)!);
  }

  async ofMonth(tx: Tx, month: PayMonth): Promise<Statement[]> {
    const sql = `${SELECT} WHERE month = ? ORDER BY id`;
    return (await rows<StatementRow>(tx, sql, [month])).map((one) => statementOf(one)!);
  }

  /** Those of a month that may be paid, locked. */
  async approvedLocked(tx: Tx, month: PayMonth): Promise<Statement[]> {
    const sql = `${SELECT} WHERE month = ? AND state = 'approved' ORDER BY id FOR UPDATE`;
    return (await rows<StatementRow>(tx, sql, [month])).map((one) => statementOf(one)!);
  }

  /** The statement must be locked by the caller. */
  async move(tx: Tx, id: string, state: StatementState, change: StatementChange): Promise<void> {
    const columns = Object.entries(change);
    const sets = ['state = ?', 'version = version + 1', ...columns.map(([name]) => `${name} = ?`)].join(', ');
    await write(tx, `UPDATE pay_statement SET ${sets} WHERE id = ?`, [state, ...columns.map(([, value]) => value), id]);
  }

  /** What a person must look at, or that there is nothing any more. */
  async note(tx: Tx, id: string, problem: string | null): Promise<void> {
    await write(tx, 'UPDATE pay_statement SET problem = ? WHERE id = ?', [problem, id]);
  }

  async addRun(
    tx: Tx,
    run: { readonly id: string; readonly month: PayMonth; readonly label: string; readonly at: Date },
  ): Promise<void> {
    await insert(tx, 'pay_run', { id: run.id, month: run.month, started_label: run.label, started_at: run.at });
  }
}

function statementOf(found: StatementRow | null): Statement | null {
  if (!found) return null;
  return {
    id: found.id,
    workerId: found.worker_id,
    month: found.month,
    state: found.state,
    version: found.version,
    totalFen: Number(found.total_fen),
    draftedAt: found.drafted_at,
    answerBy: found.answer_by,
    confirmedAt: found.confirmed_at,
    objection: found.objection,
    objectedAt: found.objected_at,
    answer: found.answer,
    answeredBy: found.answered_by,
    checkedBy: found.checked_by,
    checkedLabel: found.checked_label,
    approvedLabel: found.approved_label,
    runId: found.run_id,
    problem: found.problem,
    paidAt: found.paid_at,
  };
}
