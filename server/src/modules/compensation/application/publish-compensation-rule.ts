import { Injectable } from '@nestjs/common';
import { refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import { compensationProblems, type CompensationTerms } from '@daowei/shared/rules/compensation';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { StandingVersion } from '../../../platform/policy/rule-versions.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { CompensationRulesSql } from '../infrastructure/compensation-rules.sql.js';

/** Puts a new version in force for what is promised from now on; what was promised before is kept by its own. */
@Injectable()
export class PublishCompensationRule {
  constructor(
    private readonly transactions: Transactions,
    private readonly rules: CompensationRulesSql,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  versions(): Promise<StandingVersion<CompensationTerms>[]> {
    return this.rules.versions(this.transactions.reader, this.clock.now());
  }

  /** @param basedOn the newest version its author saw. Refuses COMPENSATION_RULE_INVALID, STALE_VERSION. */
  async publish(by: AuditActor, basedOn: number, terms: CompensationTerms, because: string): Promise<Result<null>> {
    const wrong = checkTerms(terms);
    if (wrong) return wrong;
    const now = this.clock.now();
    const publication = { basedOn, terms, because, effectiveFrom: now, publishedBy: by.label, publishedAt: now };
    return this.rules.publish(this.transactions, publication, (tx, version) =>
      this.privacy.record(tx, {
        actor: by,
        action: 'compensation-rule.published',
        subject: `compensation-rule:${version}`,
        data: { terms, because },
      }),
    );
  }
}

/** COMPENSATION_RULE_INVALID with every mistake, or null. */
export function checkTerms(terms: CompensationTerms): Refusal | null {
  const problems = compensationProblems(terms);
  if (problems.length === 0) return null;
  const fields = problems.map((message) => ({ path: 'tiers', message }));
  return refuse('COMPENSATION_RULE_INVALID', problems.join('；'), { fields });
}
