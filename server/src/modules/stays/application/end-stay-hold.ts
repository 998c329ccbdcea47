import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import { PaymentsFacade } from '../../payments/contract/payments.facade.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { WholeDays } from '../../scheduling/contract/whole-days.js';
import { referenceOf } from '../domain/reference.js';
import { mayBecome } from '../domain/stay-life.js';
import { STAYS_POLICY } from '../domain/stays-policy.js';
import { StaysSql } from '../infrastructure/stays.sql.js';
import { EXPIRE_STAY_HOLD } from './work-kinds.js';

/** Ends an unpaid stay. WeChat is asked first: the days are given back only when it can no longer be paid. */
@Injectable()
export class EndStayHold implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly transactions: Transactions,
    private readonly payments: PaymentsFacade,
    private readonly wholeDays: WholeDays,
    private readonly privacy: PrivacyFacade,
    private readonly stays: StaysSql,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.external(EXPIRE_STAY_HOLD, (due) => this.expire(due.ref));
  }

  /** Refuses ORDER_STATE (also when it was paid in the same moment) or PAYMENT_UNAVAILABLE. */
  async cancel(stayId: string, by: AuditActor): Promise<Result<null>> {
    const ended = await this.end(stayId, 'cancelled', by);
    if (isRefused(ended)) return ended;
    switch (ended) {
      case 'ended':
        return null;
      case 'paid':
        return refuse('ORDER_STATE', '这份住家服务刚刚支付成功，已经生效；如需取消请再点一次');
      case 'unknown':
        return refuse('PAYMENT_UNAVAILABLE', '微信支付暂时没有响应，还不能确认是否已付款，请稍后再取消');
    }
  }

  private async expire(stayId: string): Promise<WorkOutcome> {
    const stay = await this.stays.find(this.transactions.reader, stayId);
    if (stay?.state !== 'awaiting_payment') return;
    const ended = await this.end(stayId, 'expired', { accountId: null, label: '系统' });
    // `paid`: the payment's own event makes it active; this looks again in case it says something else
    if (ended === 'paid' || ended === 'unknown') {
      return { againAt: new Date(this.clock.now().getTime() + STAYS_POLICY.closeAgainSeconds.value * 1_000) };
    }
  }

  private async end(
    stayId: string,
    to: 'cancelled' | 'expired',
    by: AuditActor,
  ): Promise<Result<'ended' | 'paid' | 'unknown'>> {
    const reference = referenceOf(stayId);
    const closed = await this.payments.close(reference);
    if (closed !== 'closed') return closed;
    const ended = await this.transactions.run((tx) => this.giveBack(tx, stayId, to, by));
    if (isRefused(ended)) return ended;
    // begun on another phone between the two steps; what still comes through is a late payment
    await this.payments.close(reference);
    return 'ended';
  }

  private async giveBack(
    tx: Tx,
    stayId: string,
    to: 'cancelled' | 'expired',
    actor: AuditActor,
  ): Promise<Result<null>> {
    const stay = await this.stays.lock(tx, stayId);
    if (!stay) return refuse('NOT_FOUND');
    if (stay.state !== 'awaiting_payment' || !mayBecome(stay.state, to)) return refuse('ORDER_STATE');
    if (!(await this.stays.change(tx, stay, to, { holdUntil: null, endedAt: this.clock.now() }))) {
      return refuse('STALE_VERSION');
    }
    await this.wholeDays.releaseFrom(tx, referenceOf(stayId), stay.first);
    await this.queue.cancel(tx, EXPIRE_STAY_HOLD, stayId);
    await this.privacy.record(tx, { actor, action: `stay.${to}`, subject: referenceOf(stayId) });
    return null;
  }
}
