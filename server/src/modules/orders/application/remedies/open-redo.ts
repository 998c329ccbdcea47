import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { Ids } from '../../../../platform/clock/ids.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import { Outbox } from '../../../../platform/outbox/outbox.js';
import type { AuditActor } from '../../../privacy/contract/privacy.facade.js';
import { SchedulingFacade } from '../../../scheduling/contract/scheduling.facade.js';
import type { Order, OrderPaid } from '../../contract/orders.facade.js';
import type { FreeVisit } from '../../contract/remedies.js';
import type { Crew } from '../../domain/decide.js';
import { ORDERS_POLICY } from '../../domain/orders-policy.js';
import { redoReferenceOf } from '../../domain/reference.js';
import { DOOR_CODE_DIGITS, ORDER_NUMBER_DIGITS } from '../../domain/secrets.js';
import { window } from '../../domain/wording.js';
import { OrderRedosSql } from '../../infrastructure/order-redos.sql.js';
import { OrdersSql } from '../../infrastructure/orders.sql.js';
import { ClaimCrew } from '../claim-crew.js';
import { SoldVisits } from '../sold-visits.js';
import { Timeline } from '../timeline.js';

/** Opens a visit that is done again for nothing: paid by the original, and from then on like any order. */
@Injectable()
export class OpenRedo {
  constructor(
    private readonly orders: OrdersSql,
    private readonly redos: OrderRedosSql,
    private readonly sold: SoldVisits,
    private readonly scheduling: SchedulingFacade,
    private readonly crews: ClaimCrew,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Refuses SLOT_… of a wrong start, SLOT_TAKEN. The original must be locked by the caller. */
  async open(tx: Tx, by: AuditActor, original: Order, visit: FreeVisit): Promise<Result<Order>> {
    const { startAt, because, cause } = visit;
    const { need } = await this.sold.of(tx, original);
    const start = await this.scheduling.checkStart(tx, need, startAt);
    if (isRefused(start)) return start;
    const id = this.ids.next();
    const crew = await this.crews.claim(tx, id, need, startAt);
    if (crew === 'none' || crew === 'lost') return refuse('SLOT_TAKEN');
    const order = this.newOrder(original, id, startAt, crew, because);
    await this.orders.add(tx, {
      order,
      requestKey: `${redoReferenceOf(original.id)}:${cause}`,
      ...(await this.redos.soldUnder(tx, original.id)),
      policyVersion: ORDERS_POLICY.version,
    });
    await this.redos.add(tx, { orderId: id, originalId: original.id, because }, by, order.createdAt);
    await this.tell(tx, by, original, order);
    await this.outbox.publish<OrderPaid>(tx, {
      type: 'orders.order-paid',
      data: { orderId: id, workerId: crew.seat.workerId },
    });
    return order;
  }

  private async tell(tx: Tx, by: AuditActor, original: Order, redo: Order): Promise<void> {
    const happenedAt = redo.createdAt;
    const data = { original: original.id, redo: redo.id };
    const text = `免费重做已约好：${redo.serviceName}，${window(redo.promised)}（预约${redo.no}）`;
    await this.timeline.record(tx, original.id, { kind: 'order.redo-opened', text, happenedAt }, by, data);
    const from = `这是${original.serviceName}（${original.no}）的免费重做，不收费用，正在确认服务人员`;
    await this.timeline.record(tx, redo.id, { kind: 'order.redo', text: from, happenedAt }, by, data);
  }

  private newOrder(original: Order, id: string, startAt: Date, { seat, mates }: Crew, because: string): Order {
    const now = this.clock.now();
    const free = { kind: 'discount', label: '免费重做', because, amountFen: fen(-original.totalFen) } as const;
    return {
      ...original,
      id,
      no: `DW${dayOf(now).replaceAll('-', '')}${this.ids.digits(ORDER_NUMBER_DIGITS)}`,
      state: 'paid',
      revision: 1,
      promised: { from: startAt, to: addMinutes(startAt, ORDERS_POLICY.arrivalWindowMinutes.value) },
      planned: { from: startAt, to: addMinutes(startAt, original.durationMinutes) },
      lines: original.totalFen === 0 ? original.lines : [...original.lines, free],
      totalFen: fen(0),
      depositFen: null,
      paidFen: fen(0),
      holdUntil: null,
      paidAt: now,
      confirmedAt: null,
      runsUntil: null,
      departedAt: null,
      completedAt: null,
      prepaidBy: redoReferenceOf(original.id),
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
