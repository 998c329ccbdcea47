import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import { PaymentsFacade } from '../../payments/contract/payments.facade.js';
import type { Stay } from '../contract/stays.facade.js';
import { countedUnder, earnedDays, earningKey, keptFee, nextEarningAt } from '../domain/earning.js';
import { referenceOf } from '../domain/reference.js';
import { StaysSql } from '../infrastructure/stays.sql.js';
import { EARN_STAY_DAYS } from './work-kinds.js';

/**
 * What was paid for a stay becomes ours day by day, as it is served; what is kept of one that was called off at once. A
 * run that comes late writes each day down on its own day, and a run that comes twice writes nothing.
 */
@Injectable()
export class EarnDays implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly queue: DueWorkQueue,
    private readonly stays: StaysSql,
    private readonly payments: PaymentsFacade,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.transactional(EARN_STAY_DAYS, (tx, { ref }) => this.earn(tx, ref));
  }

  /** In the transaction that made the stay go on. */
  async begin(tx: Tx, stay: Stay): Promise<void> {
    const at = nextEarningAt(stay);
    if (at) await this.queue.schedule(tx, EARN_STAY_DAYS, stay.id, at);
  }

  /** In the transaction that called it off, after the refund was asked for. */
  async keepFee(tx: Tx, cancelled: Stay): Promise<void> {
    await this.queue.cancel(tx, EARN_STAY_DAYS, cancelled.id);
    await this.payments.earn(tx, {
      reference: referenceOf(cancelled.id),
      key: earningKey(cancelled.id, 'fee'),
      amountFen: keptFee(cancelled),
      at: this.clock.now(),
      under: countedUnder(cancelled),
    });
  }

  private async earn(tx: Tx, stayId: string): Promise<WorkOutcome> {
    const stay = await this.stays.lock(tx, stayId);
    if (!stay) return;
    if (stay.state === 'cancelled') return this.keepFee(tx, stay);
    const days = earnedDays(stay, this.clock.now());
    for (const { day, amountFen, at } of days) {
      const [reference, key] = [referenceOf(stayId), earningKey(stayId, day)];
      await this.payments.earn(tx, { reference, key, amountFen, at, under: countedUnder(stay) });
    }
    const earnedUntil = days.at(-1)?.day ?? stay.earnedUntil;
    if (earnedUntil) await this.stays.markEarned(tx, stayId, earnedUntil);
    const againAt = nextEarningAt({ ...stay, earnedUntil });
    if (againAt) return { againAt };
  }
}
