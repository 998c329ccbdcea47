import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { flawsOf } from '@daowei/shared/rules/service-kind';
import { Clock } from '../../../platform/clock/clock.js';
import { isDuplicate, Transactions } from '../../../platform/database/transactions.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { ServiceKind } from '../contract/catalog.facade.js';
import { wordsOf } from '../domain/company-words.js';
import { addKind, everyKind, kindVersions } from '../infrastructure/service-kinds.sql.js';
import type { ServiceContent } from './publish-version.js';

/** Sells a service that was not sold before, at the end of the catalogue. */
@Injectable()
export class OpenService {
  constructor(
    private readonly transactions: Transactions,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /** Refuses SERVICE_EXISTS, SERVICE_KIND_INVALID with every flaw by its field. */
  async open(by: AuditActor, id: string, content: ServiceContent, because: string): Promise<Result<null>> {
    try {
      return await this.transactions.run(async (tx) => {
        if ((await kindVersions(tx, id)).length > 0) return refuse('SERVICE_EXISTS');
        const kind: ServiceKind = { ...content, id, version: 1 };
        const fields = flawsOf(kind, wordsOf(await everyKind(tx)));
        if (fields.length > 0) {
          return refuse('SERVICE_KIND_INVALID', fields.map(({ message }) => message).join('；'), { fields });
        }
        await addKind(tx, { kind, soldFrom: this.clock.now(), because, by: by.label });
        await this.privacy.record(tx, {
          actor: by,
          action: 'service.opened',
          subject: `service:${id}`,
          data: { name: kind.name, because },
        });
        return null;
      });
    } catch (error) {
      if (isDuplicate(error)) return refuse('SERVICE_EXISTS');
      throw error;
    }
  }
}
