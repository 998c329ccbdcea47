import { Injectable } from '@nestjs/common';
import { addDays, startOfDay } from '@daowei/shared/kernel/local-date';
import { sumFen } from '@daowei/shared/kernel/fen';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { StatementReady } from '../contract/wages.events.js';
import { answerDue } from '../domain/answer-due.js';
import { dayAfter, firstDay, type PayMonth } from '../domain/month.js';
import type { PayEntry } from '../domain/pay-entry.js';
import type { Statement } from '../domain/statement.js';
import { onTimePay } from '../domain/visit-pay.js';
import { PayEntriesSql } from '../infrastructure/pay-entries.sql.js';
import { PayRulesSql } from '../infrastructure/pay-rules.sql.js';
import { StatementsSql } from '../infrastructure/statements.sql.js';
import { KeepPay } from './keep-pay.js';

/** Puts all that a worker earned up to the end of a month into one statement, and tells the worker. */
@Injectable()
export class DraftStatement {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: PayEntriesSql,
    private readonly statements: StatementsSql,
    private readonly rules: PayRulesSql,
    private readonly keeping: KeepPay,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Once per worker and month; what comes in later stands in the next one. */
  draft(workerId: string, month: PayMonth): Promise<void> {
    return this.transactions.run(async (tx) => {
      const open = await this.entries.freeLocked(tx, workerId, dayAfter(month));
      if (open.length === 0 || (await this.statements.has(tx, workerId, month))) return;
      const entries = [...open, ...(await this.onTime(tx, workerId, month, open))];
      const totalFen = sumFen(entries.map(({ amountFen }) => amountFen));
      // more was taken off than earned: it waits for what comes next
      if (totalFen <= 0) return;
      const statement = this.newStatement(workerId, month, totalFen);
      await this.statements.add(tx, statement);
      await this.entries.putInto(
        tx,
        statement.id,
        entries.map(({ id }) => id),
      );
      const { id: statementId, answerBy } = statement;
      await this.outbox.publish<StatementReady>(tx, {
        type: 'wages.statement-ready',
        data: { statementId, workerId, month, totalFen, answerBy: answerBy.toISOString(), again: false },
      });
    });
  }

  private async onTime(tx: Tx, workerId: string, month: PayMonth, open: readonly PayEntry[]): Promise<PayEntry[]> {
    const lastDay = addDays(dayAfter(month), -1);
    const visits = open.filter(({ kind, earnedOn }) => kind === 'visit' && earnedOn >= firstDay(month));
    const rule = await this.rules.inForce(tx, startOfDay(lastDay));
    const late = visits.filter(({ onTime }) => onTime === false).length;
    const line = onTimePay(rule, { visits: visits.length, late });
    if (!line) return [];
    const entry = await this.keeping.keep(tx, {
      workerId,
      causeKey: `on_time:${month}`,
      kind: 'on_time',
      earnedOn: lastDay,
      what: line.label,
      lines: [line],
      ruleVersion: rule.version,
      byLabel: '计薪规则',
    });
    return [entry];
  }

  private newStatement(workerId: string, month: PayMonth, totalFen: number): Statement {
    const now = this.clock.now();
    return {
      id: this.ids.next(),
      workerId,
      month,
      state: 'draft',
      version: 1,
      totalFen,
      draftedAt: now,
      answerBy: answerDue(now),
      confirmedAt: null,
      objection: null,
      objectedAt: null,
      answer: null,
      answeredBy: null,
      checkedBy: null,
      checkedLabel: null,
      approvedLabel: null,
      runId: null,
      problem: null,
      paidAt: null,
    };
  }
}
