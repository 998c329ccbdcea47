import { Injectable } from '@nestjs/common';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import { momentWords } from '@daowei/shared/kernel/time-words';
import { Transactions } from '../../../platform/database/transactions.js';
import { PricingFacade, type PriceCap } from '../../pricing/contract/pricing.facade.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import { needOf, subjectOf, VisitRequests, type VisitRequest } from './visit-requests.js';

/**
 * The wished time was full and the customer takes another: it costs no more than the wished one would have (B8).
 * Whether it is full is looked up, never believed.
 */
@Injectable()
export class WishedPrice {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: VisitRequests,
    private readonly scheduling: SchedulingFacade,
    private readonly pricing: PricingFacade,
  ) {}

  /** undefined when the wished start is not one that everybody who works then is taken at. Refuses like the request. */
  async capFor(accountId: string, request: VisitRequest, wishedStartAt: Date): Promise<Result<PriceCap | undefined>> {
    const db = this.transactions.reader;
    const visit = await this.requests.check(db, accountId, request);
    if (isRefused(visit)) return visit;
    const days = await this.scheduling.calendar(needOf(visit));
    const wished = days
      .flatMap(({ slots }) => slots)
      .find((slot) => slot.startAt.getTime() === wishedStartAt.getTime());
    if (!wished || wished.available) return undefined;
    const { totalFen } = await this.pricing.price(db, { ...subjectOf(visit), startAt: wishedStartAt });
    return {
      totalFen,
      label: '延时预定，价格不变',
      because: `您想要的${momentWords(wishedStartAt)}已约满，改约后仍不高于那个时间的价格`,
    };
  }
}
