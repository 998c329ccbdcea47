import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import type { ExchangeOffer } from '@daowei/shared/rules/exchange-offers';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { StandingVersion } from '../../../platform/policy/rule-versions.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { nextCatalogue, type Catalogue } from '../domain/catalogue.js';
import { monthOf } from '../domain/lot-days.js';
import { CatalogueSql } from '../infrastructure/catalogue.sql.js';

/** Puts a new version of what can be exchanged in force; earlier ones stay readable for ever. */
@Injectable()
export class PublishCatalogue {
  constructor(
    private readonly transactions: Transactions,
    private readonly catalogue: CatalogueSql,
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Newest first, and how many of each offer went this month. */
  async versions(): Promise<{ versions: StandingVersion<Catalogue>[]; taken: ReadonlyMap<string, number> }> {
    const now = this.clock.now();
    const db = this.transactions.reader;
    return {
      versions: await this.catalogue.versions(db, now),
      taken: await this.catalogue.taken(db, monthOf(dayOf(now))),
    };
  }

  /** @param basedOn the newest version its author saw. Refuses OFFER_INVALID, STALE_VERSION, also in parallel. */
  async publish(
    by: AuditActor,
    basedOn: number,
    wanted: readonly ExchangeOffer[],
    because: string,
  ): Promise<Result<null>> {
    const now = this.clock.now();
    const before = await this.catalogue.inForce(this.transactions.reader, now);
    if (before.version !== basedOn) return refuse('STALE_VERSION');
    const terms = nextCatalogue(before, wanted, () => this.ids.next());
    if (isRefused(terms)) return terms;
    const publication = { basedOn, terms, because, effectiveFrom: now, publishedBy: by.label, publishedAt: now };
    return this.catalogue.publish(this.transactions, publication, (tx, version) =>
      this.privacy.record(tx, {
        actor: by,
        action: 'exchange-catalogue.published',
        subject: `exchange-catalogue:${version}`,
        data: { ...terms, because },
      }),
    );
  }
}
