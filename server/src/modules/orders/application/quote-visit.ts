import { Injectable } from '@nestjs/common';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { PricingFacade, type FrozenQuote } from '../../pricing/contract/pricing.facade.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import { needOf, subjectOf, VisitRequests, type VisitRequest } from './visit-requests.js';

/** Freezes the price of a visit at a start that may be asked for. */
@Injectable()
export class QuoteVisit {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: VisitRequests,
    private readonly scheduling: SchedulingFacade,
    private readonly pricing: PricingFacade,
  ) {}

  quote(accountId: string, request: VisitRequest, startAt: Date): Promise<Result<FrozenQuote>> {
    return this.transactions.run((tx) => this.quoteIn(tx, accountId, request, startAt));
  }

  /** The same in the caller's transaction. */
  async quoteIn(tx: Tx, accountId: string, request: VisitRequest, startAt: Date): Promise<Result<FrozenQuote>> {
    const visit = await this.requests.check(tx, accountId, request);
    if (isRefused(visit)) return visit;
    const start = await this.scheduling.checkStart(tx, needOf(visit), startAt);
    if (isRefused(start)) return start;
    return this.pricing.quote(tx, accountId, { ...subjectOf(visit), startAt });
  }
}
