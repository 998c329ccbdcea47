import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import {
  CONTACT_NAME_PURPOSE,
  CONTACT_PHONE_PURPOSE,
  WORKER_CONTACT_NAME_PURPOSE,
  WORKER_CONTACT_PHONE_PURPOSE,
  type EmergencyContact,
  type SealedContact,
} from '../domain/emergency-contact.js';
import { PrecautionsSql } from '../infrastructure/precautions.sql.js';
import { SosSql } from '../infrastructure/sos.sql.js';
import { WorkerContactsSql } from '../infrastructure/worker-contacts.sql.js';

export interface RevealedContacts {
  readonly worker: EmergencyContact | null;
  readonly customer: EmergencyContact | null;
}

/** At a call for help the safety desk reads whom to call for both; every reading stands in the audit. */
@Injectable()
export class RevealContacts {
  constructor(
    private readonly transactions: Transactions,
    private readonly calls: SosSql,
    private readonly orders: OrdersFacade,
    private readonly contacts: WorkerContactsSql,
    private readonly precautions: PrecautionsSql,
    private readonly privacy: PrivacyFacade,
  ) {}

  /** Refuses NOT_FOUND. */
  at(actor: Actor, sosId: string): Promise<Result<RevealedContacts>> {
    return this.transactions.run(async (tx): Promise<Result<RevealedContacts>> => {
      const sos = await this.calls.find(tx, sosId);
      if (!sos) return refuse('NOT_FOUND');
      const order = sos.orderId === null ? null : await this.orders.order(tx, sos.orderId);
      const [worker, customer] = [
        await this.contacts.of(tx, sos.workerId),
        order && (await this.precautions.contactOf(tx, order.accountId)),
      ];
      return {
        worker: worker && (await this.reveal(tx, actor, sosId, worker, 'worker')),
        customer: customer && (await this.reveal(tx, actor, sosId, customer, 'customer')),
      };
    });
  }

  private async reveal(
    tx: Tx,
    { accountId, label }: Actor,
    sosId: string,
    { nameCipher, phoneCipher }: SealedContact,
    whose: 'worker' | 'customer',
  ): Promise<EmergencyContact> {
    const isWorkers = whose === 'worker';
    const fact = {
      actor: { accountId, label },
      subject: `sos:${sosId}`,
      data: { field: `${whose}.emergency-contact` },
    };
    const purpose = isWorkers ? WORKER_CONTACT_PHONE_PURPOSE : CONTACT_PHONE_PURPOSE;
    return {
      name: this.privacy.decrypt(nameCipher, isWorkers ? WORKER_CONTACT_NAME_PURPOSE : CONTACT_NAME_PURPOSE),
      phone: await this.privacy.reveal(tx, phoneCipher, purpose, fact),
    };
  }
}
