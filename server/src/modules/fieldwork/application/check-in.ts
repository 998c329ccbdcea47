import { Injectable } from '@nestjs/common';
import type { GeoPoint } from '@daowei/shared/kernel/geo';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { keptPromise } from '../../orders/contract/promise.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { WorkerArrived } from '../contract/fieldwork.facade.js';
import { FIELDWORK_POLICY } from '../domain/fieldwork-policy.js';
import { happenedAt, metresOff, provesPresence, type Proof } from '../domain/visit-rules.js';
import { VisitMates } from '../infrastructure/visit-mates.sql.js';
import { Visits, type VisitRecord } from '../infrastructure/visits.sql.js';
import { VisitAccess, type CrewVisit } from './visit-access.js';

/** As the timeline tells it. */
interface Arrived {
  readonly kind: string;
  readonly text: string;
}

/**
 * A worker proves to stand at the door. The lead's arrival is the fact that lateness is measured on; a mate's is their own,
 * and comes after the lead has set out.
 */
@Injectable()
export class CheckIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: VisitAccess,
    private readonly visits: Visits,
    private readonly mates: VisitMates,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, orderId: string, proof: Proof, at: GeoPoint | null, deviceTime: Date): Promise<Result<null>> {
    const outcome = await this.transactions.run((tx) => this.attempt(tx, actor, orderId, proof, at, deviceTime));
    return outcome === 'wrong' ? refuse('CHECK_IN_CODE_WRONG') : outcome;
  }

  /** 'wrong' is no refusal yet: a refusal rolls back, and a failed try has to be counted behind the same lock. */
  private async attempt(
    tx: Tx,
    actor: Actor,
    orderId: string,
    proof: Proof,
    at: GeoPoint | null,
    deviceTime: Date,
  ): Promise<Result<'wrong' | null>> {
    const own = await this.access.lockForCrew(tx, actor.workerId, orderId);
    if (isRefused(own)) return own;
    const { order, visit } = own;
    const now = this.clock.now();
    if (order.remote) return refuse('VISIT_STATE', '远程服务不用签到，到时间直接联系客户');
    if (own.role === 'lead' && visit.state !== 'departed') return refuse('VISIT_STATE');
    if (own.role === 'mate' && visit.state === 'scheduled') return refuse('VISIT_STATE', '组长出发后才能签到');
    const fit = await this.access.stillFit(tx, order, own.workerId, now);
    if (isRefused(fit)) return fit;
    if (visit.checkInLockedUntil && visit.checkInLockedUntil > now) return refuse('CHECK_IN_LOCKED');
    if (!provesPresence(proof, order)) {
      await this.countFailure(tx, visit);
      return 'wrong';
    }
    // nobody comes in before the customer has agreed to what the visit was sold under
    const signed = await this.orders.agreementsSigned(tx, [orderId]);
    if (!signed.has(orderId)) return refuse('AGREEMENT_UNSIGNED');

    const arrived = own.role === 'lead' ? await this.leadArrives(tx, own) : await this.mateArrives(tx, own);
    if (isRefused(arrived)) return arrived;
    await this.orders.record(tx, orderId, {
      kind: arrived.kind,
      text: `${arrived.text}，${proof.voucher ? '二维码' : '门码'}核验通过`,
      actor: actor.label,
      happenedAt: happenedAt(deviceTime, now),
    });
    const off = metresOff(at, order.address);
    if (off > 0) {
      await this.orders.record(tx, orderId, {
        kind: 'visit.place-doubtful',
        text: `到达定位与地址相距约${(off / 1000).toFixed(1)}公里，已留待核对`,
        actor: '系统核验',
        happenedAt: now,
      });
    }
    return null;
  }

  private async leadArrives(tx: Tx, { order, visit }: CrewVisit): Promise<Result<Arrived>> {
    const now = this.clock.now();
    const moved = await this.visits.move(tx, visit, 'arrived', { arrived_at: now });
    if (!moved) return refuse('VISIT_STATE');
    const started = await this.orders.startService(tx, order.id, now);
    if (isRefused(started)) return started;
    await this.outbox.publish<WorkerArrived>(tx, {
      type: 'fieldwork.worker-arrived',
      data: { orderId: order.id, workerId: visit.workerId, arrivedAt: now.toISOString() },
    });
    const punctual = keptPromise(now, order.promised) ? '准时到达' : '已到达，晚于承诺时间';
    return { kind: 'visit.arrived', text: `服务人员${punctual}` };
  }

  private async mateArrives(tx: Tx, { order, visit, workerId }: CrewVisit): Promise<Result<Arrived>> {
    if (visit.arrivedMates.some((mate) => mate.workerId === workerId)) return refuse('VISIT_STATE', '您已经签到过了');
    await this.mates.arrive(tx, order.id, workerId, this.clock.now());
    const worker = await this.workforce.worker(tx, workerId);
    return { kind: 'visit.mate-arrived', text: `同行的${worker?.name ?? '服务人员'}已到达` };
  }

  private async countFailure(tx: Tx, visit: VisitRecord): Promise<void> {
    const failures = visit.checkInFailures + 1;
    const locked = failures >= FIELDWORK_POLICY.checkInAttempts.value;
    const until = locked ? addMinutes(this.clock.now(), FIELDWORK_POLICY.checkInLockMinutes.value) : null;
    await this.visits.countFailure(tx, visit.orderId, locked ? 0 : failures, until);
  }
}
