import { Injectable } from '@nestjs/common';
import type { Interval } from '@daowei/shared/kernel/interval';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { checkStandby, type StandbyTeam } from '../domain/standby.js';
import { StandbySql } from '../infrastructure/standby.sql.js';

/** Who may be called in at all, and who is on standby when. */
@Injectable()
export class PlanStandby {
  constructor(
    private readonly transactions: Transactions,
    private readonly standby: StandbySql,
    private readonly workforce: WorkforceFacade,
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND for a former worker. Twice is once. */
  setPartTimer({ accountId, label }: Actor, workerId: string, isPartTimer: boolean): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      if (!(await this.workforce.roster(tx, workerId))) return refuse('NOT_FOUND');
      if (isPartTimer) await this.standby.addPartTimer(tx, workerId, label, this.clock.now());
      else await this.standby.removePartTimer(tx, workerId);
      await this.privacy.record(tx, {
        actor: { accountId, label },
        action: isPartTimer ? 'surge.part-timer-added' : 'surge.part-timer-removed',
        subject: `worker:${workerId}`,
        data: {},
      });
      return null;
    });
  }

  /** Refuses NOT_PART_TIMER, VALIDATION_FAILED for the hours, and STANDBY_OVERLAPS. */
  add({ label }: Actor, workerId: string, team: StandbyTeam, { from, to }: Interval): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      if (!(await this.standby.lockPartTimer(tx, workerId))) return refuse('NOT_PART_TIMER');
      const now = this.clock.now();
      const fits = checkStandby({ from, to }, await this.standby.ofWorker(tx, workerId, now), now);
      if (isRefused(fits)) return fits;
      await this.standby.add(tx, { id: this.ids.next(), workerId, team, from, to, byLabel: label });
      return null;
    });
  }

  /** Twice is once. Refuses NOT_FOUND. */
  remove(id: string): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      return (await this.standby.remove(tx, id, this.clock.now())) ? null : refuse('NOT_FOUND');
    });
  }
}
