import { Injectable } from '@nestjs/common';
import type { Fen } from '@daowei/shared/kernel/fen';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { DepositTerms } from '../../catalog/contract/catalog.facade.js';
import {
  PricingFacade,
  type CouponChoice,
  type CouponedQuote,
  type FrozenQuote,
  type PriceSubject,
} from '../../pricing/contract/pricing.facade.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import { depositOf } from '../domain/collecting.js';
import { needOf, subjectOf, VisitRequests, type CheckedVisit, type VisitRequest } from './visit-requests.js';
import { WishedPrice } from './wished-price.js';

/** A frozen price, and what of it is paid when booking; null: all of it. */
export interface QuotedVisit extends CouponedQuote {
  readonly deposit: (DepositTerms & { readonly depositFen: Fen }) | null;
}

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
  ): Promise<Result<QuotedVisit>> {
    const cap = wishedStartAt ? await this.wished.capFor(accountId, request, wishedStartAt) : undefined;
    if (isRefused(cap)) return cap;
    return this.transactions.run(async (tx): Promise<Result<QuotedVisit>> => {
      const subject = await this.subject(tx, accountId, request, startAt);
      if (isRefused(subject)) return subject;
      const priced = await this.pricing.quoteWithCoupon(tx, accountId, subject, coupon, cap);
      if (isRefused(priced)) return priced;
      const { deposit: terms } = subject.service;
      const depositFen = depositOf(priced.quote.totalFen, terms);
      return { ...priced, deposit: terms && depositFen !== null ? { ...terms, depositFen } : null };
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
  ): Promise<Result<PriceSubject & Pick<CheckedVisit, 'service'>>> {
    const visit = await this.requests.check(tx, accountId, request);
    if (isRefused(visit)) return visit;
    const start = await this.scheduling.checkStart(tx, needOf(visit), startAt);
    return isRefused(start) ? start : { ...subjectOf(visit), service: visit.service, startAt };
  }
}
