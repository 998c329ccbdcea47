import { Injectable } from '@nestjs/common';
import { dayOf, localDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { flawsOfDraft, type PriceRulesDraft, type PriceRuleSet } from '@daowei/shared/rules/price-rules';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { StandingVersion } from '../../../platform/policy/rule-versions.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { effectiveAt } from '../domain/price-versions.js';
import { PriceRulesSql } from '../infrastructure/price-rules.sql.js';

/**
 * Prices by new rules from a day on. Quotes that are frozen keep their price until they expire, bookings for ever;
 * earlier versions stay readable.
 */
@Injectable()
export class PublishPriceRules {
  constructor(
    private readonly transactions: Transactions,
    private readonly table: PriceRulesSql,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  versions(): Promise<StandingVersion<PriceRuleSet>[]> {
    return this.table.versions(this.transactions.reader, this.clock.now());
  }

  /**
   * @param basedOn the newest version its author saw
   * Refuses PRICE_RULES_INVALID with every flaw by its field, STALE_VERSION.
   */
  async publish(by: AuditActor, basedOn: number, draft: PriceRulesDraft, because: string): Promise<Result<null>> {
    const now = this.clock.now();
    const fields = flawsOfDraft(draft, dayOf(now));
    if (fields.length > 0) {
      return refuse('PRICE_RULES_INVALID', fields.map(({ message }) => message).join('；'), { fields });
    }
    const { rules, quoteMinutes } = draft;
    const terms = { rules, quoteMinutes };
    const effectiveFrom = effectiveAt(localDate(draft.effectiveOn), now);
    const publication = { basedOn, terms, because, effectiveFrom, publishedBy: by.label, publishedAt: now };
    return this.table.publish(this.transactions, publication, (tx, version) =>
      this.privacy.record(tx, {
        actor: by,
        action: 'price-rules.published',
        subject: `price-rules:${version}`,
        data: { effectiveFrom: effectiveFrom.toISOString(), ...terms, because },
      }),
    );
  }
}
