import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { PaymentsFacade } from '../../payments/contract/payments.facade.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { WholeDays } from '../../scheduling/contract/whole-days.js';
import type { StayEnded } from '../contract/stays.events.js';
import { referenceOf } from '../domain/reference.js';
import { endOn } from '../domain/trial.js';
import { workerOn, workersFrom } from '../domain/turns.js';
import type { StoredStay } from '../infrastructure/stay-rows.js';
import { StayTurnsSql } from '../infrastructure/stay-turns.sql.js';
import { StaysSql } from '../infrastructure/stays.sql.js';
import { about, TellStay } from './tell-stay.js';
import { WatchRosters } from './watch-rosters.js';

export interface EarlyEndPlan {
  readonly lastDay: LocalDate;
  /** as it stays on the chain for customer and office to read */
  readonly because: string;
  readonly action: 'stay.trial-ended' | 'stay.ended-by-office';
  /** one cause of a refund */
  readonly key: 'trial' | 'office';
  /** for the audit alone */
  readonly note?: string | null;
}

/** A stay ends before its last day: the days after are given back and owed back, to the fen, in the caller's transaction. */
@Injectable()
export class EndEarly {
  constructor(
    private readonly stays: StaysSql,
    private readonly turns: StayTurnsSql,
    private readonly wholeDays: WholeDays,
    private readonly payments: PaymentsFacade,
    private readonly telling: TellStay,
    private readonly rosters: WatchRosters,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Under the stay's lock. Refuses STALE_VERSION and what a refund refuses. */
  async run(tx: Tx, by: AuditActor, stay: StoredStay, plan: EarlyEndPlan): Promise<Result<null>> {
    const { because, action, key, note = null } = plan;
    const { lastDay, servedDays, chargedFen, refundFen } = endOn(stay, plan.lastDay);
    const patch = { endedOn: lastDay, refundFen, endedAt: this.clock.now() };
    const turns = await this.turns.of(tx, stay.id);
    const workerId = workerOn(turns, lastDay) ?? stay.workerId;
    if (!(await this.stays.change(tx, stay, 'ended', { ...patch, workerId }))) return refuse('STALE_VERSION');
    await this.wholeDays.releaseFrom(tx, referenceOf(stay.id), addDays(lastDay, 1));
    await this.turns.endAll(tx, stay.id, lastDay, because);
    const ended = { ...stay, ...patch, state: 'ended' as const };
    await this.telling.remindOf(tx, ended);
    const figures = { lastDay, servedDays, chargedFen, refundFen };
    await this.telling.audit(tx, by, stay, action, { ...figures, because, note });
    await this.rosters.review(tx, ended);
    await this.outbox.publish<StayEnded>(tx, {
      type: 'stays.stay-ended',
      data: { ...about(stay), workerIds: workersFrom(turns, lastDay), last: lastDay, early: true, refundFen },
    });
    if (refundFen === 0) return null;
    const reason = `提前结束住家服务，只收${servedDays}天`;
    const refund = await this.payments.refund(tx, referenceOf(stay.id), { amountFen: refundFen, reason, key });
    return isRefused(refund) ? refund : null;
  }
}
