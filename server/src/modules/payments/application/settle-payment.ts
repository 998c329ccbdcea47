import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import type { PaymentCaptured, PaymentHeld } from '../contract/payments.facade.js';
import { captureJournal } from '../domain/journal.js';
import type { Payment, SettledBy } from '../domain/payment.js';
import { decideSettlement, type Settlement, type TransactionFacts } from '../domain/settlement.js';
import { Ledger } from '../infrastructure/ledger.js';
import { PaymentRows } from '../infrastructure/payment-rows.js';
import { ASK_WECHAT } from './work-kinds.js';

/**
 * `doubted`: a notification says something that does not fit; nothing was changed, WeChat must be asked.
 * Everything else is the payment's state now.
 */
export type SettleOutcome = Payment['state'] | 'doubted' | 'unknown_number';

const LATE = '在微信侧关闭后仍收到付款，已入账，请核对去向';
const TWICE = '同一事项收到第二笔付款，已入账，请核对去向';

/**
 * The one way money becomes ours, whoever brings the news: notification, sweep or the client's return. One row lock,
 * one decision, one compare-and-set; state, books and event commit together or not at all. Telling it the same thing
 * twice, late or in another order changes nothing.
 */
@Injectable()
export class SettlePayment {
  private readonly logger = new Logger('Payments');

  constructor(
    private readonly transactions: Transactions,
    private readonly rows: PaymentRows,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  /** @param outTradeNo the payment that was asked about, or that the notification names */
  settle(outTradeNo: string, facts: TransactionFacts, by: SettledBy): Promise<SettleOutcome> {
    return this.transactions.run(async (tx) => {
      const payment = await this.rows.lock(tx, outTradeNo);
      if (!payment) return 'unknown_number';
      const decision = await this.decide(tx, payment, facts);
      switch (decision.kind) {
        case 'nothing':
          return payment.state;
        case 'close':
          await this.rows.markClosed(tx, outTradeNo, this.clock.now());
          await this.queue.cancel(tx, ASK_WECHAT, outTradeNo);
          return 'closed';
        case 'capture':
          return this.capture(tx, payment, decision, facts, by);
        case 'hold':
        case 'flag':
          return this.doubt(tx, payment, decision, by);
      }
    });
  }

  private async decide(tx: Tx, payment: Payment, facts: TransactionFacts): Promise<Settlement> {
    const decision = decideSettlement(payment, facts);
    if (decision.kind !== 'capture') return decision;
    const taken = await this.rows.transactionTaken(tx, decision.transactionId, payment.outTradeNo);
    return taken ? { kind: 'hold', because: '微信交易单号已用于另一笔支付' } : decision;
  }

  private async capture(
    tx: Tx,
    payment: Payment,
    { transactionId, late }: Extract<Settlement, { kind: 'capture' }>,
    facts: TransactionFacts,
    by: SettledBy,
  ): Promise<SettleOutcome> {
    const { outTradeNo, reference, amountFen } = payment;
    const now = this.clock.now();
    const paidAt = facts.paidAt ?? now;
    const rival = await this.rivalOf(tx, payment);
    const problem = rival === 'settled' ? TWICE : late ? LATE : null;
    const won = await this.rows.markPaid(tx, outTradeNo, {
      transactionId,
      paidAt,
      at: now,
      by,
      problem,
      stands: rival !== 'settled',
    });
    if (!won) throw new Error(`${outTradeNo} was settled under our lock`);
    await this.ledger.post(tx, captureJournal(payment, paidAt));
    await this.outbox.publish<PaymentCaptured>(tx, {
      type: 'payments.payment-captured',
      data: { reference, outTradeNo, amountFen, transactionId, paidAt: paidAt.toISOString() },
    });
    await this.queue.cancel(tx, ASK_WECHAT, outTradeNo);
    if (problem) this.logger.error(`${outTradeNo}: captured, to be looked at: ${problem}`);
    return 'paid';
  }

  /**
   * Another payment that has this one's place, which happens only when this one was closed first. While that other is
   * open it gives the place up and is closed at WeChat at once, so that the same thing is not paid for twice.
   */
  private async rivalOf(tx: Tx, { outTradeNo, reference }: Payment): Promise<'none' | 'open' | 'settled'> {
    const live = await this.rows.live(tx, reference);
    if (!live || live.outTradeNo === outTradeNo) return 'none';
    if (!(await this.rows.unseat(tx, live.outTradeNo))) return 'settled';
    await this.queue.schedule(tx, ASK_WECHAT, live.outTradeNo, this.clock.now(), { superseded: true });
    return 'open';
  }

  /**
   * Something does not fit. A notification is only hearsay: it changes nothing and WeChat is asked; only WeChat's own
   * answer can hold a payment, so that a wrong notification beside a right one does no harm.
   */
  private async doubt(
    tx: Tx,
    payment: Payment,
    { kind, because }: Extract<Settlement, { kind: 'hold' | 'flag' }>,
    by: SettledBy,
  ): Promise<SettleOutcome> {
    const { outTradeNo, reference } = payment;
    if (by === 'notification') {
      this.logger.warn(`${outTradeNo}: a notification does not fit and WeChat is asked: ${because}`);
      return 'doubted';
    }
    this.logger.error(`${outTradeNo}: ${kind === 'hold' ? 'held' : 'to be looked at'}: ${because}`);
    if (kind === 'flag') {
      await this.rows.note(tx, outTradeNo, because);
      return payment.state;
    }
    const won = await this.rows.markHeld(tx, outTradeNo, because, by, this.clock.now());
    if (!won) throw new Error(`${outTradeNo} was settled under our lock`);
    await this.outbox.publish<PaymentHeld>(tx, {
      type: 'payments.payment-held',
      data: { reference, outTradeNo, because },
    });
    await this.queue.cancel(tx, ASK_WECHAT, outTradeNo);
    return 'held';
  }
}
