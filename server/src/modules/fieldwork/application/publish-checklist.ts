import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { isDuplicate, Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { checklistProblems, type ChecklistContent } from '../domain/checklist.js';
import { Checklists } from '../infrastructure/checklists.sql.js';

/** Puts a new version of a service's departure list in force for every departure from now on. */
@Injectable()
export class PublishChecklist {
  constructor(
    private readonly transactions: Transactions,
    private readonly checklists: Checklists,
    private readonly catalog: CatalogFacade,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /**
   * @param basedOn the newest version its author saw; 0: there was none
   * Refuses CHECKLIST_INVALID, NOT_FOUND of the service, STALE_VERSION.
   */
  async run(
    actor: Actor,
    serviceId: string,
    basedOn: number,
    content: ChecklistContent,
    because: string,
  ): Promise<Result<null>> {
    const problems = checklistProblems(content);
    if (problems.length > 0) {
      const fields = problems.map((message) => ({ path: 'items', message }));
      return refuse('CHECKLIST_INVALID', problems.join('；'), { fields });
    }
    try {
      return await this.transactions.run(async (tx) => {
        if (!(await this.catalog.current(tx, serviceId))) return refuse('NOT_FOUND');
        const newest = await this.checklists.newest(tx, serviceId);
        if ((newest?.version ?? 0) !== basedOn) return refuse('STALE_VERSION');
        const version = basedOn + 1;
        const published = { publishedBy: actor.label, publishedAt: this.clock.now() };
        await this.checklists.publish(tx, { ...content, serviceId, version, because, ...published });
        await this.privacy.record(tx, {
          actor: { accountId: actor.accountId, label: actor.label },
          action: 'departure-checklist.published',
          subject: `departure-checklist:${serviceId}:${version}`,
          data: { ...content, because },
        });
        return null;
      });
    } catch (error) {
      if (isDuplicate(error)) return refuse('STALE_VERSION');
      throw error;
    }
  }
}
