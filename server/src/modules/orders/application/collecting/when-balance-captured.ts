import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fen, yuan } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../../platform/database/transactions.js';
import { Outbox } from '../../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../../platform/work/due-work.js';
import { decideInstalment, type Capture } from '../../../payments/contract/capture.js';
import { PaymentsFacade, type PaymentCaptured } from '../../../payments/contract/payments.facade.js';
import type { BalanceSettled } from '../../contract/collecting.js';
import { countedUnder } from '../../domain/earning.js';
import { balanceOrderIdIn } from '../../domain/reference.js';
import { OrderBalancesSql } from '../../infrastructure/order-balances.sql.js';
import { OrderExceptionsSql } from '../../infrastructure/order-exceptions.sql.js';
import { OrdersSql } from '../../infrastructure/orders.sql.js';
import { Timeline } from '../timeline.js';
import { REMIND_BALANCE } from '../work-kinds.js';

const WECHAT_PAY = { accountId: null, label: '微信支付' };

/** Money has come for a balance: it pays what is owed, and whatever is more goes back at once without anybody asking. */
@Injectable()
export class WhenBalanceCaptured implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly orders: OrdersSql,
    private readonly balances: OrderBalancesSql,
    private readonly exceptions: OrderExceptionsSql,
    private readonly payments: PaymentsFacade,
    private readonly timeline: Timeline,
    private readonly queue: DueWorkQueue,
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
    const after = await this.balances.count(tx, balance, { tradeNo, countedFen, backFen, paidAt });
    if (countedFen > 0) {
      // the visit is signed off: whatever pays for it is earned with it
      await this.payments.earn(tx, {
        reference,
        key: `balance:${tradeNo}`,
        amountFen: countedFen,
        at: paidAt,
        under: countedUnder(order),
      });
      const text = `已收到您的尾款${yuan(countedFen)}元${after.settledAt ? '，费用已全部付清，谢谢' : ''}`;
      await this.timeline.record(tx, orderId, { kind: 'balance.paid', text, happenedAt: paidAt }, WECHAT_PAY, {
        ...capture,
      });
    }
    if (backFen > 0) await this.giveBack(tx, orderId, reference, capture, backFen);
    if (after.settledAt && !balance.settledAt) await this.settled(tx, orderId);
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

  private async settled(tx: Tx, orderId: string): Promise<void> {
    await this.queue.cancel(tx, REMIND_BALANCE, orderId);
    await this.exceptions.close(tx, orderId, 'balance');
    await this.outbox.publish<BalanceSettled>(tx, { type: 'orders.balance-settled', data: { orderId } });
  }
}
