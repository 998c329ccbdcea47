import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { MESSAGING_POLICY } from '../domain/messaging-policy.js';
import type { Preferences } from '../domain/preferences.js';
import { HOUSE_WAYS, PreferencesSql } from '../infrastructure/preferences.sql.js';

/** What a person wishes to be told, how and when; a yes to text messages is a consent and stands in the audit. */
@Injectable()
export class ChoosePreferences {
  constructor(
    private readonly transactions: Transactions,
    private readonly rows: PreferencesSql,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  async of(accountId: string): Promise<Preferences> {
    return (await this.rows.of(this.transactions.reader, [accountId])).get(accountId) ?? HOUSE_WAYS;
  }

  /** The last choice counts. */
  choose(actor: AuditActor & { accountId: string }, wanted: Omit<Preferences, 'chosen'>): Promise<void> {
    const { accountId, label } = actor;
    const { value: textVersion } = MESSAGING_POLICY.consentVersion;
    return this.transactions.run(async (tx) => {
      await this.rows.choose(tx, accountId, wanted, textVersion, this.clock.now());
      await this.privacy.record(tx, {
        actor: { accountId, label },
        action: 'contact.chosen',
        subject: `account:${accountId}`,
        data: { ...wanted, textVersion },
      });
    });
  }
}
