import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import { Transactions } from '../../../../platform/database/transactions.js';
import { PaymentGateway } from '../../domain/payment-gateway.js';
import type { Refund, RefundFacts } from '../../domain/refund.js';
import type { WeChatWay } from '../../domain/refund-way.js';
import { RefundRows } from '../../infrastructure/refund-rows.js';
import { RefundWaysSql } from '../../infrastructure/refund-ways.sql.js';
import { SettleRefund } from '../settle-refund.js';

/** Asks WeChat to pay an abnormal refund into the account that the office named. */
@Injectable()
export class CarryAnotherWay {
  constructor(
    private readonly gateway: PaymentGateway,
    private readonly refunds: RefundRows,
    private readonly ways: RefundWaysSql,
    private readonly settlement: SettleRefund,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async carry(refund: Refund, way: WeChatWay): Promise<void> {
    const { outRefundNo } = refund;
    if (way.way === 'user_card' && way.card?.sealedWith !== this.gateway.sealingKeyId) {
      return this.refuse(outRefundNo, way, '微信支付的密钥已更换，请重新填写银行卡');
    }
    const answer = await this.gateway.refundAnotherWay(refund, way);
    if (answer.kind === 'refund') return this.take(outRefundNo, way, answer.facts);
    // the answer of an earlier call may be lost: what WeChat says of the refund itself decides
    const known = await this.gateway.queryRefund(refund);
    if (known.kind === 'refund' && known.facts.status !== 'ABNORMAL') return this.take(outRefundNo, way, known.facts);
    if (answer.kind === 'refused') return this.refuse(outRefundNo, way, `微信没有受理：${answer.code}`);
  }

  private async take(outRefundNo: string, way: WeChatWay, facts: RefundFacts): Promise<void> {
    await this.transactions.run(async (tx) => {
      const refund = await this.refunds.lock(tx, outRefundNo);
      if (refund?.state !== 'abnormal' || !(await this.ways.take(tx, way.id))) return;
      if (way.way === 'user_card') await this.settlement.tell(tx, refund, 'rerouted', null);
    });
    await this.settlement.settle(outRefundNo, facts, 'query');
  }

  private refuse(outRefundNo: string, way: WeChatWay, problem: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const refund = await this.refunds.lock(tx, outRefundNo);
      if (!refund) return;
      await this.ways.end(tx, way.id, 'refused', { problem, at: this.clock.now() });
      await this.settlement.tell(tx, refund, 'abnormal', problem);
    });
  }
}
