import { Injectable } from '@nestjs/common';
import { dayOf, localDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { flawsOfDraft, type PriceRulesDraft } from '@daowei/shared/rules/price-rules';
import { Clock } from '../../../platform/clock/clock.js';
import { isDuplicate, Transactions } from '../../../platform/database/transactions.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { effectiveAt, standingOf, type PublishedRules, type VersionStanding } from '../domain/price-versions.js';
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
  async versions(): Promise<(PublishedRules & { readonly standing: VersionStanding })[]> {
    const all = await this.table.versions(this.transactions.reader);
    const now = this.clock.now();
    return all.map((version) => ({ ...version, standing: standingOf(version, all, now) }));
  }

  /**
   * @param basedOn the newest version its author saw
   * Refuses STALE_VERSION, PRICE_RULES_INVALID with every flaw by its field.
   */
  async publish(by: AuditActor, basedOn: number, draft: PriceRulesDraft, because: string): Promise<Result<null>> {
    try {
      return await this.transactions.run(async (tx) => {
        const [newest] = await this.table.versions(tx);
        if (newest?.version !== basedOn) return refuse('STALE_VERSION');
        const now = this.clock.now();
        const fields = flawsOfDraft(draft, dayOf(now));
        if (fields.length > 0) {
          return refuse('PRICE_RULES_INVALID', fields.map(({ message }) => message).join('；'), { fields });
        }
        const { rules, quoteMinutes } = draft;
        const version = basedOn + 1;
        const effectiveFrom = effectiveAt(localDate(draft.effectiveOn), now);
        await this.table.publish(tx, { version, effectiveFrom, quoteMinutes, rules, because, by: by.label }, now);
        await this.privacy.record(tx, {
          actor: by,
          action: 'price-rules.published',
          subject: `price-rules:${version}`,
          data: { effectiveFrom: effectiveFrom.toISOString(), quoteMinutes, rules, because },
        });
        return null;
      });
    } catch (error) {
      if (isDuplicate(error)) return refuse('STALE_VERSION');
      throw error;
    }
  }
}
