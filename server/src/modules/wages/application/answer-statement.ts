import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import type { Statement } from '../domain/statement.js';
import { StatementsSql } from '../infrastructure/statements.sql.js';
import { ChangeStatement } from './change-statement.js';

/** The worker says that a statement is right, or what is wrong with it. */
@Injectable()
export class AnswerStatement {
  constructor(
    private readonly transactions: Transactions,
    private readonly statements: StatementsSql,
    private readonly changing: ChangeStatement,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND for another's, STALE_VERSION when the office has changed it since, STATEMENT_STATE. */
  confirm(actor: Actor, id: string, version: number): Promise<Result<null>> {
    return this.own(actor, id, version, (tx, statement) =>
      this.changing.apply(tx, statement, 'confirm', actor, { confirmed_at: this.clock.now() }),
    );
  }

  /** Refuses as `confirm` does. */
  object(actor: Actor, id: string, version: number, words: string): Promise<Result<null>> {
    return this.own(actor, id, version, (tx, statement) =>
      this.changing.apply(tx, statement, 'object', actor, {
        objection: words,
        objected_at: this.clock.now(),
        answer: null,
        answered_by: null,
      }),
    );
  }

  private own(
    { workerId }: Actor,
    id: string,
    version: number,
    act: (tx: Tx, statement: Statement) => Promise<Result<null>>,
  ): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const statement = await this.statements.lock(tx, id);
      if (!statement || statement.workerId !== workerId) return refuse('NOT_FOUND');
      return statement.version === version ? act(tx, statement) : refuse('STALE_VERSION');
    });
  }
}
