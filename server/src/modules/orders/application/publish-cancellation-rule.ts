import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { tierProblems, type CancellationTier } from '@daowei/shared/rules/cancellation';
import { Clock } from '../../../platform/clock/clock.js';
import { isDuplicate, Transactions } from '../../../platform/database/transactions.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { RuleKind } from '../contract/cancellation-rules.js';
import { CancellationsSql, type PublishedRule } from '../infrastructure/cancellations.sql.js';

/** Puts a new version of a cancellation rule in force; earlier ones stay readable for ever. */
@Injectable()
export class PublishCancellationRule {
  constructor(
    private readonly transactions: Transactions,
    private readonly cancellations: CancellationsSql,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  versions(kind: RuleKind): Promise<PublishedRule[]> {
    return this.cancellations.versions(this.transactions.reader, kind);
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
    try {
      return await this.transactions.run(async (tx) => {
        const [newest] = await this.cancellations.versions(tx, kind);
        if (newest?.version !== basedOn) return refuse('STALE_VERSION');
        const now = this.clock.now();
        const version = basedOn + 1;
        await this.cancellations.publish(tx, kind, { version, tiers, because, effectiveFrom: now }, by.label, now);
        await this.privacy.record(tx, {
          actor: by,
          action: 'cancellation-rule.published',
          subject: `cancellation-rule:${kind}:${version}`,
          data: { kind, tiers, because },
        });
        return null;
      });
    } catch (error) {
      if (isDuplicate(error)) return refuse('STALE_VERSION');
      throw error;
    }
  }
}
