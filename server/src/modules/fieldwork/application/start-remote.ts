import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { keptPromise } from '../../orders/contract/promise.js';
import type { WorkerArrived } from '../contract/fieldwork.facade.js';
import { FIELDWORK_POLICY } from '../domain/fieldwork-policy.js';
import { mayDo } from '../domain/visit-life.js';
import { happenedAt } from '../domain/visit-rules.js';
import { Visits } from '../infrastructure/visits.sql.js';
import { VisitAccess } from './visit-access.js';

/** The worker calls, and the service has begun: there is no way, no door and no code, and the call is the arrival. */
@Injectable()
export class StartRemote {
  constructor(
    private readonly access: VisitAccess,
    private readonly visits: Visits,
    private readonly orders: OrdersFacade,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, VISIT_STATE, also of a visit that has a door and of a call too early, WORKER_UNFIT, AGREEMENT_UNSIGNED. */
  async run(tx: Tx, actor: Actor, orderId: string, deviceTime: Date): Promise<Result<null>> {
    const own = await this.access.lockForLead(tx, actor.workerId, orderId);
    if (isRefused(own)) return own;
    const { order, visit } = own;
    if (!order.remote) return refuse('VISIT_STATE', '这次是上门服务，请到达后签到');
    if (!mayDo('call', visit.state)) return refuse('VISIT_STATE');
    const now = this.clock.now();
    const earliest = addMinutes(order.promised.from, -FIELDWORK_POLICY.remoteEarlyMinutes.value);
    if (now < earliest) return refuse('VISIT_STATE', `${clockTime(earliest)}起可以联系客户开始服务`);
    const fit = await this.access.stillFit(tx, order, visit.workerId, now);
    if (isRefused(fit)) return fit;
    // as at the door: nobody begins before the customer has agreed to what was sold
    const signed = await this.orders.agreementsSigned(tx, [orderId]);
    if (!signed.has(orderId)) return refuse('AGREEMENT_UNSIGNED');
    if (!(await this.visits.move(tx, visit, 'arrived', { arrived_at: now }))) return refuse('VISIT_STATE');
    const started = await this.orders.startService(tx, orderId, now);
    if (isRefused(started)) return started;
    await this.outbox.publish<WorkerArrived>(tx, {
      type: 'fieldwork.worker-arrived',
      data: { orderId, workerId: visit.workerId, arrivedAt: now.toISOString() },
    });
    const punctual = keptPromise(now, order.promised) ? '准时联系您' : '已联系您，晚于约定时间';
    await this.orders.record(tx, orderId, {
      kind: 'visit.called',
      text: `服务人员${punctual}，远程服务开始`,
      actor: actor.label,
      happenedAt: happenedAt(deviceTime, now),
    });
    return null;
  }
}
