import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { DueWork } from '../../../platform/work/due-work.js';
import type { WorkOutcome } from '../../../platform/work/work-handlers.js';
import { PaymentGateway } from '../domain/payment-gateway.js';
import { carryAt, type Refund } from '../domain/refund.js';
import { isTooOld, nextRefundQuestion, REFUND_POLICY } from '../domain/refund-policy.js';
import { PaymentRows } from '../infrastructure/payment-rows.js';
import { RefundRows } from '../infrastructure/refund-rows.js';
import { RefundWaysSql } from '../infrastructure/refund-ways.sql.js';
import { CarryAnotherWay } from './refund-ways/carry-another-way.js';
import { SettleRefund } from './settle-refund.js';

/** Carries a refund to WeChat under its number and asks until its end is known, whether or not anybody tells us. */
@Injectable()
export class AskRefund {
  constructor(
    private readonly gateway: PaymentGateway,
    private readonly payments: PaymentRows,
    private readonly refunds: RefundRows,
    private readonly ways: RefundWaysSql,
    private readonly another: CarryAnotherWay,
    private readonly settlement: SettleRefund,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async sweep(work: DueWork): Promise<WorkOutcome> {
    const refund = await this.refunds.find(this.transactions.reader, work.ref);
    if (!refund || refund.state === 'success' || refund.state === 'closed' || refund.state === 'at_desk') return;
    if (refund.state === 'created') return this.begin(refund);
    const way = await this.ways.open(this.transactions.reader, refund.outRefundNo);
    if (way?.state === 'asked' && way.way !== 'desk') await this.another.carry(refund, way);
    else await this.askAbout(refund.outRefundNo);
    return { againAt: nextRefundQuestion(way?.recordedAt ?? refund.askAt, this.clock.now()) };
  }

  /** Asks WeChat what it knows of a number; false when it does not answer. */
  async askAbout(outRefundNo: string): Promise<boolean> {
    const answer = await this.gateway.queryRefund({ outRefundNo });
    if (answer.kind === 'refund') await this.settlement.settle(outRefundNo, answer.facts, 'query');
    return answer.kind !== 'unknown';
  }

  private async begin(refund: Refund): Promise<WorkOutcome> {
    if (await this.isOver(refund)) return this.give(refund);
    const turn = await this.takeTurn(refund);
    if (turn) return { againAt: turn };
    const refused = await this.carry(refund);
    if (!refused) return { againAt: nextRefundQuestion(refund.askAt, this.clock.now()) };
    return { againAt: await this.transactions.run((tx) => this.refunds.takeFailingTurn(tx, this.clock.now())) };
  }

  private async isOver({ outTradeNo }: Refund): Promise<boolean> {
    const payment = await this.payments.find(this.transactions.reader, outTradeNo);
    return payment !== null && isTooOld(payment.createdAt, this.clock.now());
  }

  /** Older than WeChat takes: the desk's, once it is certain that no earlier call for it arrived. */
  private async give({ outRefundNo, carriedAt }: Refund): Promise<WorkOutcome> {
    const now = this.clock.now();
    const certainAt = new Date((carriedAt?.getTime() ?? 0) + REFUND_POLICY.missingGraceSeconds.value * 1_000);
    if (certainAt > now) return { againAt: certainAt };
    const known = carriedAt === null ? ({ kind: 'missing' } as const) : await this.gateway.queryRefund({ outRefundNo });
    if (known.kind === 'missing') return void (await this.settlement.tooOld(outRefundNo));
    if (known.kind === 'refund') await this.settlement.settle(outRefundNo, known.facts, 'query');
    return { againAt: nextRefundQuestion(now, now) };
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
}
