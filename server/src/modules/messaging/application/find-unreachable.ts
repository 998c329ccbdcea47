import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { NOT_SENT } from '../domain/not-sent.js';
import { Credits } from '../infrastructure/credits.js';
import { TemplatesInUse } from './templates-in-use.js';

export interface UnreachableWorker {
  readonly workerId: string;
  readonly name: string;
  /** in Chinese */
  readonly because: string;
}

/** Which workers WeChat would not tell of a visit that changes: the office calls them instead. */
@Injectable()
export class FindUnreachable {
  constructor(
    private readonly transactions: Transactions,
    private readonly workforce: WorkforceFacade,
    private readonly identity: IdentityFacade,
    private readonly templates: TemplatesInUse,
    private readonly credits: Credits,
  ) {}

  /** Of everybody employed, by name. */
  async workers(): Promise<UnreachableWorker[]> {
    const db = this.transactions.reader;
    const workers = await this.workforce.all(db);
    const openids = await this.identity.openidsOfWorkers(
      db,
      workers.map(({ id }) => id),
    );
    const templateId = this.templates.idOf('worker_visit_changed');
    const reached = await this.credits.reachable(db, [...openids.values()], templateId);
    return workers
      .flatMap(({ id: workerId, name }): UnreachableWorker[] => {
        const openid = openids.get(workerId);
        if (!openid) return [{ workerId, name, because: NOT_SENT.worker_no_account }];
        return reached.has(openid) ? [] : [{ workerId, name, because: NOT_SENT.worker_no_credit }];
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN'));
  }
}
