import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Fen } from '@daowei/shared/kernel/fen';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import { PricingFacade } from '../../pricing/contract/pricing.facade.js';
import { SchedulingFacade, type SlotStart } from '../../scheduling/contract/scheduling.facade.js';
import { needOf, subjectOf, VisitRequests, type CheckedVisit, type VisitRequest } from './visit-requests.js';

export interface PricedSlot extends SlotStart {
  readonly priceFen: Fen;
  /** how likely the arrival window is kept, 0–1; null when too little is known */
  readonly promiseKept: number | null;
}

export interface OfferedDays {
  readonly durationMinutes: number;
  readonly days: readonly { readonly day: LocalDate; readonly slots: readonly PricedSlot[] }[];
}

/** When a visit is possible, and what it costs then. */
@Injectable()
export class OfferSlots {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: VisitRequests,
    private readonly scheduling: SchedulingFacade,
    private readonly pricing: PricingFacade,
  ) {}

  async calendar(accountId: string, request: VisitRequest): Promise<Result<OfferedDays>> {
    const db = this.transactions.reader;
    const visit = await this.requests.check(db, accountId, request);
    if (isRefused(visit)) return visit;
    const days = await this.scheduling.calendar(needOf(visit));
    const priced = await this.priced(
      visit,
      days.flatMap(({ slots }) => slots),
    );
    let next = 0;
    return {
      durationMinutes: visit.scope.durationMinutes,
      days: days.map(({ day, slots }) => ({ day, slots: priced.slice(next, (next += slots.length)) })),
    };
  }

  /** The free starts nearest to a wish, priced. */
  async nearest(visit: CheckedVisit, startAt: Date, wanted: number): Promise<PricedSlot[]> {
    return this.priced(visit, await this.scheduling.nearest(needOf(visit), startAt, wanted));
  }

  private async priced(visit: CheckedVisit, slots: readonly SlotStart[]): Promise<PricedSlot[]> {
    const starts = slots.map((slot) => slot.startAt);
    const db = this.transactions.reader;
    const prices = await this.pricing.priceStarts(db, subjectOf(visit), starts);
    const keptAt = await this.scheduling.promiseKept(db, visit.address.district);
    return slots.map((slot, index) => ({ ...slot, priceFen: prices[index]!, promiseKept: keptAt(slot.startAt) }));
  }
}
