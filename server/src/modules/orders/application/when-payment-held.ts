import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { Clock } from '../../../platform/clock/clock.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { PaymentHeld } from '../../payments/contract/payments.facade.js';
import { ORDERS_POLICY } from '../domain/orders-policy.js';
import { balanceOrderIdIn, orderIdIn } from '../domain/reference.js';
import { OrderExceptionsSql } from '../infrastructure/order-exceptions.sql.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { Timeline } from './timeline.js';

/** WeChat says something that does not fit. The order keeps waiting, its time stays held, and a person looks. */
@Injectable()
export class WhenPaymentHeld implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly orders: OrdersSql,
    private readonly exceptions: OrderExceptionsSql,
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<PaymentHeld>('payments.payment-held', 'orders.show-held-payment', async (tx, event) => {
      const { reference, outTradeNo, because } = event.data;
      const orderId = orderIdIn(reference) ?? balanceOrderIdIn(reference);
      const order = orderId && (await this.orders.lock(tx, orderId));
      if (!order) return;
      const now = this.clock.now();
      await this.timeline.record(
        tx,
        order.id,
        {
          kind: 'payment.held',
          text: `您的付款正在核对，客服会尽快与您联系${orderIdIn(reference) ? '，时段继续为您保留' : ''}`,
          happenedAt: event.occurredAt,
        },
        { accountId: null, label: '微信支付' },
        { outTradeNo, because },
      );
      await this.exceptions.open(tx, {
        kind: 'payment_mismatch',
        orderId: order.id,
        text: `微信支付与订单不一致：${because}`,
        openedAt: now,
        dueAt: addMinutes(now, ORDERS_POLICY.exceptionMinutes.value),
      });
    });
  }
}
