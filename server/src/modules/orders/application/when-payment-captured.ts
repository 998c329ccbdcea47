import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fen, yuan } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { PricingFacade } from '../../pricing/contract/pricing.facade.js';
import type { Capture } from '../../payments/contract/capture.js';
import { PaymentsFacade, type PaymentCaptured } from '../../payments/contract/payments.facade.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import type { OrderException } from '../contract/orders.facade.js';
import { captureOfOrder } from '../domain/capture.js';
import type { Crew, OrderCommand } from '../domain/decide.js';
import { ORDERS_POLICY } from '../domain/orders-policy.js';
import { orderIdIn, referenceOf } from '../domain/reference.js';
import { OrderExceptionsSql } from '../infrastructure/order-exceptions.sql.js';
import type { StoredOrder } from '../infrastructure/order-rows.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { ChangeOrder } from './change-order.js';
import { ClaimCrew } from './claim-crew.js';
import { SoldVisits } from './sold-visits.js';
import { Timeline } from './timeline.js';

/** Races a late payment may lose for its seat before it goes to a person. */
const MOST_TRIES = 5;
const WECHAT_PAY = { accountId: null, label: '微信支付' };

/** Money has come. It pays the order, seats it again when it came late, or goes to a person. */
@Injectable()
export class WhenPaymentCaptured implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly orders: OrdersSql,
    private readonly exceptions: OrderExceptionsSql,
    private readonly sold: SoldVisits,
    private readonly payments: PaymentsFacade,
    private readonly scheduling: SchedulingFacade,
    private readonly pricing: PricingFacade,
    private readonly crews: ClaimCrew,
    private readonly changes: ChangeOrder,
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<PaymentCaptured>('payments.payment-captured', 'orders.take-captured-payment', (tx, event) => {
      const { reference, outTradeNo, amountFen, paidAt } = event.data;
      return this.take(tx, reference, { outTradeNo, amountFen, paidAt: new Date(paidAt) });
    });
  }

  private async take(tx: Tx, reference: string, capture: Capture): Promise<void> {
    const orderId = orderIdIn(reference);
    if (!orderId) return;
    const order = await this.orders.lock(tx, orderId);
    if (!order) throw new Error(`payment ${capture.outTradeNo} names an order that does not exist: ${orderId}`);
    const { outTradeNo, paidAt } = capture;
    const decision = captureOfOrder(order, order.paidTradeNo, capture, this.clock.now());
    switch (decision.kind) {
      case 'known':
        return;
      case 'pays':
        return this.change(tx, order, { kind: 'pay', outTradeNo, paidAt }, capture);
      case 'late': {
        const crew = decision.reseat ? await this.seatAgain(tx, order) : null;
        if (crew) return this.change(tx, order, { kind: 'reseat', outTradeNo, paidAt, ...crew }, capture);
        return this.tooLate(tx, order, capture);
      }
      case 'mismatch':
        return this.toOffice(tx, order, 'payment_mismatch', decision.because, capture);
    }
  }

  private async change(tx: Tx, order: StoredOrder, command: OrderCommand, capture: Capture): Promise<void> {
    const changed = await this.changes.apply(tx, order, command, WECHAT_PAY, { ...capture });
    if (isRefused(changed)) throw new Error(`order ${order.id} cannot take its payment: ${changed.refused}`);
  }

  /** Null when too few are free, and also when the coupon it was sold with is gone. */
  private async seatAgain(tx: Tx, order: StoredOrder): Promise<Crew | null> {
    const crew = await this.claimAgain(tx, order);
    if (!crew) return null;
    const withCoupon = order.lines.some((line) => line.kind === 'coupon');
    if (withCoupon && !(await this.pricing.retakeCoupon(tx, referenceOf(order.id)))) {
      await this.scheduling.releaseAll(tx, referenceOf(order.id));
      return null;
    }
    return crew;
  }

  /** Anybody who is free at the promised time, as many as the service needs; whoever was faster took others. */
  private async claimAgain(tx: Tx, order: StoredOrder): Promise<Crew | null> {
    const { need } = await this.sold.of(tx, order);
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const crew = await this.crews.claim(tx, order.id, need, order.planned.from);
      if (crew === 'none') return null;
      if (crew !== 'lost') return crew;
    }
    return null;
  }

  private async tooLate(tx: Tx, order: StoredOrder, capture: Capture): Promise<void> {
    await this.orders.notePaid(tx, order, capture.amountFen, capture.outTradeNo, capture.paidAt);
    await this.timeline.record(
      tx,
      order.id,
      {
        kind: 'payment.late',
        text: `您的付款在保留时间之后到账，原时段已没有空闲的服务人员，${yuan(capture.amountFen)}元将立即原路退回，欢迎另选时间预约`,
        happenedAt: capture.paidAt,
      },
      WECHAT_PAY,
      { ...capture },
    );
    const refund = await this.payments.refund(tx, referenceOf(order.id), {
      amountFen: fen(capture.amountFen),
      reason: '付款晚于保留时间到账，时段已满，全额退款',
      key: `late:${capture.outTradeNo}`,
      outTradeNo: capture.outTradeNo,
    });
    if (isRefused(refund)) throw new Error(`late payment ${capture.outTradeNo} cannot be refunded: ${refund.refused}`);
  }

  private async toOffice(
    tx: Tx,
    order: StoredOrder,
    kind: OrderException['kind'],
    because: string,
    capture: Capture,
  ): Promise<void> {
    await this.timeline.record(
      tx,
      order.id,
      {
        kind: 'payment.mismatched',
        text: '收到一笔与订单不一致的付款，客服正在核对，会尽快给您答复',
        happenedAt: capture.paidAt,
      },
      WECHAT_PAY,
      { ...capture, because },
    );
    await this.openException(tx, order.id, kind, because);
  }

  private async openException(tx: Tx, orderId: string, kind: OrderException['kind'], text: string): Promise<void> {
    const openedAt = this.clock.now();
    const dueAt = addMinutes(openedAt, ORDERS_POLICY.exceptionMinutes.value);
    await this.exceptions.open(tx, { kind, orderId, text, openedAt, dueAt });
  }
}
