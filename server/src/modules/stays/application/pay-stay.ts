import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { PaymentsFacade, type PaymentParams, type PaymentState } from '../../payments/contract/payments.facade.js';
import type { Stay } from '../contract/stays.facade.js';
import { referenceOf } from '../domain/reference.js';
import { StaysSql } from '../infrastructure/stays.sql.js';

export interface StartedPayment {
  readonly params: PaymentParams;
  readonly amountFen: number;
  readonly payBefore: Date;
}

/** One payment for all days: the customer goes to the cashier, and comes back. */
@Injectable()
export class PayStay {
  constructor(
    private readonly transactions: Transactions,
    private readonly stays: StaysSql,
    private readonly identity: IdentityFacade,
    private readonly payments: PaymentsFacade,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, ORDER_STATE, HOLD_EXPIRED, and what payments refuses. */
  async start(actor: Actor, stayId: string): Promise<Result<StartedPayment>> {
    const stay = await this.payable(actor, stayId);
    if (isRefused(stay)) return stay;
    const payer = await this.identity.person(this.transactions.reader, actor.accountId);
    if (!payer?.openid) return refuse('FORBIDDEN', '请在微信中登录后支付');
    const reference = referenceOf(stayId);
    const payBefore = stay.holdUntil!;
    const params = await this.payments.start({
      reference,
      description: `到位-${stay.serviceName}`,
      amountFen: stay.totalFen,
      payerOpenid: payer.openid,
      payBefore,
    });
    if (isRefused(params)) return params;
    // nobody can pay before the parameters go out: whoever ended the stay meanwhile wins, and this payment ends too
    const still = await this.payable(actor, stayId);
    if (isRefused(still)) {
      await this.payments.close(reference);
      return still;
    }
    return { params, amountFen: stay.totalFen, payBefore };
  }

  /** WeChat is asked, and what it says goes the same way as a notification. Refuses NOT_FOUND. */
  async refresh(
    { accountId }: Actor,
    stayId: string,
  ): Promise<Result<{ state: Exclude<PaymentState, 'created'>; stayState: Stay['state'] }>> {
    const db = this.transactions.reader;
    const own = await this.stays.own(db, accountId, stayId);
    if (!own) return refuse('NOT_FOUND');
    const state = await this.payments.refresh(referenceOf(stayId), 'client_return');
    const { state: stayState } = (await this.stays.find(db, stayId)) ?? own;
    if (state === 'none') return { state: stayState === 'awaiting_payment' ? 'pending' : 'closed', stayState };
    return { state: state === 'created' ? 'pending' : state, stayState };
  }

  private async payable({ accountId }: Actor, stayId: string): Promise<Result<Stay>> {
    const stay = await this.stays.own(this.transactions.reader, accountId, stayId);
    if (!stay) return refuse('NOT_FOUND');
    if (stay.state === 'expired') return refuse('HOLD_EXPIRED');
    if (stay.state !== 'awaiting_payment') return refuse('ORDER_STATE');
    return stay.holdUntil && stay.holdUntil > this.clock.now() ? stay : refuse('HOLD_EXPIRED');
  }
}
