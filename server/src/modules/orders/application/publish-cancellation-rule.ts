import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { tierProblems, type CancellationTier } from '@daowei/shared/rules/cancellation';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { StandingVersion } from '../../../platform/policy/rule-versions.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { RuleKind } from '../contract/cancellation-rules.js';
import { CancellationsSql, type CancellationTerms } from '../infrastructure/cancellations.sql.js';

/** Puts a new version of a cancellation rule in force; earlier ones stay readable for ever. */
@Injectable()
export class PublishCancellationRule {
  constructor(
    private readonly transactions: Transactions,
    private readonly cancellations: CancellationsSql,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  versions(kind: RuleKind): Promise<StandingVersion<CancellationTerms>[]> {
    return this.cancellations.rulesOf(kind).versions(this.transactions.reader, this.clock.now());
  }

  /** @param basedOn the newest version its author saw. Refuses CANCELLATION_RULE_INVALID, STALE_VERSION. */
  async publish(
    by: AuditActor,
    kind: RuleKind,
    basedOn: number,
    tiers: readonly CancellationTier[],
    because: string,
  ): Promise<Result<null>> {
    const problems = tierProblems(tiers);
    if (problems.length > 0) {
      const fields = problems.map((message) => ({ path: 'tiers', message }));
      return refuse('CANCELLATION_RULE_INVALID', problems.join('；'), { fields });
    }
    const now = this.clock.now();
    const publication = {
      basedOn,
      terms: { tiers },
      because,
      effectiveFrom: now,
      publishedBy: by.label,
      publishedAt: now,
    };
    return this.cancellations.rulesOf(kind).publish(this.transactions, publication, (tx, version) =>
      this.privacy.record(tx, {
        actor: by,
        action: 'cancellation-rule.published',
        subject: `cancellation-rule:${kind}:${version}`,
        data: { kind, tiers, because },
      }),
    );
  }
}
