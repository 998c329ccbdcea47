import { Injectable } from '@nestjs/common';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { BY_HAND } from '../domain/pay-entry.js';
import type { Statement } from '../domain/statement.js';
import { decideStatement, type StatementCommand } from '../domain/statement-life.js';
import { PayEntriesSql } from '../infrastructure/pay-entries.sql.js';
import { StatementsSql, type StatementChange } from '../infrastructure/statements.sql.js';
import { statementSubject } from './work-kinds.js';

/** The one way a statement moves: decision, row and audit together. */
@Injectable()
export class ChangeStatement {
  constructor(
    private readonly statements: StatementsSql,
    private readonly entries: PayEntriesSql,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /** @param statement as locked in this transaction. Refuses STATEMENT_STATE, FOUR_EYES. */
  async apply(
    tx: Tx,
    statement: Statement,
    command: StatementCommand,
    by: AuditActor,
    change: StatementChange = {},
  ): Promise<Result<null>> {
    const { id, workerId, month } = statement;
    const now = this.clock.now();
    const correctors = command === 'approve' ? await this.correctorsOf(tx, id) : [];
    const to = decideStatement({ ...statement, correctors }, command, { accountId: by.accountId ?? '', now });
    if (isRefused(to)) return to;
    await this.statements.move(tx, id, to, change);
    const { objection, answer } = change;
    await this.privacy.record(tx, {
      actor: by,
      action: PAST[command],
      subject: statementSubject(id),
      data: {
        workerId,
        month,
        totalFen: change.total_fen ?? statement.totalFen,
        ...(objection && { objection }),
        ...(answer && { answer }),
      },
    });
    return null;
  }

  private async correctorsOf(tx: Tx, statementId: string): Promise<string[]> {
    const entries = await this.entries.ofStatements(tx, [statementId]);
    return entries.flatMap(({ kind, byAccountId }) => (BY_HAND.includes(kind) && byAccountId ? [byAccountId] : []));
  }
}

const PAST: Readonly<Record<StatementCommand, string>> = {
  confirm: 'pay-statement.confirmed',
  object: 'pay-statement.objected',
  amend: 'pay-statement.amended',
  check: 'pay-statement.checked',
  approve: 'pay-statement.approved',
  pay: 'pay-statement.sent',
  arrive: 'pay-statement.paid',
};
