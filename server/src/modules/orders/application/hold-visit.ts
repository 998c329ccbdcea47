import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { PricingFacade, type FrozenQuote } from '../../pricing/contract/pricing.facade.js';
import type { Order } from '../contract/orders.facade.js';
import { VisitHolds, type HoldRequest, type VisitRequest, type WantedVisit } from '../contract/visit-holds.js';
import { ClaimCrew } from './claim-crew.js';
import { OpenOrder } from './open-order.js';
import { QuoteVisit } from './quote-visit.js';
import { needOf, subjectOf, VisitRequests } from './visit-requests.js';

/** Holds time for a customer at the price they were promised. */
@Injectable()
export class HoldVisit extends VisitHolds {
  constructor(
    private readonly requests: VisitRequests,
    private readonly quotes: QuoteVisit,
    private readonly crews: ClaimCrew,
    private readonly pricing: PricingFacade,
    private readonly opening: OpenOrder,
    private readonly ids: Ids,
  ) {
    super();
  }

  override async check(tx: Tx, accountId: string, request: VisitRequest): Promise<Result<WantedVisit>> {
    const visit = await this.requests.check(tx, accountId, request);
    if (isRefused(visit)) return visit;
    return { service: visit.service, address: visit.address, need: needOf(visit) };
  }

  override price(tx: Tx, accountId: string, request: VisitRequest, startAt: Date): Promise<Result<FrozenQuote>> {
    return this.quotes.quoteIn(tx, accountId, request, startAt);
  }

  override async hold(tx: Tx, wanted: HoldRequest): Promise<Result<Order>> {
    const { accountId, request, startAt, promised } = wanted;
    const visit = await this.requests.check(tx, accountId, request);
    if (isRefused(visit)) return visit;
    const quote = await this.pricing.quote(tx, accountId, { ...subjectOf(visit), startAt }, promised);
    const id = this.ids.next();
    const lead = wanted.workerId === null ? null : { workerId: wanted.workerId, must: true };
    const crew = await this.crews.claim(tx, id, needOf(visit), startAt, lead);
    if (crew === 'none' || crew === 'lost') return refuse('SLOT_TAKEN');
    return this.opening.open(tx, { ...wanted, id, visit, quote, crew, note: null, homeGroups: [] });
  }
}
