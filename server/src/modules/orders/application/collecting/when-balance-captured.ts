import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fen, yuan } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../../platform/database/transactions.js';
import { Outbox } from '../../../../platform/outbox/outbox.js';
import { decideInstalment, type Capture } from '../../../payments/contract/capture.js';
import { PaymentsFacade, type PaymentCaptured } from '../../../payments/contract/payments.facade.js';
import { balanceOrderIdIn } from '../../domain/reference.js';
import { OrderBalancesSql } from '../../infrastructure/order-balances.sql.js';
import { OrdersSql } from '../../infrastructure/orders.sql.js';
import { Timeline } from '../timeline.js';
import { CountInstalment } from './count-instalment.js';

const WECHAT_PAY = { accountId: null, label: '微信支付' };

/** Money has come for a balance: it pays what is owed, and whatever is more goes back at once without anybody asking. */
@Injectable()
export class WhenBalanceCaptured implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly orders: OrdersSql,
    private readonly balances: OrderBalancesSql,
    private readonly counting: CountInstalment,
    private readonly payments: PaymentsFacade,
    private readonly timeline: Timeline,
  ) {}

  onModuleInit(): void {
    this.outbox.on<PaymentCaptured>('payments.payment-captured', 'orders.take-balance-payment', (tx, event) => {
      const { reference, outTradeNo, amountFen, paidAt } = event.data;
      return this.take(tx, reference, { outTradeNo, amountFen, paidAt: new Date(paidAt) });
    });
  }

  private async take(tx: Tx, reference: string, capture: Capture): Promise<void> {
    const orderId = balanceOrderIdIn(reference);
    if (!orderId) return;
    const order = await this.orders.lock(tx, orderId);
    const balance = await this.balances.lock(tx, orderId);
    if (!order || !balance)
      throw new Error(`payment ${capture.outTradeNo} names a balance that does not exist: ${orderId}`);
    const taken = (await this.balances.instalments(tx, orderId)).map(({ tradeNo }) => tradeNo);
    const decision = decideInstalment(balance.amountFen - balance.paidFen, taken, capture);
    if (decision.kind === 'known') return;
    const { countedFen, backFen } = decision;
    const { outTradeNo: tradeNo, paidAt } = capture;
    const instalment = { tradeNo, countedFen, backFen, paidAt, method: 'wechat', voidedAt: null } as const;
    await this.counting.count(tx, order, balance, instalment, reference, WECHAT_PAY);
    if (backFen > 0) await this.giveBack(tx, orderId, reference, capture, backFen);
  }

  private async giveBack(tx: Tx, orderId: string, reference: string, capture: Capture, backFen: number): Promise<void> {
    const { outTradeNo, paidAt } = capture;
    const text = `尾款多付了${yuan(backFen)}元，将立即原路退回`;
    await this.timeline.record(tx, orderId, { kind: 'balance.overpaid', text, happenedAt: paidAt }, WECHAT_PAY, {
      ...capture,
      backFen,
    });
    const refund = await this.payments.refund(tx, reference, {
      amountFen: fen(backFen),
      reason: '尾款已付清，多付的部分原路退回',
      key: `over:${outTradeNo}`,
      outTradeNo,
    });
    if (isRefused(refund)) throw new Error(`what was paid beyond the balance cannot go back: ${refund.refused}`);
  }
}
