import { Injectable } from '@nestjs/common';
import { fen, sumFen, yuan } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { PaymentsFacade, type PaidShare } from '../../payments/contract/payments.facade.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { OrderRefunds, type WantedRefund } from '../contract/order-refunds.js';
import { orderIdInCause, servedKeyOf } from '../domain/reference.js';
import { OrderBalancesSql } from '../infrastructure/order-balances.sql.js';
import type { StoredOrder } from '../infrastructure/order-rows.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { Timeline } from './timeline.js';

/**
 * The office gives part or all of a served visit back. Before the visit, money goes back by cancelling; a visit of a
 * package gives back at most its share of the package, beside what was paid for itself after the visit.
 */
@Injectable()
export class RefundOrder extends OrderRefunds {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly balances: OrderBalancesSql,
    private readonly payments: PaymentsFacade,
    private readonly timeline: Timeline,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Refuses NOT_FOUND, ORDER_STATE, REFUND_EXCEEDS_PAYMENT, REFUND_LIMIT. */
  refund(by: AuditActor, orderId: string, amountFen: number, reason: string): Promise<Result<null>> {
    const key = `office:${this.ids.next()}`;
    return this.transactions.run((tx) => this.giveBack(tx, by, orderId, { amountFen, reason, key }));
  }

  override async giveBack(
    tx: Tx,
    by: AuditActor,
    orderId: string,
    { amountFen, reason, key }: WantedRefund,
  ): Promise<Result<null>> {
    const order = await this.orders.lock(tx, orderId);
    if (!order) return refuse('NOT_FOUND');
    if (order.state !== 'completed') return refuse('ORDER_STATE', '服务完成后才能在这里退款，此前请用取消预约');
    const instalments = await this.balances.instalments(tx, orderId);
    const booking = order.paidTradeNo === null ? [] : [order.paidTradeNo];
    // what came over the desk goes back over the desk
    const paid = [...booking, ...instalments.map(({ tradeNo }) => tradeNo)];
    const refund = { amountFen: fen(amountFen), reason };
    const refunds = order.prepaidBy
      ? await this.payments.refundAcross(
          tx,
          paid,
          { ...refund, key: servedKeyOf(orderId, key) },
          await this.shareOf(tx, order),
        )
      : await this.payments.refundAcross(tx, paid, { ...refund, key });
    if (isRefused(refunds)) return refunds;
    const text = `退款${yuan(amountFen)}元已受理（${reason}），将按付款的方式退回`;
    await this.timeline.record(tx, orderId, { kind: 'refund.decided', text, happenedAt: this.clock.now() }, by, {
      amountFen,
      reason,
      refunds: refunds.map((one) => one.outRefundNo),
    });
    return null;
  }
  /** What the package's payment may still give back for this visit: what was paid for it, less what has gone back for it. */
  private async shareOf(tx: Tx, { id, prepaidBy, paidTradeNo, paidFen }: StoredOrder): Promise<PaidShare | undefined> {
    if (prepaidBy === null || paidTradeNo === null) return undefined;
    const refunds = await this.payments.refundsOf(tx, prepaidBy);
    const gone = refunds.filter(({ key, state }) => orderIdInCause(key) === id && state !== 'closed');
    return { outTradeNo: paidTradeNo, leftFen: sumFen([paidFen, ...gone.map(({ amountFen }) => -amountFen)]) };
  }
}
