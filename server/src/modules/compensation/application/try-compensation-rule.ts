import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import type { CompensationRule, CompensationTerms } from '@daowei/shared/rules/compensation';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { COMPENSATION_POLICY } from '../domain/compensation-policy.js';
import { tryOn, type Tried } from '../domain/what-if.js';
import { CompensationRulesSql } from '../infrastructure/compensation-rules.sql.js';
import { PromisedVisitsSql } from '../infrastructure/promised-visits.sql.js';
import { checkTerms } from './publish-compensation-rule.js';

export interface Trial {
  readonly days: number;
  readonly inForce: CompensationRule;
  readonly before: Tried;
  readonly after: Tried;
}

const DAY_MINUTES = 1_440;

/** A rule that is being written, tried on the arrivals of the last days beside the one in force. Writes nothing. */
@Injectable()
export class TryCompensationRule {
  constructor(
    private readonly transactions: Transactions,
    private readonly rules: CompensationRulesSql,
    private readonly promises: PromisedVisitsSql,
    private readonly clock: Clock,
  ) {}

  /** Refuses COMPENSATION_RULE_INVALID. */
  async try(terms: CompensationTerms): Promise<Result<Trial>> {
    const wrong = checkTerms(terms);
    if (isRefused(wrong)) return wrong;
    const db = this.transactions.reader;
    const to = this.clock.now();
    const days = COMPENSATION_POLICY.tryDays.value;
    const past = await this.promises.arrivals(db, { from: addMinutes(to, -days * DAY_MINUTES), to });
    const inForce = await this.rules.inForce(db, to);
    return { days, inForce, before: tryOn(inForce, past), after: tryOn(terms, past) };
  }
}
