import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { Ids } from '../../../../platform/clock/ids.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import { Outbox } from '../../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../../platform/work/due-work.js';
import type { AuditActor } from '../../../privacy/contract/privacy.facade.js';
import type { OfferedOvertime, OvertimeAsked, VisitExtra } from '../../contract/collecting.js';
import type { Order } from '../../contract/orders.facade.js';
import { checkOvertime, offeredOvertime, type OvertimeWish } from '../../domain/overtime.js';
import { OVERTIME_POLICY } from '../../domain/overtime-policy.js';
import { extraText } from '../../domain/order-texts.js';
import { OrderExtrasSql } from '../../infrastructure/order-extras.sql.js';
import { SoldVisits } from '../sold-visits.js';
import { Timeline } from '../timeline.js';
import { LAPSE_OVERTIME } from '../work-kinds.js';

/** More time on site is asked for before it is needed; the price is named, and silence is a no. */
@Injectable()
export class AskOvertime {
  constructor(
    private readonly sold: SoldVisits,
    private readonly extras: OrderExtrasSql,
    private readonly timeline: Timeline,
    private readonly queue: DueWorkQueue,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async offered(tx: Tx, order: Order, endsAt: Date): Promise<OfferedOvertime[]> {
    if (order.state !== 'in_service') return [];
    const { service } = await this.sold.of(tx, order);
    return offeredOvertime(service, order, await this.extras.of(tx, order.id), { endsAt, now: this.clock.now() });
  }

  async ask(
    tx: Tx,
    order: Order,
    wish: OvertimeWish & { readonly reason: string },
    by: AuditActor,
  ): Promise<Result<VisitExtra>> {
    const { minutes, endsAt, reason } = wish;
    const { service } = await this.sold.of(tx, order);
    const now = this.clock.now();
    const amountFen = checkOvertime(service, order, await this.extras.of(tx, order.id), wish, now);
    if (isRefused(amountFen)) return amountFen;
    const answerBy = addMinutes(now, OVERTIME_POLICY.answerMinutes.value);
    const extra: VisitExtra = {
      id: this.ids.next(),
      orderId: order.id,
      addOnId: null,
      overtime: { minutes, endsAt, answerBy },
      name: `延时${minutes}分钟`,
      quantity: 1,
      amountFen,
      reason,
      state: 'proposed',
      proposedBy: by.label,
      proposedAt: now,
      answeredAt: null,
    };
    await this.extras.add(tx, extra);
    await this.queue.schedule(tx, LAPSE_OVERTIME, order.id, answerBy);
    const text = `服务人员申请${extraText(extra)}：${reason}。请在${clockTime(answerBy)}前答复，没有答复就按原定时间结束`;
    const fact = { kind: 'overtime.asked', text, happenedAt: now };
    await this.timeline.record(tx, order.id, fact, by, { extraId: extra.id, minutes, amountFen });
    await this.outbox.publish<OvertimeAsked>(tx, {
      type: 'orders.overtime-asked',
      data: { orderId: order.id, minutes, amountFen, answerBy: answerBy.toISOString() },
    });
    return extra;
  }
}
