import { Injectable } from '@nestjs/common';
import type { Fen } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import { PrepaidOwners } from '../contract/prepaid-owners.js';
import { canBeMoved, checkRest, mayReschedule, movableUntil } from '../domain/reschedule.js';
import { ChangeReasonsSql, type ChangeReason } from '../infrastructure/change-reasons.sql.js';
import { OrderRevisionsSql } from '../infrastructure/order-revisions.sql.js';
import type { StoredOrder } from '../infrastructure/order-rows.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import type { OfferedDays } from './offer-slots.js';
import { SoldVisits } from './sold-visits.js';

export interface MoveTerms {
  readonly revision: number;
  /** null: it may be moved; else why not, in Chinese */
  readonly because: string | null;
  /** why the customer could not move it, though the office can with a written reason; null: they could, or nobody can */
  readonly beyond: string | null;
  readonly until: Date;
  readonly timesLeft: number;
  readonly totalFen: Fen;
  readonly reasons: readonly ChangeReason[];
}

/** What delayed booking means for one order: its conditions, and the times it could move to. */
@Injectable()
export class OfferMoves {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly revisions: OrderRevisionsSql,
    private readonly reasons: ChangeReasonsSql,
    private readonly sold: SoldVisits,
    private readonly owners: PrepaidOwners,
    private readonly scheduling: SchedulingFacade,
    private readonly clock: Clock,
  ) {}

  /** @param ownerId whose order it must be; null for the office. Refuses NOT_FOUND. */
  async terms(ownerId: string | null, orderId: string): Promise<Result<MoveTerms>> {
    const db = this.transactions.reader;
    const order = await this.find(ownerId, orderId);
    if (!order) return refuse('NOT_FOUND');
    const { service } = await this.sold.of(db, order);
    const terms = service.agreement.reschedule;
    const moved = await this.revisions.timesMoved(db, order.id);
    const possible = canBeMoved(order);
    const allowed = mayReschedule(order, moved, terms, this.clock.now());
    const binding = ownerId === null ? possible : allowed;
    return {
      revision: order.revision,
      because: isRefused(binding) ? (binding.because ?? '订单当前状态不能延时预定') : null,
      beyond: !isRefused(possible) && isRefused(allowed) ? (allowed.because ?? null) : null,
      until: movableUntil(order, terms),
      timesLeft: Math.max(0, terms.maxTimes - moved),
      totalFen: order.totalFen,
      reasons: await this.reasons.offered(db, 'reschedule'),
    };
  }

  /** Every time the visit could move to; each costs what the booking costs. Refuses NOT_FOUND. */
  async calendar(ownerId: string | null, orderId: string): Promise<Result<OfferedDays>> {
    const db = this.transactions.reader;
    const order = await this.find(ownerId, orderId);
    if (!order) return refuse('NOT_FOUND');
    const { need } = await this.sold.of(db, order);
    const days = await this.scheduling.calendar(need);
    const rest = order.prepaidBy === null ? null : await this.owners.restOf(db, order.prepaidBy);
    const keptAt = await this.scheduling.promiseKept(db, order.address.district);
    return {
      durationMinutes: order.durationMinutes,
      days: days.map(({ day, slots }) => ({
        day,
        slots: slots
          .filter(({ startAt }) => startAt.getTime() !== order.promised.from.getTime())
          .filter(({ startAt }) => !isRefused(checkRest(startAt, rest)))
          .map((slot) => ({ ...slot, priceFen: order.totalFen, promiseKept: keptAt(slot.startAt) })),
      })),
    };
  }

  private find(ownerId: string | null, orderId: string): Promise<StoredOrder | null> {
    const db = this.transactions.reader;
    return ownerId === null ? this.orders.find(db, orderId) : this.orders.own(db, ownerId, orderId);
  }
}
