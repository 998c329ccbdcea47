import { Injectable, type OnModuleInit } from '@nestjs/common';
import { yuan } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { PaymentsFacade, type RefundSettled, type RefundState } from '../../payments/contract/payments.facade.js';
import { isTrouble, REFUND_TROUBLE, REFUND_WORDS } from '../../payments/contract/refund-trouble.js';
import type { RefundArrived } from '../contract/orders.facade.js';
import { ORDERS_POLICY } from '../domain/orders-policy.js';
import { balanceOrderIdIn, orderIdIn, orderIdInCause } from '../domain/reference.js';
import { OrderExceptionsSql } from '../infrastructure/order-exceptions.sql.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { Timeline } from './timeline.js';

const TROUBLED: ReadonlySet<RefundState> = new Set(['abnormal', 'closed', 'at_desk']);

/**
 * The customer reads on the visit's timeline that the money is back, a visit of a package included; whatever else became
 * of it goes to a person.
 */
@Injectable()
export class WhenRefundSettled implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly orders: OrdersSql,
    private readonly exceptions: OrderExceptionsSql,
    private readonly payments: PaymentsFacade,
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<RefundSettled>('payments.refund-settled', 'orders.tell-when-refund-settled', (tx, event) =>
      this.tell(tx, event.data),
    );
  }

  private async tell(tx: Tx, refund: RefundSettled['data']): Promise<void> {
    const own = orderIdIn(refund.reference) ?? balanceOrderIdIn(refund.reference);
    const orderId = own ?? orderIdInCause(refund.key);
    const order = orderId && (await this.orders.lock(tx, orderId));
    if (!order) return;
    const { outcome, because, amountFen, outRefundNo } = refund;
    const now = this.clock.now();
    await this.timeline.record(
      tx,
      order.id,
      {
        kind: outcome === 'success' ? 'refund.arrived' : outcome === 'rerouted' ? 'refund.rerouted' : 'refund.delayed',
        text: `退款${yuan(amountFen)}元${REFUND_WORDS[outcome]}`,
        happenedAt: now,
      },
      { accountId: null, label: outcome === 'over_desk' ? '门店' : '微信支付' },
      { ...refund },
    );
    if (outcome === 'success') {
      await this.outbox.publish<RefundArrived>(tx, {
        type: 'orders.refund-arrived',
        data: { orderId: order.id, amountFen },
      });
      if (own !== null && !(await this.troubled(tx, refund.reference))) {
        await this.exceptions.close(tx, order.id, 'refund');
      }
      return;
    }
    // what was paid together with others is looked after by who sold it
    if (own === null || !isTrouble(outcome)) return;
    await this.exceptions.open(tx, {
      kind: 'refund',
      orderId: order.id,
      text: `${REFUND_TROUBLE[outcome]}（退款单${outRefundNo}${because ? `，${because}` : ''}）`,
      openedAt: now,
      dueAt: addMinutes(now, ORDERS_POLICY.exceptionMinutes.value),
    });
  }

  /** Whether any refund of the order still needs a person: WeChat gave it up, cannot pay it or does not take it. */
  private async troubled(tx: Tx, reference: string): Promise<boolean> {
    const refunds = await this.payments.refundsOf(tx, reference);
    return refunds.some(({ state, problem }) => TROUBLED.has(state) || problem !== null);
  }
}
