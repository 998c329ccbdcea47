import { refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import type { MonthRow, OpenedStatement } from '../../application/read-wages.js';
import type { Correction } from '../../domain/correction.js';
import type { DeductionCause } from '@daowei/shared/rules/pay';
import { STATEMENT_STATE_TEXT, STATEMENT_STATES } from '../../domain/statement-life.js';
import { statementCard, statementView } from '../wages.views.js';
import type * as dto from './wages.admin.dto.js';

const UNKNOWN = { name: '已离职', level: '—' } as const;

export function wageMonth(month: string, rows: readonly MonthRow[], now: Date): dto.WageMonth {
  const sum = (some: readonly MonthRow[]): number =>
    some.reduce((total, { statement }) => total + statement.totalFen, 0);
  return {
    month,
    totalFen: sum(rows),
    states: STATEMENT_STATES.flatMap((state) => {
      const some = rows.filter(({ statement }) => statement.state === state);
      return some.length === 0
        ? []
        : [{ state, stateText: STATEMENT_STATE_TEXT[state], count: some.length, totalFen: sum(some) }];
    }),
    items: rows.map((row) => rowView(row, now)),
  };
}

export function officeStatement(opened: OpenedStatement, causes: readonly DeductionCause[]): dto.OfficeStatementView {
  const { statement, worker } = opened;
  const { name, level } = worker ?? UNKNOWN;
  return {
    ...statementView(opened),
    workerId: statement.workerId,
    workerName: name,
    level,
    checkedBy: statement.checkedLabel,
    approvedBy: statement.approvedLabel,
    problem: statement.problem,
    causes: causes.map((cause) => ({ ...cause })),
  };
}

/** What the body asks for, or VALIDATION_FAILED with the field that its kind lacks. */
export function correctionOf(body: dto.CorrectPayBody): Result<Correction> {
  const { kind, orderId, amountFen, cause, entryId } = body;
  const reason = body.reason.trim();
  switch (kind) {
    case 'supplement':
      return amountFen === undefined ? lacks('amountFen') : { kind, orderId: orderId ?? null, amountFen, reason };
    case 'deduction':
      if (orderId === undefined) return lacks('orderId');
      return cause === undefined ? lacks('cause') : { kind, orderId, cause, reason };
    case 'reversal':
      return entryId === undefined ? lacks('entryId') : { kind, entryId, reason };
  }
}

function rowView(
  { statement, worker, visits, byRuleFen, byHandFen, beforeFen }: MonthRow,
  now: Date,
): dto.OfficeStatementCard {
  const { workerId, objection, problem, state, answerBy } = statement;
  const { name, level } = worker ?? UNKNOWN;
  return {
    ...statementCard(statement),
    workerId,
    workerName: name,
    isGuest: worker?.isGuest ?? false,
    level,
    visits,
    byRuleFen,
    byHandFen,
    beforeFen,
    objection: state === 'objected' ? objection : null,
    problem,
    checkable: state === 'confirmed' || (state === 'draft' && answerBy <= now),
  };
}

function lacks(path: string): Refusal {
  return refuse('VALIDATION_FAILED', undefined, { fields: [{ path, message: '请填写' }] });
}
