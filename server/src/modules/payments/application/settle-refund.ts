import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import type { RefundSettled } from '../contract/payments.facade.js';
import { refundFailedJournal, refundPaidJournal, refundReturnedJournal } from '../domain/journal.js';
import { decideRefundNews, type Refund, type RefundFacts, type RefundNewsBy } from '../domain/refund.js';
import { PaymentGateway } from '../domain/payment-gateway.js';
import { Ledger } from '../infrastructure/ledger.js';
import { RefundRows } from '../infrastructure/refund-rows.js';
import { RefundWaysSql } from '../infrastructure/refund-ways.sql.js';
import { ASK_REFUND } from './work-kinds.js';

export type RefundOutcome = Refund['state'] | 'doubted' | 'unknown_number';

const CARD_FAILED = '微信也没能退到这个账户，请与客户核对后再试';
const TOO_OLD = '付款已满一年';

/** The one way news of a refund takes effect, whoever brings it. Told twice, late or in another order changes nothing. */
@Injectable()
export class SettleRefund {
  private readonly logger = new Logger('Payments');

  constructor(
    private readonly gateway: PaymentGateway,
    private readonly transactions: Transactions,
    private readonly refunds: RefundRows,
    private readonly ways: RefundWaysSql,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  settle(outRefundNo: string, facts: RefundFacts, by: RefundNewsBy): Promise<RefundOutcome> {
    return this.transactions.run(async (tx) => {
      const refund = await this.refunds.lock(tx, outRefundNo);
      if (!refund) return 'unknown_number';
      const decision = decideRefundNews(refund, facts, this.gateway.merchant.mchid);
      switch (decision.kind) {
        case 'nothing':
          return refund.state;
        case 'abnormal_again':
          return this.failedAgain(tx, refund, by);
        case 'doubt':
          return this.doubt(tx, refund, decision.because, by);
        case 'move':
          return this.move(tx, refund, decision.to, facts, by);
      }
    });
  }

  /** WeChat did not take the refund; it is tried again under its number, and a person is told once. */
  stuck(outRefundNo: string, because: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const refund = await this.refunds.lock(tx, outRefundNo);
      if (refund && (await this.refunds.note(tx, outRefundNo, because))) await this.tell(tx, refund, 'stuck', because);
    });
  }

  /** WeChat does not take it and will not: the desk owes it. */
  tooOld(outRefundNo: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const refund = await this.refunds.lock(tx, outRefundNo);
      if (refund?.state !== 'created') return;
      await this.refunds.toDesk(tx, outRefundNo, 'too_old');
      await this.queue.cancel(tx, ASK_REFUND, outRefundNo);
      await this.tell(tx, refund, 'at_desk', TOO_OLD);
    });
  }

  async tell(
    tx: Tx,
    { reference, key, outRefundNo, amountFen }: Refund,
    outcome: RefundSettled['data']['outcome'],
    because: string | null,
  ): Promise<void> {
    await this.outbox.publish<RefundSettled>(tx, {
      type: 'payments.refund-settled',
      data: { reference, key, outRefundNo, amountFen, outcome, because },
    });
  }

  private async move(
    tx: Tx,
    refund: Refund,
    to: Exclude<Refund['state'], 'created'>,
    facts: RefundFacts,
    by: RefundNewsBy,
  ): Promise<RefundOutcome> {
    const now = this.clock.now();
    if (!(await this.refunds.move(tx, refund.outRefundNo, to, facts, by, now))) {
      throw new Error(`${refund.outRefundNo} was settled under our lock`);
    }
    if (to === 'processing') return to;
    const happenedAt = facts.succeededAt ?? now;
    if (to === 'at_desk') return this.returned(tx, refund, happenedAt);
    if (to !== 'abnormal') await this.endWay(tx, refund, to === 'success' ? null : '微信关闭了这笔退款');
    if (to === 'success') await this.ledger.post(tx, refundPaidJournal(refund, happenedAt));
    if (to === 'closed') await this.undo(tx, refund, now);
    await this.tell(tx, refund, to, null);
    if (to !== 'abnormal') await this.queue.cancel(tx, ASK_REFUND, refund.outRefundNo);
    return to;
  }

  /** It lies in our own account now, and the customer is still owed it. */
  private async returned(tx: Tx, refund: Refund, happenedAt: Date): Promise<RefundOutcome> {
    await this.refunds.toDesk(tx, refund.outRefundNo, 'returned');
    await this.endWay(tx, refund, null);
    await this.ledger.post(tx, refundReturnedJournal(refund, happenedAt));
    await this.queue.cancel(tx, ASK_REFUND, refund.outRefundNo);
    await this.tell(tx, refund, 'at_desk', '钱已退到商户银行账户');
    return 'at_desk';
  }

  /** Only WeChat's own answer counts: a notification may be an old one of before the other way. */
  private async failedAgain(tx: Tx, refund: Refund, by: RefundNewsBy): Promise<RefundOutcome> {
    const open = by === 'query' ? await this.ways.open(tx, refund.outRefundNo) : null;
    if (open?.state !== 'taken') return refund.state;
    await this.endWay(tx, refund, CARD_FAILED);
    await this.tell(tx, refund, 'abnormal', CARD_FAILED);
    return refund.state;
  }

  /** @param problem null when it worked */
  private async endWay(tx: Tx, { outRefundNo }: Refund, problem: string | null): Promise<void> {
    const open = await this.ways.open(tx, outRefundNo);
    if (!open) return;
    await this.ways.end(tx, open.id, problem === null ? 'done' : 'refused', { problem, at: this.clock.now() });
  }

  private async undo(tx: Tx, refund: Refund, at: Date): Promise<void> {
    const owed = await this.ledger.find(tx, 'refund_owed', refund.outRefundNo);
    if (!owed) throw new Error(`${refund.outRefundNo} is not in the books`);
    await this.ledger.post(tx, refundFailedJournal(refund, owed, at));
  }

  /** A notification is hearsay and WeChat is asked; only its own answer is noted for a person. */
  private async doubt(tx: Tx, refund: Refund, because: string, by: RefundNewsBy): Promise<RefundOutcome> {
    this.logger.error(`${refund.outRefundNo}: news of a refund does not fit: ${because}`);
    if (by === 'query' && (await this.refunds.note(tx, refund.outRefundNo, because))) {
      await this.tell(tx, refund, 'stuck', because);
    }
    return 'doubted';
  }
}
