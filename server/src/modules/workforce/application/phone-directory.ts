import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import { WorkerDirectory } from '../../identity/contract/identity.facade.js';
import { normalizePhone } from '../../identity/contract/phone.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { employedByPhone } from '../infrastructure/workers.sql.js';

/** Tells identity whose phone it is, by blind index: the number itself is not stored readably. */
@Injectable()
export class PhoneDirectory extends WorkerDirectory {
  constructor(
    private readonly transactions: Transactions,
    private readonly privacy: PrivacyFacade,
  ) {
    super();
  }

  override async workerByPhone(phone: string): Promise<{ workerId: string; name: string } | null> {
    const index = this.privacy.blindIndex(normalizePhone(phone), 'phone');
    return employedByPhone(this.transactions.reader, index);
  }
}
