import { Injectable, type OnModuleInit } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import type { SurgeCall } from '../domain/call-life.js';
import { SurgeCallsSql } from '../infrastructure/surge-calls.sql.js';
import { callSubject, CLOSE_CALL } from './work-kinds.js';

/** Nobody more is needed, or the time of the call begins. Who said yes still comes. */
@Injectable()
export class EndCall implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly calls: SurgeCallsSql,
    private readonly privacy: PrivacyFacade,
    private readonly queue: DueWorkQueue,
    private readonly work: WorkHandlers,
  ) {}

  onModuleInit(): void {
    this.work.transactional(CLOSE_CALL, async (tx, due) => {
      const call = await this.calls.lock(tx, due.ref);
      if (call?.state === 'open') await this.close(tx, call);
    });
  }

  /** Refuses NOT_FOUND, and SURGE_CALL_OVER when it is full or ended. */
  end({ accountId, label }: Actor, id: string): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const call = await this.calls.lock(tx, id);
      if (!call) return refuse('NOT_FOUND');
      if (call.state !== 'open') return refuse('SURGE_CALL_OVER');
      await this.close(tx, call);
      await this.queue.cancel(tx, CLOSE_CALL, id);
      await this.privacy.record(tx, {
        actor: { accountId, label },
        action: 'surge.call-ended',
        subject: callSubject(id),
        data: { taken: call.taken, places: call.places },
      });
      return null;
    });
  }

  private async close(tx: Tx, call: SurgeCall): Promise<void> {
    await this.calls.move(tx, call, { state: 'ended', taken: call.taken });
    await this.calls.closeRest(tx, call);
  }
}
