import { Injectable } from '@nestjs/common';
import { addDays, dayOf, isLocalDate, startOfDay } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { StandingVersion } from '../../../platform/policy/rule-versions.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { termsProblems, type PayTerms } from '@daowei/shared/rules/pay';
import { PayRulesSql } from '../infrastructure/pay-rules.sql.js';

/** What an author wants in force, and from which day on. */
export interface WantedPayRule {
  /** the newest version its author saw */
  readonly basedOn: number;
  readonly terms: PayTerms;
  /** Shanghai day, tomorrow at the earliest: a visit that was done is not paid otherwise afterwards */
  readonly from: string;
  readonly because: string;
}

/** Puts a new version of the pay rule in force; earlier ones stay for the visits of their days. */
@Injectable()
export class PublishPayRule {
  constructor(
    private readonly transactions: Transactions,
    private readonly rules: PayRulesSql,
    private readonly catalog: CatalogFacade,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  versions(): Promise<StandingVersion<PayTerms>[]> {
    return this.rules.versions(this.transactions.reader, this.clock.now());
  }

  /** Refuses PAY_RULE_INVALID, STALE_VERSION. */
  async publish(by: AuditActor, { basedOn, terms, from, because }: WantedPayRule): Promise<Result<null>> {
    const services = await this.catalog.all(this.transactions.reader);
    const now = this.clock.now();
    const tomorrow = addDays(dayOf(now), 1);
    const late = isLocalDate(from) && from >= tomorrow ? [] : ['新规则最早从明天起生效，已经做完的单不变'];
    const problems = [...termsProblems(terms, new Set(services.map(({ id }) => id))), ...late];
    if (problems.length > 0 || !isLocalDate(from)) {
      const fields = problems.map((message) => ({ path: 'terms', message }));
      return refuse('PAY_RULE_INVALID', problems.join('；'), { fields });
    }
    const effectiveFrom = startOfDay(from);
    const publication = { basedOn, terms, because, effectiveFrom, publishedBy: by.label, publishedAt: now };
    return this.rules.publish(this.transactions, publication, (tx, version) =>
      this.privacy.record(tx, {
        actor: by,
        action: 'pay-rule.published',
        subject: `pay-rule:${version}`,
        data: { ...terms, from, because },
      }),
    );
  }
}
