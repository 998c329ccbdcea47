import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { DueWork } from '../../../platform/work/due-work.js';
import type { WorkOutcome } from '../../../platform/work/work-handlers.js';
import type { PaymentState } from '../contract/payments.facade.js';
import { isLive, type SettledBy } from '../domain/payment.js';
import { nextQuestion, PAYMENT_POLICY } from '../domain/payment-policy.js';
import { PaymentRows } from '../infrastructure/payment-rows.js';
import { ClosePayment } from './close-payment.js';
import { PaymentGateway } from '../domain/payment-gateway.js';
import { SettlePayment } from './settle-payment.js';

/** Questions to WeChat about a payment: by plan, when the client returns, when a notification is doubted. */
@Injectable()
export class AskWeChat {
  constructor(
    private readonly gateway: PaymentGateway,
    private readonly settlement: SettlePayment,
    private readonly closing: ClosePayment,
    private readonly rows: PaymentRows,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Asks once and settles by the answer; false when WeChat did not answer. */
  async ask(outTradeNo: string, by: Exclude<SettledBy, 'notification'>): Promise<boolean> {
    const answer = await this.gateway.query({ outTradeNo });
    if (answer.kind === 'transaction') await this.settlement.settle(outTradeNo, answer.facts, by);
    return answer.kind !== 'unknown';
  }

  /** For the client's return and for whoever waits: the state of the reference's newest payment, as WeChat sees it. */
  async refresh(reference: string, by: Exclude<SettledBy, 'notification'>): Promise<PaymentState | 'none'> {
    const current = await this.current(reference);
    if (!current) return 'none';
    if (!isLive(current.state)) return current.state;
    await this.ask(current.outTradeNo, by);
    return (await this.rows.find(this.transactions.reader, current.outTradeNo))?.state ?? 'none';
  }

  /**
   * The sweep: asks by plan until the payment's time is up, then closes. All notifications may be lost and the money
   * is found all the same.
   */
  async sweep(work: DueWork): Promise<WorkOutcome> {
    const outTradeNo = work.ref;
    const payment = await this.rows.find(this.transactions.reader, outTradeNo);
    if (!payment || !isLive(payment.state)) return;
    const superseded = (work.data as { superseded?: boolean } | null)?.superseded === true;
    if (superseded || this.clock.now() >= payment.payBefore) {
      const end = await this.closing.close(payment);
      return end === 'unknown' ? { againAt: this.in(PAYMENT_POLICY.closeAgainSeconds.value) } : undefined;
    }
    await this.ask(outTradeNo, 'query');
    return { againAt: nextQuestion(payment.createdAt, payment.payBefore, this.clock.now()) };
  }

  private async current(reference: string): ReturnType<PaymentRows['live']> {
    const { reader } = this.transactions;
    return (await this.rows.live(reader, reference)) ?? (await this.rows.of(reader, reference)).at(-1) ?? null;
  }

  private in(seconds: number): Date {
    return new Date(this.clock.now().getTime() + seconds * 1_000);
  }
}
