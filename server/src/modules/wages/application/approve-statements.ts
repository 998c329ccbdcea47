import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { StatementsSql } from '../infrastructure/statements.sql.js';
import { ChangeStatement } from './change-statement.js';

export const APPROVAL_STEPS = ['check', 'approve'] as const;
export type ApprovalStep = (typeof APPROVAL_STEPS)[number];

/** What became of statements that were decided on together: each is decided for itself. */
export interface Decided {
  readonly done: number;
  readonly refused: readonly { readonly id: string; readonly refusal: Refusal }[];
}

/** Two people of the office agree to what is paid: one checks, another approves. */
@Injectable()
export class ApproveStatements {
  constructor(
    private readonly transactions: Transactions,
    private readonly statements: StatementsSql,
    private readonly changing: ChangeStatement,
    private readonly clock: Clock,
  ) {}

  /** Each refuses NOT_FOUND, STATEMENT_STATE, FOUR_EYES; the others go on. */
  async decide(actor: Actor, step: ApprovalStep, ids: readonly string[]): Promise<Decided> {
    const refused: Decided['refused'][number][] = [];
    for (const id of ids) {
      const done = await this.one(actor, step, id);
      if (isRefused(done)) refused.push({ id, refusal: done });
    }
    return { done: ids.length - refused.length, refused };
  }

  private one(actor: Actor, step: ApprovalStep, id: string): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const statement = await this.statements.lock(tx, id);
      if (!statement) return refuse('NOT_FOUND');
      const now = this.clock.now();
      const change =
        step === 'check'
          ? { checked_by: actor.accountId, checked_label: actor.label, checked_at: now }
          : { approved_label: actor.label, approved_at: now };
      return this.changing.apply(tx, statement, step, actor, change);
    });
  }
}
