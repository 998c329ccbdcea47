import { Injectable } from '@nestjs/common';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import {
  PricingFacade,
  type CouponChoice,
  type CouponedQuote,
  type FrozenQuote,
  type PriceSubject,
} from '../../pricing/contract/pricing.facade.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import { needOf, subjectOf, VisitRequests, type VisitRequest } from './visit-requests.js';
import { WishedPrice } from './wished-price.js';

/** Freezes the price of a visit at a start that may be asked for. */
@Injectable()
export class QuoteVisit {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: VisitRequests,
    private readonly scheduling: SchedulingFacade,
    private readonly pricing: PricingFacade,
    private readonly wished: WishedPrice,
  ) {}

  /**
   * With the coupon chosen. Refuses what the visit, its start or the coupon does not allow.
   * @param wishedStartAt the start the customer would rather have had: when it is full, this one costs no more
   */
  async quote(
    accountId: string,
    request: VisitRequest,
    startAt: Date,
    coupon: CouponChoice,
    wishedStartAt: Date | null,
  ): Promise<Result<CouponedQuote>> {
    const cap = wishedStartAt ? await this.wished.capFor(accountId, request, wishedStartAt) : undefined;
    if (isRefused(cap)) return cap;
    return this.transactions.run(async (tx): Promise<Result<CouponedQuote>> => {
      const subject = await this.subject(tx, accountId, request, startAt);
      return isRefused(subject) ? subject : this.pricing.quoteWithCoupon(tx, accountId, subject, coupon, cap);
    });
  }

  /** In the caller's transaction, without a coupon. */
  async quoteIn(tx: Tx, accountId: string, request: VisitRequest, startAt: Date): Promise<Result<FrozenQuote>> {
    const subject = await this.subject(tx, accountId, request, startAt);
    return isRefused(subject) ? subject : this.pricing.quote(tx, accountId, subject);
  }

  private async subject(
    tx: Tx,
    accountId: string,
    request: VisitRequest,
    startAt: Date,
  ): Promise<Result<PriceSubject>> {
    const visit = await this.requests.check(tx, accountId, request);
    if (isRefused(visit)) return visit;
    const start = await this.scheduling.checkStart(tx, needOf(visit), startAt);
    return isRefused(start) ? start : { ...subjectOf(visit), startAt };
  }
}
