import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { feeAt, type CancellationFee } from '@daowei/shared/rules/cancellation';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { CancellationRules } from '../../orders/contract/cancellation-rules.js';
import type { Stay } from '../contract/stays.facade.js';
import { StaysSql } from '../infrastructure/stays.sql.js';
import { CallOff } from './call-off.js';
import { EndStayHold } from './end-stay-hold.js';

export interface StayCancellation extends CancellationFee {
  /** to be sent back with the confirmation */
  readonly hash: string;
}

/** Calls a stay off before it begins, by the rule it was sold under. What was shown is what is charged; days, fee and refund are one transaction. */
@Injectable()
export class CancelStay {
  constructor(
    private readonly transactions: Transactions,
    private readonly stays: StaysSql,
    private readonly rules: CancellationRules,
    private readonly holds: EndStayHold,
    private readonly callingOff: CallOff,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, ORDER_STATE for one that has begun or is over. */
  async preview(accountId: string, stayId: string): Promise<Result<StayCancellation>> {
    const db = this.transactions.reader;
    const stay = await this.stays.own(db, accountId, stayId);
    return stay ? this.feeOf(db, stay) : refuse('NOT_FOUND');
  }

  /**
   * @param hash of the preview that was confirmed; null gives up an unpaid stay
   * Refuses NOT_FOUND, ORDER_STATE, CANCELLATION_CHANGED, PAYMENT_UNAVAILABLE, and what a refund refuses.
   */
  async cancel({ accountId, label }: Actor, stayId: string, hash: string | null): Promise<Result<null>> {
    const by = { accountId, label };
    const own = await this.stays.own(this.transactions.reader, accountId, stayId);
    if (!own) return refuse('NOT_FOUND');
    if (own.state === 'awaiting_payment') return this.holds.cancel(stayId, by);
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const stay = await this.stays.lock(tx, stayId);
      if (!stay) return refuse('NOT_FOUND');
      const fee = await this.feeOf(tx, stay);
      if (isRefused(fee)) return fee;
      if (fee.hash !== hash) return refuse('CANCELLATION_CHANGED');
      const { feeFen, refundFen, because, version } = fee;
      const reason = feeFen > 0 ? `取消住家服务，${because}` : '取消住家服务，全额退款';
      return this.callingOff.run(tx, by, stay, {
        by: 'customer',
        refundFen,
        reason,
        facts: { feeFen, ruleVersion: version, because },
      });
    });
  }

  private async feeOf(tx: Tx, stay: Stay): Promise<Result<StayCancellation>> {
    const now = this.clock.now();
    if (stay.state !== 'active') return refuse('ORDER_STATE');
    if (dayOf(now) >= stay.first) return refuse('ORDER_STATE', '服务已经开始，试用期内可以在订单里结束或换人');
    const rule = await this.rules.version(tx, 'stay', stay.cancellationVersion);
    const fee = feeAt(rule, stay.totalFen, startOfDay(stay.first), now);
    const said = [stay.id, stay.version, fee.version, fee.basisPoints, fee.feeFen, fee.refundFen];
    return { ...fee, hash: createHash('sha256').update(JSON.stringify(said)).digest('hex') };
  }
}
