import { Injectable } from '@nestjs/common';
import type { Fen } from '@daowei/shared/kernel/fen';
import { addDays } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { PaymentsFacade } from '../../payments/contract/payments.facade.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { WholeDays } from '../../scheduling/contract/whole-days.js';
import type { StayCancelled } from '../contract/stays.events.js';
import { referenceOf } from '../domain/reference.js';
import { workersFrom } from '../domain/turns.js';
import type { StoredStay } from '../infrastructure/stay-rows.js';
import { StayTurnsSql } from '../infrastructure/stay-turns.sql.js';
import { StaysSql } from '../infrastructure/stays.sql.js';
import { EarnDays } from './earn-days.js';
import { HoldStays } from './hold-stays.js';
import { about, TellStay } from './tell-stay.js';
import { WatchRosters } from './watch-rosters.js';

export interface CallOffPlan {
  readonly by: StayCancelled['data']['because'];
  readonly refundFen: Fen;
  /** of the refund, for WeChat's notice */
  readonly reason: string;
  /** what the decision was made by, for the audit */
  readonly facts: object;
}

const BECAUSE = {
  customer: '客户在开始前取消',
  company: '开始前由公司取消',
  held_back: '入住前的安全信息没有补齐',
} as const;

/** A paid stay is called off before its first day: days, money and telling in the caller's transaction. */
@Injectable()
export class CallOff {
  constructor(
    private readonly stays: StaysSql,
    private readonly turns: StayTurnsSql,
    private readonly wholeDays: WholeDays,
    private readonly payments: PaymentsFacade,
    private readonly telling: TellStay,
    private readonly rosters: WatchRosters,
    private readonly holding: HoldStays,
    private readonly earning: EarnDays,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Under the stay's lock. Refuses STALE_VERSION and what a refund refuses. */
  async run(tx: Tx, actor: AuditActor, stay: StoredStay, plan: CallOffPlan): Promise<Result<null>> {
    const { by: because, refundFen, reason, facts } = plan;
    const { id, first } = stay;
    const patch = { refundFen, endedAt: this.clock.now() };
    if (!(await this.stays.change(tx, stay, 'cancelled', patch))) return refuse('STALE_VERSION');
    await this.wholeDays.releaseFrom(tx, referenceOf(id), first);
    const workerIds = workersFrom(await this.turns.of(tx, id), first);
    await this.turns.endAll(tx, id, addDays(first, -1), BECAUSE[because]);
    const cancelled = { ...stay, ...patch, state: 'cancelled' as const };
    await this.telling.remindOf(tx, cancelled);
    await this.telling.audit(tx, actor, stay, 'stay.cancelled', { refundFen, by: because, ...facts });
    await this.rosters.review(tx, cancelled);
    await this.holding.review(tx, cancelled);
    await this.outbox.publish<StayCancelled>(tx, {
      type: 'stays.stay-cancelled',
      data: { ...about(stay), workerIds, first, refundFen, because },
    });
    if (refundFen > 0) {
      const request = { amountFen: refundFen, reason, key: 'cancellation' };
      const refund = await this.payments.refund(tx, referenceOf(id), request);
      if (isRefused(refund)) return refund;
    }
    await this.earning.keepFee(tx, cancelled);
    return null;
  }
}
