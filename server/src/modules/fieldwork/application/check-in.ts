import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { keptPromise } from '../../orders/contract/promise.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { WorkerArrived } from '../contract/fieldwork.facade.js';
import { FIELDWORK_POLICY } from '../domain/fieldwork-policy.js';
import {
  arrivalOf,
  isSkewed,
  provePlace,
  type Arrival,
  type Fix,
  type PhoneTimes,
  type PlaceProof,
} from '../domain/arrival.js';
import { mayDo } from '../domain/visit-life.js';
import { provesPresence, type Proof } from '../domain/visit-rules.js';
import { CheckIns } from '../infrastructure/check-ins.sql.js';
import { VisitMates } from '../infrastructure/visit-mates.sql.js';
import { Visits, type VisitRecord } from '../infrastructure/visits.sql.js';
import { ThinPositions } from './thin-positions.js';
import { VisitAccess, type CrewVisit } from './visit-access.js';

/** What a worker shows at the door. */
export interface DoorReport {
  readonly proof: Proof;
  readonly fix: Fix | null;
  readonly phone: PhoneTimes;
  /** said and shown where the place does not fit */
  readonly reason: string | null;
  readonly photo: string | null;
}

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
    private readonly checkIns: CheckIns,
    private readonly thinning: ThinPositions,
    private readonly files: FileStore,
    private readonly visits: Visits,
    private readonly mates: VisitMates,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses NOT_FOUND, VISIT_STATE, CHECK_IN_LOCKED, CHECK_IN_CODE_WRONG, AGREEMENT_UNSIGNED, WORKER_UNFIT,
   * FILE_NOT_YOURS, and PLACE_UNPROVEN to who is surely elsewhere and neither says why nor shows a picture.
   */
  async run(actor: Actor, orderId: string, report: DoorReport): Promise<Result<null>> {
    const outcome = await this.transactions.run((tx) => this.attempt(tx, actor, orderId, report));
    return outcome === 'wrong' ? refuse('CHECK_IN_CODE_WRONG') : outcome;
  }

  /** 'wrong' is no refusal yet: a refusal rolls back, and a failed try has to be counted behind the same lock. */
  private async attempt(tx: Tx, actor: Actor, orderId: string, report: DoorReport): Promise<Result<'wrong' | null>> {
    const { proof, fix, phone, reason, photo } = report;
    const own = await this.access.lockForCrew(tx, actor.workerId, orderId);
    if (isRefused(own)) return own;
    const { order, visit } = own;
    const now = this.clock.now();
    if (order.remote) return refuse('VISIT_STATE', '远程服务不用签到，到时间直接联系客户');
    if (own.role === 'lead' && !mayDo('check_in', visit.state)) return refuse('VISIT_STATE');
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

    const place = provePlace(fix, order.address);
    if (place.doubt === 'far' && !(reason && photo)) return refuse('PLACE_UNPROVEN');
    if (photo && !(await this.files.ownsAll(tx, actor.accountId, [photo]))) return refuse('FILE_NOT_YOURS');

    const arrival = arrivalOf(phone, visit.departedAt ?? now, now);
    const arrived =
      own.role === 'lead' ? await this.leadArrives(tx, own, arrival) : await this.mateArrives(tx, own, arrival);
    if (isRefused(arrived)) return arrived;
    const fact = {
      kind: arrived.kind,
      text: `${arrived.text}，${proof.voucher ? '二维码' : '门码'}核验通过${arrival.isOffline ? '（现场无信号，稍后补报）' : ''}`,
      actor: actor.label,
      happenedAt: arrival.at,
    };
    await this.orders.record(tx, orderId, fact, photo ? [photo] : []);
    await this.checkIns.add(tx, {
      orderId,
      workerId: own.workerId,
      proof: proof.voucher ? 'voucher' : 'door_code',
      arrival,
      receivedAt: now,
      phone,
      fix,
      place,
      reason,
      photo,
    });
    if (fix) await this.thinning.later(tx, orderId, own.workerId);
    const doubts = doubtsOf(place, arrival, reason);
    if (doubts.length > 0) {
      await this.orders.record(tx, orderId, {
        kind: 'visit.place-doubtful',
        text: `${doubts.join('；')}，已留待核对`,
        actor: '系统核验',
        happenedAt: now,
      });
    }
    return null;
  }

  private async leadArrives(tx: Tx, { order, visit }: CrewVisit, { at }: Arrival): Promise<Result<Arrived>> {
    const moved = await this.visits.move(tx, visit, 'arrived', { arrived_at: at });
    if (!moved) return refuse('VISIT_STATE');
    const started = await this.orders.startService(tx, order.id, at);
    if (isRefused(started)) return started;
    await this.outbox.publish<WorkerArrived>(tx, {
      type: 'fieldwork.worker-arrived',
      data: { orderId: order.id, workerId: visit.workerId, arrivedAt: at.toISOString() },
    });
    const punctual = keptPromise(at, order.promised) ? '准时到达' : '已到达，晚于承诺时间';
    return { kind: 'visit.arrived', text: `服务人员${punctual}` };
  }

  private async mateArrives(tx: Tx, { order, visit, workerId }: CrewVisit, { at }: Arrival): Promise<Result<Arrived>> {
    if (visit.arrivedMates.some((mate) => mate.workerId === workerId)) return refuse('VISIT_STATE', '您已经签到过了');
    await this.mates.arrive(tx, order.id, workerId, at);
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

/** What people should look at, as sentences; a missing position alone is in the evidence, and no fault. */
function doubtsOf({ doubt, metres }: PlaceProof, { skewSeconds }: Arrival, reason: string | null): string[] {
  const doubts: string[] = [];
  if (doubt === 'far') doubts.push(`到达定位与地址相距约${((metres ?? 0) / 1_000).toFixed(1)}公里`);
  if (doubt === 'coarse') doubts.push('到达时定位误差太大');
  if (doubt === 'unlikely') doubts.push('到达定位不像真实手机给出的');
  if (isSkewed(skewSeconds)) doubts.push(`手机时钟与服务器相差约${Math.round(Math.abs(skewSeconds ?? 0) / 60)}分钟`);
  return doubts.length > 0 && reason ? [...doubts, `服务人员说明：${reason}`] : doubts;
}
