import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { StatementReady } from '../contract/wages.events.js';
import { answerDue } from '../domain/answer-due.js';
import { amendedTotal, deductionLine, reversalLine, supplementLine, type Correction } from '../domain/correction.js';
import type { PayEntry } from '../domain/pay-entry.js';
import type { PayLine } from '../domain/pay-lines.js';
import type { Statement } from '../domain/statement.js';
import { isOpen } from '../domain/statement-life.js';
import { PayEntriesSql } from '../infrastructure/pay-entries.sql.js';
import { PayRulesSql } from '../infrastructure/pay-rules.sql.js';
import { StatementsSql, type StatementChange } from '../infrastructure/statements.sql.js';
import { ChangeStatement } from './change-statement.js';
import { KeepPay, type PayDraft } from './keep-pay.js';

/** What a correction is about: which entry it follows, and what it says. */
interface Corrected {
  readonly line: PayLine;
  readonly about: Partial<PayDraft>;
}

/**
 * The office puts a statement right by adding to it, or answers an objection; the worker reads it again. What is found
 * after it was approved stands in the worker's next one.
 */
@Injectable()
export class CorrectPay {
  constructor(
    private readonly transactions: Transactions,
    private readonly statements: StatementsSql,
    private readonly entries: PayEntriesSql,
    private readonly rules: PayRulesSql,
    private readonly keeping: KeepPay,
    private readonly changing: ChangeStatement,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses NOT_FOUND, STALE_VERSION, TRANSFER_AMOUNT, DEDUCTION_LIMIT, PAY_ENTRY_CLOSED.
   * @param version of the statement that was looked at
   */
  correct(actor: Actor, id: string, version: number, correction: Correction): Promise<Result<null>> {
    return this.looked(id, version, async (tx, statement) => {
      const corrected = await this.corrected(tx, statement, correction);
      if (isRefused(corrected)) return corrected;
      const { line, about } = corrected;
      const totalFen = amendedTotal(statement.totalFen, line);
      const open = isOpen(statement.state);
      if (open && isRefused(totalFen)) return totalFen;
      const entryId = this.ids.next();
      await this.keeping.keep(tx, {
        ruleVersion: (await this.rules.inForce(tx, this.clock.now())).version,
        what: line.label,
        ...about,
        workerId: statement.workerId,
        causeKey: `${correction.kind}:${entryId}`,
        kind: correction.kind,
        earnedOn: dayOf(this.clock.now()),
        lines: [line],
        statementId: open ? id : null,
        byAccountId: actor.accountId,
        byLabel: actor.label,
      });
      if (!open || isRefused(totalFen)) return null;
      return this.amend(tx, actor, statement, { total_fen: totalFen, answer: correction.reason });
    });
  }

  /** Nothing is to be changed, and why. Refuses NOT_FOUND, STALE_VERSION, STATEMENT_STATE unless there is an objection. */
  answer(actor: Actor, id: string, version: number, words: string): Promise<Result<null>> {
    return this.looked(id, version, async (tx, statement) =>
      statement.state === 'objected'
        ? this.amend(tx, actor, statement, { answer: words })
        : refuse('STATEMENT_STATE', '这份工资单没有等待答复的异议'),
    );
  }

  private looked(
    id: string,
    version: number,
    act: (tx: Tx, statement: Statement) => Promise<Result<null>>,
  ): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const statement = await this.statements.lock(tx, id);
      if (!statement) return refuse('NOT_FOUND');
      return statement.version === version ? act(tx, statement) : refuse('STALE_VERSION');
    });
  }

  private corrected(tx: Tx, statement: Statement, correction: Correction): Promise<Result<Corrected>> {
    switch (correction.kind) {
      case 'supplement':
        return this.supplement(tx, statement, correction);
      case 'deduction':
        return this.deduction(tx, statement, correction);
      case 'reversal':
        return this.reversal(tx, statement, correction);
    }
  }

  private async supplement(
    tx: Tx,
    { workerId }: Statement,
    { orderId, amountFen, reason }: Extract<Correction, { kind: 'supplement' }>,
  ): Promise<Result<Corrected>> {
    const line = supplementLine(amountFen, reason);
    if (isRefused(line)) return line;
    if (orderId === null) return { line, about: {} };
    const [first] = await this.ofVisit(tx, workerId, orderId);
    return first ? { line, about: labelsOf(first) } : refuse('NOT_FOUND', '这位服务人员没有这一单的报酬');
  }

  private async deduction(
    tx: Tx,
    { workerId }: Statement,
    { orderId, cause, reason }: Extract<Correction, { kind: 'deduction' }>,
  ): Promise<Result<Corrected>> {
    const entries = await this.ofVisit(tx, workerId, orderId);
    const visit = entries.find(({ kind }) => kind === 'visit');
    if (!visit) return refuse('NOT_FOUND', '这位服务人员没有这一单的报酬');
    // taken off by the rule the visit was paid under, not by one that came later
    const rule = await this.rules.version(tx, visit.ruleVersion);
    const line = deductionLine(rule, entries, cause, reason);
    return isRefused(line) ? line : { line, about: { ...labelsOf(visit), ruleVersion: rule.version, cause } };
  }

  private async reversal(
    tx: Tx,
    { workerId, id, state }: Statement,
    { entryId, reason }: Extract<Correction, { kind: 'reversal' }>,
  ): Promise<Result<Corrected>> {
    const entry = await this.entries.lock(tx, entryId);
    if (entry?.workerId !== workerId) return refuse('NOT_FOUND');
    const open = entry.statementId === null || (entry.statementId === id && isOpen(state));
    const line = reversalLine(entry, await this.entries.isReversed(tx, entryId), open, reason);
    return isRefused(line) ? line : { line, about: { ...labelsOf(entry), cause: entry.cause, reverses: entryId } };
  }

  /** Entries of the visit for this worker, locked: what is taken off it is decided one after the other. */
  private async ofVisit(tx: Tx, workerId: string, orderId: string): Promise<PayEntry[]> {
    return (await this.entries.ofOrderLocked(tx, orderId)).filter((one) => one.workerId === workerId);
  }

  private async amend(tx: Tx, by: Actor, statement: Statement, change: StatementChange): Promise<Result<null>> {
    const answerBy = answerDue(this.clock.now());
    const amended = await this.changing.apply(tx, statement, 'amend', by, {
      ...change,
      answer_by: answerBy,
      answered_by: by.label,
      confirmed_at: null,
      checked_by: null,
      checked_label: null,
      checked_at: null,
    });
    if (isRefused(amended)) return amended;
    const { id: statementId, workerId, month } = statement;
    const totalFen = Number(change.total_fen ?? statement.totalFen);
    await this.outbox.publish<StatementReady>(tx, {
      type: 'wages.statement-ready',
      data: { statementId, workerId, month, totalFen, answerBy: answerBy.toISOString(), again: true },
    });
    return null;
  }
}

function labelsOf({ orderId, stayId, what, service, channel }: PayEntry): Partial<PayDraft> {
  return { orderId, stayId, what, service, channel };
}
