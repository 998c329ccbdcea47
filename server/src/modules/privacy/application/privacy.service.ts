import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { type AuditFact, type AuditState, type ChainedFact, PrivacyFacade } from '../contract/privacy.facade.js';
import { canonicalJson } from '../domain/audit-chain.js';
import { insertEntry } from '../infrastructure/audit.sql.js';
import { Keys } from './keys.js';
import { ReadChained } from './read-chained.js';
import { SealAudit } from './seal-audit.js';
import { VerifyAudit } from './verify-audit.js';

@Injectable()
export class PrivacyService extends PrivacyFacade {
  constructor(
    private readonly keys: Keys,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly sealing: SealAudit,
    private readonly verification: VerifyAudit,
    private readonly reading: ReadChained,
  ) {
    super();
  }

  override encrypt(plain: string, purpose: string): string {
    return this.keys.fields.encrypt(plain, purpose);
  }

  override decrypt(cipher: string, purpose: string): string {
    return this.keys.fields.decrypt(cipher, purpose);
  }

  override blindIndex(value: string, purpose: string): string {
    return this.keys.fields.blindIndex(value, purpose);
  }

  override async record(tx: Tx, fact: AuditFact): Promise<void> {
    await insertEntry(tx, {
      id: this.ids.next(),
      at: this.clock.now(),
      actorAccountId: fact.actor.accountId,
      actorLabel: fact.actor.label,
      action: fact.action,
      subject: fact.subject,
      data: canonicalJson(fact.data ?? {}),
    });
    this.sealing.soon(tx);
  }

  override async reveal(tx: Tx, cipher: string, purpose: string, fact: Omit<AuditFact, 'action'>): Promise<string> {
    const plain = this.decrypt(cipher, purpose);
    await this.record(tx, { ...fact, action: 'sensitive.read', data: { ...fact.data, purpose } });
    return plain;
  }

  override chained(tx: Tx, subject: string): Promise<ChainedFact[]> {
    return this.reading.about(tx, subject);
  }

  override async verify(): Promise<AuditState> {
    return this.verification.run();
  }
}
