import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { maskPhone, normalizePhone } from '../../identity/contract/phone.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import {
  WORKER_CONTACT_NAME_PURPOSE,
  WORKER_CONTACT_PHONE_PURPOSE,
  type EmergencyContact,
} from '../domain/emergency-contact.js';
import { maskName } from '../domain/precautions.js';
import { WorkerContactsSql } from '../infrastructure/worker-contacts.sql.js';

/** A worker says who is called for them, and reads it back masked. */
@Injectable()
export class KeepWorkerContact {
  constructor(
    private readonly transactions: Transactions,
    private readonly privacy: PrivacyFacade,
    private readonly contacts: WorkerContactsSql,
    private readonly clock: Clock,
  ) {}

  /** null: nobody is named. */
  async own({ workerId }: Actor): Promise<string | null> {
    return workerId === null ? null : ((await this.contacts.of(this.transactions.reader, workerId))?.masked ?? null);
  }

  /** Refuses NOT_FOUND for who is no worker any more. */
  give({ workerId, accountId, label }: Actor, given: EmergencyContact): Promise<Result<string>> {
    const [name, phone] = [given.name.trim(), normalizePhone(given.phone)];
    const masked = `${maskName(name)} ${maskPhone(phone)}`;
    return this.transactions.run(async (tx): Promise<Result<string>> => {
      if (workerId === null) return refuse('NOT_FOUND');
      const kept = {
        nameCipher: this.privacy.encrypt(name, WORKER_CONTACT_NAME_PURPOSE),
        phoneCipher: this.privacy.encrypt(phone, WORKER_CONTACT_PHONE_PURPOSE),
        masked,
      };
      await this.contacts.keep(tx, workerId, kept, this.clock.now());
      await this.privacy.record(tx, {
        actor: { accountId, label },
        action: 'worker-contact.given',
        subject: `worker:${workerId}`,
      });
      return masked;
    });
  }
}
