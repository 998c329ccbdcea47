import { Injectable } from '@nestjs/common';
import type { Interval } from '@daowei/shared/kernel/interval';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { bonusFor, checkCall, type Called, type SurgeCall } from '../domain/call-life.js';
import { SURGE_POLICY } from '../domain/surge-policy.js';
import { SurgeCallsSql } from '../infrastructure/surge-calls.sql.js';
import { WhoMayCome } from './who-may-come.js';
import { callSubject, CLOSE_CALL, RING } from './work-kinds.js';

export interface WantedPeople extends Interval {
  readonly district: string;
  readonly serviceId: string;
  readonly places: number;
  readonly because: string;
}

/** The office calls in people who are off. Who may come is asked at once; the first to say yes come. */
@Injectable()
export class OpenCall {
  constructor(
    private readonly transactions: Transactions,
    private readonly calls: SurgeCallsSql,
    private readonly catalog: CatalogFacade,
    private readonly mayCome: WhoMayCome,
    private readonly privacy: PrivacyFacade,
    private readonly queue: DueWorkQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The call's id. Refuses VALIDATION_FAILED for its hours, NOT_FOUND for the service, and NOBODY_TO_CALL. */
  open({ accountId, label }: Actor, wanted: WantedPeople): Promise<Result<string>> {
    return this.transactions.run(async (tx): Promise<Result<string>> => {
      const { from, to, district, serviceId, places, because } = wanted;
      const now = this.clock.now();
      const possible = checkCall(wanted, now);
      if (isRefused(possible)) return possible;
      const service = await this.catalog.current(tx, serviceId);
      if (!service) return refuse('NOT_FOUND');
      const may = await this.mayCome.for(tx, service, district, wanted);
      if (may.length === 0) return refuse('NOBODY_TO_CALL');
      const call: SurgeCall = {
        id: this.ids.next(),
        ...{ district, serviceId, from, to, places, because },
        serviceName: service.name,
        taken: 0,
        bonusFen: bonusFor(wanted),
        state: 'open',
        openedBy: label,
        openedAt: now,
      };
      const called = may.map(({ worker, isStandby }): Called => ({
        id: this.ids.next(),
        callId: call.id,
        workerId: worker.id,
        isStandby,
        state: 'asked',
        answeredAt: null,
        rings: 0,
        rungAt: null,
        problem: null,
      }));
      await this.calls.add(tx, call, called, SURGE_POLICY.version);
      await this.queue.schedule(tx, CLOSE_CALL, call.id, from);
      for (const { id } of called) await this.queue.schedule(tx, RING, id, now);
      await this.privacy.record(tx, {
        actor: { accountId, label },
        action: 'surge.call-opened',
        subject: callSubject(call.id),
        data: { district, serviceId, places, asked: called.length, bonusFen: call.bonusFen, because },
      });
      return call.id;
    });
  }
}
