import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { isLive, type Payment } from '../domain/payment.js';
import { PAYMENT_POLICY } from '../domain/payment-policy.js';
import { PaymentRows } from '../infrastructure/payment-rows.js';
import { PaymentGateway } from '../domain/payment-gateway.js';
import { SettlePayment } from './settle-payment.js';
import { ASK_WECHAT } from './work-kinds.js';

/** `held` counts as unknown: there is money, and a person has not yet said what becomes of it. */
export type ClosedAs = 'closed' | 'paid' | 'unknown';

/** Ends a payment. WeChat decides between the payer and us: only its word that it is closed closes it here. */
@Injectable()
export class ClosePayment {
  constructor(
    private readonly gateway: PaymentGateway,
    private readonly settlement: SettlePayment,
    private readonly rows: PaymentRows,
    private readonly transactions: Transactions,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  /** Closes whatever may still be paid for a reference. */
  async closeReference(reference: string): Promise<ClosedAs> {
    const live = await this.rows.live(this.transactions.reader, reference);
    return live ? this.close(live) : 'closed';
  }

  async close(payment: Payment): Promise<ClosedAs> {
    if (!isLive(payment.state)) return endOf(payment);
    const answer = await this.gateway.close(payment);
    switch (answer.kind) {
      case 'closed':
        return this.closed(payment);
      case 'missing':
        return this.mayBeMissing(payment) ? this.closed(payment) : 'unknown';
      case 'already_paid':
        return this.paidMeanwhile(payment);
      case 'unknown':
        return 'unknown';
    }
  }

  /**
   * A payment that was never answered may simply not exist at WeChat. One that was does: "no such order" right after
   * is WeChat's own delay, and believing it could close what the payer is just paying.
   */
  private mayBeMissing(payment: Payment): boolean {
    if (payment.state === 'created') return true;
    const graceEnds = payment.payBefore.getTime() + PAYMENT_POLICY.missingGraceSeconds.value * 1_000;
    return this.clock.now().getTime() >= graceEnds;
  }

  private async closed({ outTradeNo }: Payment): Promise<ClosedAs> {
    return this.transactions.run(async (tx) => {
      if (await this.rows.markClosed(tx, outTradeNo, this.clock.now())) {
        await this.queue.cancel(tx, ASK_WECHAT, outTradeNo);
        return 'closed';
      }
      return endOf(await this.rows.find(tx, outTradeNo));
    });
  }

  private async paidMeanwhile({ outTradeNo }: Payment): Promise<ClosedAs> {
    const answer = await this.gateway.query({ outTradeNo });
    if (answer.kind !== 'transaction') return 'unknown';
    await this.settlement.settle(outTradeNo, answer.facts, 'query');
    return endOf(await this.rows.find(this.transactions.reader, outTradeNo));
  }
}

function endOf(payment: Payment | null): ClosedAs {
  return payment?.state === 'paid' || payment?.state === 'closed' ? payment.state : 'unknown';
}
