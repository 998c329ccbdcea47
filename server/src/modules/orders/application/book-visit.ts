import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import { momentWords } from '@daowei/shared/kernel/time-words';
import { isDuplicate, Transactions } from '../../../platform/database/transactions.js';
import type { HomeGroup } from '@daowei/shared/rules/home-groups';
import type { Actor } from '../../../platform/http/access.js';
import type { SlotAlternative } from '../../../platform/http/problem.js';
import { PricingFacade } from '../../pricing/contract/pricing.facade.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import { wantedGroups } from '../domain/home-groups.js';
import { ORDERS_POLICY } from '../domain/orders-policy.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { BookTogether, type ReadyBooking } from './book-together.js';
import { ClaimCrew } from './claim-crew.js';
import { OfferSlots, type PricedSlot } from './offer-slots.js';
import { needOf, subjectOf, VisitRequests, type VisitRequest } from './visit-requests.js';

export interface Booking extends VisitRequest {
  readonly quoteId: string;
  readonly startAt: Date;
  readonly note: string | null;
  readonly homeGroups: readonly HomeGroup[];
}

/** Order numbers are short for people, so two may be drawn alike. */
const NUMBER_DRAWS = 5;
/** Beyond this many lost races the slot counts as taken: somebody always won, it was just never us. */
const MOST_RACES = 100;
/** So many more than needed are asked, the best first: the next one comes when the best has just been booked. */
const SPARE_WORKERS = 2;

/** Books a visit and holds the time for its payment: everything is checked first, and then taken in one commit. */
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
    private readonly taking: BookTogether,
  ) {}

  /**
   * @param requestKey the caller's; the same key finds the order it made, whatever became of the first answer
   * @returns the order's id. SLOT_TAKEN carries `alternatives`
   */
  async book(actor: Actor, requestKey: string, booking: Booking): Promise<Result<string>> {
    const booked = await this.unlessBooked(actor, requestKey, booking);
    if (!isRefused(booked) || booked.refused !== 'SLOT_TAKEN') return booked;
    const nearest = await this.nearest(actor, booking);
    if (isRefused(nearest)) return nearest;
    // the very time was given back meanwhile, or nobody had looked at its day before: then it can be had
    const free = nearest[0]?.startAt.getTime() === booking.startAt.getTime();
    const again = free ? await this.untilDecided(actor, requestKey, booking) : booked;
    return isRefused(again) && again.refused === 'SLOT_TAKEN' ? taken(nearest) : again;
  }

  /** What is refused now may have been booked by an earlier try whose answer was lost. */
  private async unlessBooked(actor: Actor, requestKey: string, booking: Booking): Promise<Result<string>> {
    const booked = await this.untilDecided(actor, requestKey, booking);
    if (!isRefused(booked)) return booked;
    return (await this.orders.byRequest(this.transactions.reader, actor.accountId, requestKey)) ?? booked;
  }

  /** Every lost race is somebody else's success, so this ends. */
  private async untilDecided(actor: Actor, requestKey: string, booking: Booking): Promise<Result<string>> {
    let draws = 1;
    for (let races = 1; races <= MOST_RACES; races += 1) {
      const ready = await this.makeReady(actor, requestKey, booking);
      if (isRefused(ready)) return ready;
      try {
        const outcome = await this.taking.book(ready);
        if (outcome !== 'lost') return outcome;
      } catch (error) {
        if (!isDuplicate(error) || (draws += 1) > NUMBER_DRAWS) throw error;
      }
      if (ready.workers.length < ready.visit.service.crew) break;
    }
    return refuse('SLOT_TAKEN');
  }

  /** What was read here only proposes; nobody's time is taken yet. */
  private async makeReady(actor: Actor, requestKey: string, booking: Booking): Promise<Result<ReadyBooking>> {
    const { startAt, note } = booking;
    const db = this.transactions.reader;
    const visit = await this.requests.check(db, actor.accountId, booking);
    if (isRefused(visit)) return visit;
    const homeGroups = wantedGroups(visit.service, booking.homeGroups);
    if (isRefused(homeGroups)) return homeGroups;
    const start = await this.scheduling.checkStart(db, needOf(visit), startAt);
    if (isRefused(start)) return start;
    const [quote, workers] = await Promise.all([
      this.pricing.redeem(db, actor.accountId, booking.quoteId, { ...subjectOf(visit), startAt }),
      this.crews.candidates(needOf(visit), startAt, visit.service.crew + SPARE_WORKERS),
    ]);
    if (isRefused(quote)) return quote;
    return { actor, requestKey, visit, startAt, note, homeGroups, quote, workers };
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
    label: momentWords(startAt),
    date: dayOf(startAt),
    priceFen,
  }));
  const because = alternatives.length === 0 ? '这个时段刚刚被约走了，近期暂时没有空闲时段' : undefined;
  return refuse('SLOT_TAKEN', because, { alternatives });
}
