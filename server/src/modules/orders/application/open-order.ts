import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { clockTime, dayOf } from '@daowei/shared/kernel/local-date';
import { momentWords } from '@daowei/shared/kernel/time-words';
import type { HomeGroup } from '@daowei/shared/rules/home-groups';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { isRemote } from '../../catalog/contract/catalog.facade.js';
import { agreementHash } from '../../catalog/contract/agreement-hash.js';
import type { FrozenQuote } from '../../pricing/contract/pricing.facade.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { Order, OrderHeld } from '../contract/orders.facade.js';
import { depositOf } from '../domain/collecting.js';
import type { Crew } from '../domain/decide.js';
import { FIRST_STATE } from '../domain/order-life.js';
import { ORDERS_POLICY } from '../domain/orders-policy.js';
import { DOOR_CODE_DIGITS, ORDER_NUMBER_DIGITS } from '../domain/secrets.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { Timeline } from './timeline.js';
import { spanOf, type CheckedVisit } from './visit-requests.js';
import { EXPIRE_HOLD } from './work-kinds.js';

/** A visit whose time has just been claimed, in the same transaction. */
export interface Opening {
  /** named by the claim's reference */
  readonly id: string;
  readonly accountId: string;
  readonly actor: AuditActor;
  /** the same key never opens twice */
  readonly requestKey: string;
  readonly visit: CheckedVisit;
  readonly startAt: Date;
  readonly note: string | null;
  readonly homeGroups: readonly HomeGroup[];
  readonly quote: FrozenQuote;
  readonly crew: Crew;
  readonly holdMinutes: number;
}

/** Opens an order on claimed time: order, timeline, hold timer and event in the caller's transaction. */
@Injectable()
export class OpenOrder {
  constructor(
    private readonly orders: OrdersSql,
    private readonly timeline: Timeline,
    private readonly queue: DueWorkQueue,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async open(tx: Tx, opening: Opening): Promise<Order> {
    const order = this.newOrder(opening);
    const { id } = order;
    const { actor, requestKey, quote } = opening;
    const holdUntil = order.holdUntil!;
    await this.orders.add(tx, {
      order,
      requestKey,
      customerName: opening.visit.customerName,
      quote,
      policyVersion: ORDERS_POLICY.version,
    });
    await this.timeline.record(
      tx,
      id,
      {
        kind: 'order.held',
        text: `已为您保留${momentWords(order.promised.from)}的${order.serviceName}，请在${clockTime(holdUntil)}前完成支付`,
        happenedAt: order.createdAt,
      },
      actor,
      {
        no: order.no,
        totalFen: order.totalFen,
        depositFen: order.depositFen,
        quote: quote.hash,
        // the text the booking is bound to, sealed with it
        agreement: agreementHash(opening.visit.service),
        workerId: order.workerId,
        claimId: order.claimId,
        mates: order.mates,
      },
    );
    await this.queue.schedule(tx, EXPIRE_HOLD, id, holdUntil);
    await this.outbox.publish<OrderHeld>(tx, { type: 'orders.order-held', data: { orderId: id } });
    return order;
  }

  private newOrder({ id, accountId, visit, startAt, note, homeGroups, quote, crew, holdMinutes }: Opening): Order {
    const now = this.clock.now();
    const { service, address, scope } = visit;
    return {
      id,
      no: `DW${dayOf(now).replaceAll('-', '')}${this.ids.digits(ORDER_NUMBER_DIGITS)}`,
      accountId,
      state: FIRST_STATE,
      serviceId: service.id,
      serviceVersion: service.version,
      serviceName: service.name,
      serviceIcon: service.icon,
      hours: scope.hours,
      addOns: scope.addOns,
      note,
      homeGroups,
      remote: isRemote(service),
      address,
      revision: 1,
      promised: { from: startAt, to: addMinutes(startAt, ORDERS_POLICY.arrivalWindowMinutes.value) },
      planned: spanOf(visit, startAt),
      durationMinutes: scope.durationMinutes,
      lines: quote.lines,
      totalFen: quote.totalFen,
      depositFen: depositOf(quote.totalFen, service.deposit),
      paidFen: fen(0),
      holdUntil: addMinutes(now, holdMinutes),
      paidAt: null,
      confirmedAt: null,
      runsUntil: null,
      departedAt: null,
      completedAt: null,
      prepaidBy: null,
      claimId: crew.seat.claimId,
      workerId: crew.seat.workerId,
      mates: crew.mates,
      doorCode: this.ids.digits(DOOR_CODE_DIGITS),
      voucher: this.ids.token(),
      rated: false,
      createdAt: now,
      version: 1,
    };
  }
}
