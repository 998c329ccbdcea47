import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { isDuplicate, Transactions, type Tx } from '../../../platform/database/transactions.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { kindVersions, putOn, takeOff } from '../infrastructure/service-kinds.sql.js';

/**
 * Takes a service off sale for a while, and sells it again. What was booked is served all the same: only new bookings
 * are refused.
 */
@Injectable()
export class ChangeSale {
  constructor(
    private readonly transactions: Transactions,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, STALE_VERSION when it is off sale already. */
  async stop(by: AuditActor, id: string, because: string): Promise<Result<null>> {
    try {
      return await this.transactions.run(async (tx): Promise<Result<null>> => {
        if (!(await isService(tx, id))) return refuse('NOT_FOUND', '没有找到这项服务');
        await takeOff(tx, id, { because, by: by.label, since: this.clock.now() });
        await this.note(tx, by, id, 'service.taken-off-sale', because);
        return null;
      });
    } catch (error) {
      if (isDuplicate(error)) return refuse('STALE_VERSION', '这项服务已经停售，请刷新');
      throw error;
    }
  }

  /** Refuses NOT_FOUND, STALE_VERSION when it is on sale already. */
  resume(by: AuditActor, id: string, because: string): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      if (!(await isService(tx, id))) return refuse('NOT_FOUND', '没有找到这项服务');
      if (!(await putOn(tx, id))) return refuse('STALE_VERSION', '这项服务已经在售，请刷新');
      await this.note(tx, by, id, 'service.put-on-sale', because);
      return null;
    });
  }

  private note(tx: Tx, actor: AuditActor, id: string, action: string, because: string): Promise<void> {
    return this.privacy.record(tx, { actor, action, subject: `service:${id}`, data: { because } });
  }
}

async function isService(tx: Tx, id: string): Promise<boolean> {
  return (await kindVersions(tx, id)).length > 0;
}
