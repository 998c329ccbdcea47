import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { SafetyEntryKind } from '../domain/safety-entry.js';
import { SafetyEntriesSql } from '../infrastructure/safety-entries.sql.js';

/** What something happened with. */
export interface SafetySubject {
  readonly kind: 'sos' | 'incident' | 'device_alarm';
  readonly id: string;
}

/** Everything that happens is one line of the file and one link of the audit chain, together. */
@Injectable()
export class KeepRecord {
  constructor(
    private readonly entries: SafetyEntriesSql,
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async note(tx: Tx, subject: SafetySubject, by: AuditActor, kind: SafetyEntryKind, text: string): Promise<void> {
    const { accountId, label } = by;
    await this.entries.add(tx, subject.id, {
      id: this.ids.next(),
      kind,
      text,
      actor: label,
      at: this.clock.now(),
    });
    await this.privacy.record(tx, {
      actor: { accountId, label },
      action: `${subject.kind}.${kind}`,
      subject: `${subject.kind}:${subject.id}`,
      data: { text },
    });
  }
}
