import { Injectable } from '@nestjs/common';
import { refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import { compensationProblems, type CompensationTerms } from '@daowei/shared/rules/compensation';
import { Clock } from '../../../platform/clock/clock.js';
import { isDuplicate, Transactions } from '../../../platform/database/transactions.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { CompensationRulesSql, type PublishedRule } from '../infrastructure/compensation-rules.sql.js';

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
  versions(): Promise<PublishedRule[]> {
    return this.rules.versions(this.transactions.reader);
  }

  /** @param basedOn the newest version its author saw. Refuses COMPENSATION_RULE_INVALID, STALE_VERSION. */
  async publish(by: AuditActor, basedOn: number, terms: CompensationTerms, because: string): Promise<Result<null>> {
    const wrong = checkTerms(terms);
    if (wrong) return wrong;
    try {
      return await this.transactions.run(async (tx) => {
        const [newest] = await this.rules.versions(tx);
        if (newest?.version !== basedOn) return refuse('STALE_VERSION');
        const now = this.clock.now();
        const version = basedOn + 1;
        await this.rules.publish(tx, { ...terms, version, because, effectiveFrom: now }, by.label, now);
        await this.privacy.record(tx, {
          actor: by,
          action: 'compensation-rule.published',
          subject: `compensation-rule:${version}`,
          data: { terms, because },
        });
        return null;
      });
    } catch (error) {
      if (isDuplicate(error)) return refuse('STALE_VERSION');
      throw error;
    }
  }
}

/** COMPENSATION_RULE_INVALID with every mistake, or null. */
export function checkTerms(terms: CompensationTerms): Refusal | null {
  const problems = compensationProblems(terms);
  if (problems.length === 0) return null;
  const fields = problems.map((message) => ({ path: 'tiers', message }));
  return refuse('COMPENSATION_RULE_INVALID', problems.join('；'), { fields });
}
