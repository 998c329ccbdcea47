import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { DueWork } from '../../../platform/work/due-work.js';
import type { WorkOutcome } from '../../../platform/work/work-handlers.js';
import { PaymentGateway } from '../domain/payment-gateway.js';
import { carryAt, type Refund } from '../domain/refund.js';
import { nextRefundQuestion, REFUND_POLICY } from '../domain/refund-policy.js';
import { PaymentRows } from '../infrastructure/payment-rows.js';
import { RefundRows } from '../infrastructure/refund-rows.js';
import { SettleRefund } from './settle-refund.js';

/** Carries a refund to WeChat under its number and asks until its end is known, whether or not anybody tells us. */
@Injectable()
export class AskRefund {
  constructor(
    private readonly gateway: PaymentGateway,
    private readonly payments: PaymentRows,
    private readonly refunds: RefundRows,
    private readonly settlement: SettleRefund,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async sweep(work: DueWork): Promise<WorkOutcome> {
    const refund = await this.refunds.find(this.transactions.reader, work.ref);
    if (!refund || refund.state === 'success' || refund.state === 'closed') return;
    const turn = refund.state === 'created' ? await this.takeTurn(refund) : null;
    if (turn) return { againAt: turn };
    const refused = refund.state === 'created' ? await this.carry(refund) : await this.ask(refund);
    const now = this.clock.now();
    return {
      againAt: refused
        ? new Date(now.getTime() + REFUND_POLICY.refusedAgainSeconds.value * 1_000)
        : nextRefundQuestion(refund.askAt, now),
    };
  }

  /** Asks WeChat what it knows of a number; false when it does not answer. */
  async askAbout(outRefundNo: string): Promise<boolean> {
    const answer = await this.gateway.queryRefund({ outRefundNo });
    if (answer.kind === 'refund') await this.settlement.settle(outRefundNo, answer.facts, 'query');
    return answer.kind !== 'unknown';
  }

  /**
   * Null when WeChat may be asked for the refund now, which is noted before the call; else when. The payment's lock keeps
   * two refunds of it from taking the same turn.
   */
  private takeTurn({ outTradeNo, outRefundNo }: Refund): Promise<Date | null> {
    return this.transactions.run(async (tx) => {
      await this.payments.lock(tx, outTradeNo);
      const others = (await this.refunds.ofPayment(tx, outTradeNo)).filter((one) => one.outRefundNo !== outRefundNo);
      const now = this.clock.now();
      const turn = carryAt(others, now);
      if (turn > now) return turn;
      await this.refunds.markCarried(tx, outRefundNo, now);
      return null;
    });
  }

  /** The number is the same at every try, so WeChat makes one refund of it whatever became of the answers. */
  private async carry(refund: Refund): Promise<boolean> {
    const answer = await this.gateway.refund(refund);
    switch (answer.kind) {
      case 'refund':
        await this.settlement.settle(refund.outRefundNo, answer.facts, 'query');
        return false;
      case 'refused':
        await this.settlement.stuck(refund.outRefundNo, `微信没有受理退款：${answer.code}`);
        return true;
      case 'unknown':
        await this.askAbout(refund.outRefundNo);
        return false;
    }
  }

  private async ask(refund: Refund): Promise<boolean> {
    await this.askAbout(refund.outRefundNo);
    return false;
  }
}
