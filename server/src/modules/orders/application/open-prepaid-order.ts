import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { Order, OrderPaid } from '../contract/orders.facade.js';
import type { PrepaidVisit } from '../contract/prepaid.js';
import { ORDERS_POLICY } from '../domain/orders-policy.js';
import { DOOR_CODE_DIGITS, ORDER_NUMBER_DIGITS } from '../domain/secrets.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { Timeline } from './timeline.js';

/** Opens a visit that was paid together with others: no hold and no cashier of its own, from then on like any order. */
@Injectable()
export class OpenPrepaidOrder {
  constructor(
    private readonly orders: OrdersSql,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async open(tx: Tx, visit: PrepaidVisit): Promise<string> {
    const earlier = await this.orders.byRequest(tx, visit.accountId, visit.requestKey);
    if (earlier) return earlier;
    const order = this.newOrder(visit);
    const { id } = order;
    const { price, payment, seat, mates } = visit;
    await this.orders.add(tx, {
      order,
      requestKey: visit.requestKey,
      customerName: visit.customerName,
      quote: { id: price.quoteId, hash: price.hash, ruleVersion: price.ruleVersion },
      policyVersion: ORDERS_POLICY.version,
      paidTradeNo: payment.outTradeNo,
    });
    await this.timeline.record(
      tx,
      id,
      { kind: 'order.paid', text: visit.text, happenedAt: payment.paidAt },
      { accountId: null, label: '套餐' },
      { no: order.no, shareFen: price.shareFen, prepaidBy: payment.reference, quote: price.hash, ...seat, mates },
    );
    await this.outbox.publish<OrderPaid>(tx, {
      type: 'orders.order-paid',
      data: { orderId: id, workerId: seat.workerId },
    });
    return id;
  }

  private newOrder({
    accountId,
    service,
    address,
    scope,
    note,
    startAt,
    seat,
    mates,
    price,
    payment,
  }: PrepaidVisit): Order {
    const now = this.clock.now();
    return {
      id: this.ids.next(),
      no: `DW${dayOf(now).replaceAll('-', '')}${this.ids.digits(ORDER_NUMBER_DIGITS)}`,
      accountId,
      state: 'paid',
      serviceId: service.id,
      serviceVersion: service.version,
      serviceName: service.name,
      serviceIcon: service.icon,
      hours: scope.hours,
      addOns: scope.addOns,
      note,
      homeGroups: [],
      remote: false,
      address,
      revision: 1,
      promised: { from: startAt, to: addMinutes(startAt, ORDERS_POLICY.arrivalWindowMinutes.value) },
      planned: { from: startAt, to: addMinutes(startAt, scope.durationMinutes) },
      durationMinutes: scope.durationMinutes,
      lines: price.lines,
      totalFen: price.shareFen,
      depositFen: null,
      paidFen: price.shareFen,
      holdUntil: null,
      paidAt: payment.paidAt,
      confirmedAt: null,
      completedAt: null,
      runsUntil: null,
      departedAt: null,
      prepaidBy: payment.reference,
      claimId: seat.claimId,
      workerId: seat.workerId,
      mates,
      doorCode: this.ids.digits(DOOR_CODE_DIGITS),
      voucher: this.ids.token(),
      rated: false,
      createdAt: now,
      version: 1,
    };
  }
}
