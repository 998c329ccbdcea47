import { Injectable } from '@nestjs/common';
import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import { momentWords } from '@daowei/shared/kernel/time-words';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { SlotAlternative } from '../../../platform/http/problem.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { SchedulingFacade, type VisitNeed } from '../../scheduling/contract/scheduling.facade.js';
import { PrepaidOwners } from '../contract/prepaid-owners.js';
import { canBeMoved, checkRest, checkRevision, mayReschedule, type RescheduleTerms } from '../domain/reschedule.js';
import { ORDERS_POLICY } from '../domain/orders-policy.js';
import { UNDER_WAY } from '../domain/wording.js';
import { ChangeReasonsSql } from '../infrastructure/change-reasons.sql.js';
import { OrderRevisionsSql } from '../infrastructure/order-revisions.sql.js';
import type { StoredOrder } from '../infrastructure/order-rows.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { ChangeOrder } from './change-order.js';
import { ClaimCrew } from './claim-crew.js';
import { SoldVisits } from './sold-visits.js';

export interface Move {
  /** the revision the person looked at */
  readonly revision: number;
  readonly startAt: Date;
  /** a category on offer */
  readonly reason: string;
  /** what the person wrote beside it; kept encrypted */
  readonly note: string | null;
}

/** Under whose conditions a booking moves. */
interface Standing {
  /** it uses up one of the customer's agreed times */
  readonly counted: boolean;
  /** which of the customer's conditions the office set aside, in Chinese; for the audit */
  readonly beyond: string | null;
}

/** The owner of the booking's conditions, or the office within the agreement: nothing is used up, nothing set aside. */
const FREE_OF_COUNT: Standing = { counted: false, beyond: null };

export const REASON_PURPOSE = 'order.change-reason';

/** Beyond this many lost races the slot counts as taken. */
const MOST_RACES = 20;

/** The worker chosen was free when read and taken when claimed. Rolls the transaction back. */
class LostRace extends Error {}

/**
 * Delayed booking (延时预定): the same booking, the same money and the same coupon at another time. The lines stay
 * frozen, so it is never dearer, even onto a weekend. New time first, then the old one is given back, in one
 * transaction; of parallel moves the order's lock and the revision that was seen let one through.
 */
@Injectable()
export class RescheduleOrder {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly revisions: OrderRevisionsSql,
    private readonly reasons: ChangeReasonsSql,
    private readonly sold: SoldVisits,
    private readonly owners: PrepaidOwners,
    private readonly scheduling: SchedulingFacade,
    private readonly crews: ClaimCrew,
    private readonly changes: ChangeOrder,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /**
   * @param ownerId whose order it must be; null for the office, which is not bound by the customer's notice and number
   *   of moves and then has to write why
   * Refuses NOT_FOUND, ORDER_STATE, STALE_VERSION with the current revision, RESCHEDULE_TOO_LATE, RESCHEDULE_LIMIT,
   * VALIDATION_FAILED for a category not on offer, SLOT_… of a wrong start, SLOT_IN_PAUSE while the package of the visit
   * rests then, SLOT_TAKEN with alternatives.
   */
  async move(by: AuditActor, ownerId: string | null, orderId: string, move: Move): Promise<Result<null>> {
    const moved = await this.untilDecided(by, ownerId, orderId, move);
    if (!isRefused(moved) || moved.refused !== 'SLOT_TAKEN') return moved;
    return this.taken(orderId, move.startAt);
  }

  /**
   * In the transaction of whoever owns the booking's conditions: those of the agreement are not asked. Refuses NOT_FOUND,
   * ORDER_STATE, STALE_VERSION, and SLOT_TAKEN also when somebody else was faster.
   * @param options.usual who is asked first for a paused visit, which is nobody's
   * @param options.evenUnderWay who has set out turns back: the company is late, and the customer would rather not wait
   */
  async moveIn(
    tx: Tx,
    by: AuditActor,
    orderId: string,
    move: Move,
    { usual = null, evenUnderWay = false }: { readonly usual?: string | null; readonly evenUnderWay?: boolean } = {},
  ): Promise<Result<StoredOrder>> {
    const order = await this.orders.lock(tx, orderId);
    if (!order) return refuse('NOT_FOUND');
    const stale = checkRevision(order, move.revision);
    if (isRefused(stale)) return stale;
    if (order.departedAt && !evenUnderWay) return refuse('ORDER_STATE', UNDER_WAY);
    const { need } = await this.sold.of(tx, order);
    try {
      return await this.take(tx, by, order, need, move, { ...FREE_OF_COUNT, usual: order.workerId ?? usual });
    } catch (error) {
      if (error instanceof LostRace) return refuse('SLOT_TAKEN');
      throw error;
    }
  }

  /** One worker is tried per transaction, as in booking: waiting for a second row while holding a first deadlocks. */
  private async untilDecided(
    by: AuditActor,
    ownerId: string | null,
    orderId: string,
    move: Move,
  ): Promise<Result<null>> {
    for (let races = 1; races <= MOST_RACES; races += 1) {
      try {
        return await this.transactions.run((tx) => this.inOneGo(tx, by, ownerId, orderId, move));
      } catch (error) {
        if (!(error instanceof LostRace)) throw error;
      }
    }
    return refuse('SLOT_TAKEN');
  }

  private async inOneGo(
    tx: Tx,
    by: AuditActor,
    ownerId: string | null,
    orderId: string,
    move: Move,
  ): Promise<Result<null>> {
    // a package is locked before its orders, as where it is paused
    const rest = await this.keepRest(tx, orderId);
    const order = await this.orders.lock(tx, orderId);
    if (!order || (ownerId !== null && order.accountId !== ownerId)) return refuse('NOT_FOUND');
    const { service, need } = await this.sold.of(tx, order);
    const stale = checkRevision(order, move.revision);
    if (isRefused(stale)) return stale;
    const standing = await this.standing(tx, ownerId, order, service.agreement.reschedule);
    if (isRefused(standing)) return standing;
    if (standing.beyond !== null && move.note === null) {
      const message = `${standing.beyond.split('，')[0]}，由客服改期请写明原因`;
      return refuse('VALIDATION_FAILED', undefined, { fields: [{ path: 'note', message }] });
    }
    const reason = await this.reasons.find(tx, 'reschedule', move.reason);
    if (!reason) {
      return refuse('VALIDATION_FAILED', undefined, { fields: [{ path: 'reason', message: '请从列出的原因中选择' }] });
    }
    const start = await this.scheduling.checkStart(tx, need, move.startAt);
    if (isRefused(start)) return start;
    const resting = checkRest(move.startAt, rest);
    if (isRefused(resting)) return resting;
    if (move.startAt.getTime() === order.promised.from.getTime()) {
      return refuse('SLOT_NOT_OFFERED', '这就是现在约定的时间，请另选一个时段');
    }
    const moved = await this.take(tx, by, order, need, move, { ...standing, usual: order.workerId });
    return isRefused(moved) ? moved : null;
  }

  private async keepRest(tx: Tx, orderId: string): Promise<Interval | null> {
    const found = await this.orders.find(tx, orderId);
    return found?.prepaidBy ? this.owners.keepRestOf(tx, found.prepaidBy) : null;
  }

  private async standing(
    tx: Tx,
    ownerId: string | null,
    order: StoredOrder,
    terms: RescheduleTerms,
  ): Promise<Result<Standing>> {
    const possible = canBeMoved(order);
    if (isRefused(possible)) return possible;
    const moved = await this.revisions.timesMoved(tx, order.id);
    const allowed = mayReschedule(order, moved, terms, this.clock.now());
    if (!isRefused(allowed)) return ownerId === null ? FREE_OF_COUNT : { counted: true, beyond: null };
    return ownerId === null ? { counted: false, beyond: allowed.because ?? allowed.refused } : allowed;
  }

  private async take(
    tx: Tx,
    by: AuditActor,
    order: StoredOrder,
    need: VisitNeed,
    { startAt, reason, note }: Move,
    { usual, counted, beyond }: Standing & { readonly usual: string | null },
  ): Promise<Result<StoredOrder>> {
    // who was to come knows the home already
    const lead = usual === null ? null : { workerId: usual, must: false };
    const crew = await this.crews.claim(tx, order.id, need, startAt, lead);
    if (crew === 'none') return refuse('SLOT_TAKEN');
    if (crew === 'lost') throw new LostRace();
    const planned = { from: startAt, to: addMinutes(startAt, order.durationMinutes) };
    const promised = { from: startAt, to: addMinutes(startAt, ORDERS_POLICY.arrivalWindowMinutes.value) };
    const kind = order.state === 'paused' ? 'resume' : 'reschedule';
    const moved = await this.changes.apply(tx, order, { kind, ...crew, promised, planned }, by, {
      reason,
      from: order.promised.from.toISOString(),
      to: startAt.toISOString(),
      fromWorker: order.workerId,
      toWorker: crew.seat.workerId,
      ...(beyond !== null && { beyond }),
    });
    if (isRefused(moved)) return moved;
    const cipher = note === null ? null : this.privacy.encrypt(note, REASON_PURPOSE);
    await this.revisions.add(tx, order, moved, { code: reason, cipher }, by, counted, this.clock.now());
    return moved;
  }

  /** The nearest free times, at the price that stays. */
  private async taken(orderId: string, startAt: Date): Promise<Refusal> {
    const db = this.transactions.reader;
    const order = await this.orders.find(db, orderId);
    if (!order) return refuse('NOT_FOUND');
    const { need } = await this.sold.of(db, order);
    const nearest = await this.scheduling.nearest(need, startAt, ORDERS_POLICY.alternatives.value);
    const alternatives: SlotAlternative[] = nearest.map((slot) => ({
      startAt: slot.startAt.toISOString(),
      endAt: slot.endAt.toISOString(),
      label: momentWords(slot.startAt),
      date: dayOf(slot.startAt),
      priceFen: order.totalFen,
    }));
    const because = alternatives.length === 0 ? '这个时段刚刚被约走了，近期暂时没有空闲时段' : undefined;
    return refuse('SLOT_TAKEN', because, { alternatives });
  }
}
