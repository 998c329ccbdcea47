import { Injectable } from '@nestjs/common';
import { sumFen } from '@daowei/shared/kernel/fen';
import { DAY_MINUTES, dayOf, daysBetween, minuteOfDay } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../platform/database/transactions.js';
import { FieldworkFacade, type Visit } from '../../fieldwork/contract/fieldwork.facade.js';
import { channelOf } from '../../orders/contract/channel.js';
import { Collecting } from '../../orders/contract/collecting.js';
import { roleIn } from '../../orders/contract/crew.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { keptPromise } from '../../orders/contract/promise.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { visitPay } from '../domain/visit-pay.js';
import { PayEntriesSql } from '../infrastructure/pay-entries.sql.js';
import { PayRulesSql } from '../infrastructure/pay-rules.sql.js';
import { KeepPay } from './keep-pay.js';

/** Who served a visit, and when they came. */
interface Served {
  readonly workerId: string;
  readonly arrivedAt: Date | null;
}

/** Pays everybody who served a visit that is signed off, once, under the rule of the day of the visit. */
@Injectable()
export class CountVisit {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly fieldwork: FieldworkFacade,
    private readonly collecting: Collecting,
    private readonly workforce: WorkforceFacade,
    private readonly rules: PayRulesSql,
    private readonly entries: PayEntriesSql,
    private readonly keeping: KeepPay,
  ) {}

  /** Told twice it changes nothing; a visit that is not signed off earns nothing. */
  async count(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    const visit = await this.fieldwork.visit(tx, orderId);
    if (!order || visit?.state !== 'signed_off') return;
    const served = servedBy(order, visit);
    const workerIds = served.map(({ workerId }) => workerId);
    const [rule, workers, { extras }] = await Promise.all([
      this.rules.inForce(tx, order.planned.from),
      this.workforce.workers(tx, workerIds),
      this.collecting.bill(tx, order),
    ]);
    const extrasFen = sumFen(extras.filter(({ state }) => state === 'agreed').map(({ amountFen }) => amountFen));
    for (const [place, { workerId, arrivedAt }] of served.entries()) {
      const causeKey = `visit:${orderId}`;
      const worker = workers.get(workerId);
      if (!worker || (await this.entries.has(tx, workerId, causeKey))) continue;
      await this.keeping.keep(tx, {
        workerId,
        causeKey,
        kind: 'visit',
        orderId,
        earnedOn: dayOf(order.planned.from),
        what: order.serviceName,
        minutes: order.durationMinutes,
        onTime: arrivedAt !== null && keptPromise(arrivedAt, order.promised),
        lines: visitPay(rule, {
          serviceId: order.serviceId,
          serviceName: order.serviceName,
          level: worker.level,
          minutes: order.durationMinutes,
          endMinute: endMinute(order),
          peak: order.lines.some(({ kind }) => kind === 'peak'),
          extrasFen,
          present: served.length,
          place,
        }),
        service: order.serviceId,
        channel: channelOf(order),
        ruleVersion: rule.version,
        byLabel: '计薪规则',
      });
    }
  }
}

/** The lead and the mates who came; a mate who never came has not served. */
function servedBy(order: Order, { workerId, arrivedAt, arrivedMates }: Visit): Served[] {
  return [{ workerId, arrivedAt }, ...arrivedMates.filter((mate) => roleIn(order, mate.workerId) === 'mate')];
}

/** Minute of the day it was planned to end, counted from the midnight before it began. */
function endMinute({ planned }: Pick<Order, 'planned'>): number {
  return daysBetween(dayOf(planned.from), dayOf(planned.to)) * DAY_MINUTES + minuteOfDay(planned.to);
}
