import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import { Ids } from '../../../platform/clock/ids.js';
import { isDuplicate, Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import type { SlotAlternative } from '../../../platform/http/problem.js';
import { PricingFacade } from '../../pricing/contract/pricing.facade.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import { ORDERS_POLICY } from '../domain/orders-policy.js';
import { referenceOf } from '../domain/reference.js';
import { moment } from '../domain/wording.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { ClaimCrew } from './claim-crew.js';
import { OfferSlots, type PricedSlot } from './offer-slots.js';
import { OpenOrder } from './open-order.js';
import { needOf, subjectOf, VisitRequests, type VisitRequest } from './visit-requests.js';

export interface Booking extends VisitRequest {
  readonly quoteId: string;
  readonly startAt: Date;
  readonly note: string | null;
}

/** Order numbers are short for people, so two may be drawn alike. */
const NUMBER_DRAWS = 5;
/** Beyond this many lost races the slot counts as taken: somebody always won, it was just never us. */
const MOST_RACES = 100;

/** The worker chosen was free when read and taken when claimed. Rolls the transaction back. */
class LostRace extends Error {}

/**
 * Books a visit and holds the time for its payment. Claim, order, timeline, timer and event are one transaction:
 * either the customer has the time, or nothing happened.
 */
@Injectable()
export class BookVisit {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: VisitRequests,
    private readonly scheduling: SchedulingFacade,
    private readonly crews: ClaimCrew,
    private readonly pricing: PricingFacade,
    private readonly orders: OrdersSql,
    private readonly slots: OfferSlots,
    private readonly opening: OpenOrder,
    private readonly ids: Ids,
  ) {}

  /**
   * @param requestKey the caller's; the same key finds the order it made, whatever became of the first answer
   * @returns the order's id. SLOT_TAKEN carries `alternatives`
   */
  async book(actor: Actor, requestKey: string, booking: Booking): Promise<Result<string>> {
    const booked = await this.untilDecided(actor, requestKey, booking);
    if (!isRefused(booked) || booked.refused !== 'SLOT_TAKEN') return booked;
    const nearest = await this.nearest(actor, booking);
    if (isRefused(nearest)) return nearest;
    // the very time was given back meanwhile, or nobody had looked at its day before: then it can be had
    const free = nearest[0]?.startAt.getTime() === booking.startAt.getTime();
    const again = free ? await this.untilDecided(actor, requestKey, booking) : booked;
    return isRefused(again) && again.refused === 'SLOT_TAKEN' ? taken(nearest) : again;
  }

  /**
   * One worker, or one crew in the order of its ids, is tried per transaction, and a lost race starts a new one: waiting
   * for another worker's row while holding the first one's would deadlock with whoever tries them the other way round.
   * Every lost race is somebody else's success, so this ends.
   */
  private async untilDecided(actor: Actor, requestKey: string, booking: Booking): Promise<Result<string>> {
    let draws = 1;
    for (let races = 1; ; races += 1) {
      try {
        return await this.transactions.run((tx) => this.inOneGo(tx, actor, requestKey, booking));
      } catch (error) {
        if (error instanceof LostRace) {
          if (races === MOST_RACES) return refuse('SLOT_TAKEN');
        } else if (!isDuplicate(error) || (draws += 1) > NUMBER_DRAWS) {
          throw error;
        }
      }
    }
  }

  private async inOneGo(tx: Tx, actor: Actor, requestKey: string, booking: Booking): Promise<Result<string>> {
    const { accountId } = actor;
    const holds = await this.orders.countHolds(tx, accountId);
    const earlier = await this.orders.byRequest(tx, accountId, requestKey);
    if (earlier) return earlier;

    const visit = await this.requests.check(tx, accountId, booking);
    if (isRefused(visit)) return visit;
    const start = await this.scheduling.checkStart(tx, needOf(visit), booking.startAt);
    if (isRefused(start)) return start;
    const quote = await this.pricing.redeem(tx, accountId, booking.quoteId, {
      ...subjectOf(visit),
      startAt: booking.startAt,
    });
    if (isRefused(quote)) return quote;
    if (holds >= ORDERS_POLICY.maxHolds.value) return refuse('TOO_MANY_HOLDS');

    const id = this.ids.next();
    const crew = await this.crews.claim(tx, id, needOf(visit), booking.startAt);
    if (crew === 'none') return refuse('SLOT_TAKEN');
    if (crew === 'lost') throw new LostRace();
    if (quote.couponId) {
      const taken = await this.pricing.takeCoupon(tx, quote.couponId, referenceOf(id));
      if (isRefused(taken)) return taken;
    }
    await this.opening.open(tx, {
      id,
      accountId,
      actor: { accountId, label: actor.label },
      requestKey,
      visit,
      startAt: booking.startAt,
      note: booking.note,
      quote,
      crew,
      holdMinutes: ORDERS_POLICY.holdMinutes.value,
    });
    return id;
  }

  /** The loser of a race gets the nearest times in the same answer. */
  private async nearest(actor: Actor, booking: Booking): Promise<Result<PricedSlot[]>> {
    const visit = await this.requests.check(this.transactions.reader, actor.accountId, booking);
    if (isRefused(visit)) return visit;
    return this.slots.nearest(visit, booking.startAt, ORDERS_POLICY.alternatives.value);
  }
}

function taken(nearest: readonly PricedSlot[]): Refusal {
  const alternatives: SlotAlternative[] = nearest.map(({ startAt, endAt, priceFen }) => ({
    startAt: startAt.toISOString(),
    endAt: endAt.toISOString(),
    label: moment(startAt),
    date: dayOf(startAt),
    priceFen,
  }));
  const because = alternatives.length === 0 ? '这个时段刚刚被约走了，近期暂时没有空闲时段' : undefined;
  return refuse('SLOT_TAKEN', because, { alternatives });
}
