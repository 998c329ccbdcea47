import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { flawsOf } from '@daowei/shared/rules/service-kind';
import { Clock } from '../../../platform/clock/clock.js';
import { isDuplicate, Transactions } from '../../../platform/database/transactions.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { ServiceKind } from '../contract/catalog.facade.js';
import { wordsOf } from '../domain/company-words.js';
import { addVersion, everyKind, kindVersions } from '../infrastructure/service-kinds.sql.js';

/** All of a service that its author may write anew; what it is called by in orders stays. */
export type ServiceContent = Omit<ServiceKind, 'id' | 'version'>;

/**
 * Sells a service in a new version from now on. Orders keep the version they were sold under; a quote made for the old
 * one is refused at booking, so that nobody pays for what they have not seen.
 */
@Injectable()
export class PublishVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /**
   * @param basedOn the newest version its author saw
   * Refuses NOT_FOUND, STALE_VERSION, SERVICE_KIND_INVALID with every flaw by its field.
   */
  async publish(
    by: AuditActor,
    id: string,
    basedOn: number,
    content: ServiceContent,
    because: string,
  ): Promise<Result<null>> {
    try {
      return await this.transactions.run(async (tx) => {
        const [newest] = await kindVersions(tx, id);
        if (!newest) return refuse('NOT_FOUND', '没有找到这项服务');
        if (newest.kind.version !== basedOn) return refuse('STALE_VERSION');
        const kind: ServiceKind = { ...content, id, version: basedOn + 1 };
        const fields = flawsOf(kind, wordsOf(await everyKind(tx)));
        if (fields.length > 0) {
          return refuse('SERVICE_KIND_INVALID', fields.map(({ message }) => message).join('；'), { fields });
        }
        await addVersion(tx, { kind, soldFrom: this.clock.now(), because, by: by.label });
        await this.privacy.record(tx, {
          actor: by,
          action: 'service-version.published',
          subject: `service:${id}`,
          data: { version: kind.version, because },
        });
        return null;
      });
    } catch (error) {
      if (isDuplicate(error)) return refuse('STALE_VERSION');
      throw error;
    }
  }
}
