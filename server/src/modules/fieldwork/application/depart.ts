import { Injectable } from '@nestjs/common';
import type { GeoPoint } from '@daowei/shared/kernel/geo';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { WorkerDeparted } from '../contract/fieldwork.facade.js';
import { toldAt, type PhoneTimes } from '../domain/arrival.js';
import { mayDo } from '../domain/visit-life.js';
import { etaFrom } from '../domain/visit-rules.js';
import { Visits } from '../infrastructure/visits.sql.js';
import { Toolkits } from '../infrastructure/toolkits.sql.js';
import { DepartureGate } from './departure-gate.js';
import { VisitAccess } from './visit-access.js';

/** The worker sets out; the customer learns when to expect them. */
@Injectable()
export class Depart {
  constructor(
    private readonly access: VisitAccess,
    private readonly visits: Visits,
    private readonly gate: DepartureGate,
    private readonly toolkits: Toolkits,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Done without signal and told later, it counts from when it was done.
   * Refuses NOT_FOUND, LEAD_ONLY, VISIT_STATE, WORKER_UNFIT, and DEPARTURE_BLOCKED with the reasons as sentences.
   */
  async run(tx: Tx, actor: Actor, orderId: string, at: GeoPoint | null, phone: PhoneTimes): Promise<Result<null>> {
    const own = await this.access.lockForLead(tx, actor.workerId, orderId);
    if (isRefused(own)) return own;
    const { order, visit } = own;
    if (order.remote) return refuse('VISIT_STATE', '远程服务不用出发，到时间直接联系客户');
    if (!mayDo('depart', visit.state)) return refuse('VISIT_STATE');
    const now = this.clock.now();
    const fit = await this.access.stillFit(tx, order, visit.workerId, now);
    if (isRefused(fit)) return fit;
    const { blocks, preparation } = await this.gate.facts(tx, order, visit.workerId);
    if (blocks.length > 0) return refuse('DEPARTURE_BLOCKED', `还不能出发：${blocks.join('；')}`, { reasons: blocks });
    const worker = await this.workforce.worker(tx, visit.workerId);
    // without a position the worker's home is the best guess of where the way begins
    const departure = toldAt(phone, visit.openedAt, now);
    const etaAt = etaFrom(at ?? worker?.home ?? order.address, order.address, departure.at);
    const moved = await this.visits.move(tx, visit, 'departed', {
      departed_at: departure.at,
      eta_at: etaAt,
      told_eta_at: etaAt,
    });
    if (!moved) return refuse('VISIT_STATE');
    if (preparation?.kitCode) await this.toolkits.take(tx, preparation.kitCode, orderId);
    const out = await this.orders.setOut(tx, orderId, departure.at);
    if (isRefused(out)) return out;
    await this.orders.record(tx, orderId, {
      kind: 'visit.departed',
      text: `${worker?.name ?? '服务人员'}已出发，预计${clockTime(etaAt)}到达${departure.isOffline ? '（现场无信号，稍后补报）' : ''}`,
      actor: actor.label,
      happenedAt: departure.at,
    });
    await this.outbox.publish<WorkerDeparted>(tx, {
      type: 'fieldwork.worker-departed',
      data: { orderId, workerId: visit.workerId, etaAt: etaAt.toISOString() },
    });
    return null;
  }
}
