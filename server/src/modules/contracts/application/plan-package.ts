import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { ServicePackage } from '../../catalog/contract/catalog.facade.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import type { AskedVisit } from '../../orders/contract/prepaid.js';
import type { VisitRequest } from '../../orders/contract/visit-holds.js';
import { PricingFacade, type ChosenCoupon, type CouponChoice } from '../../pricing/contract/pricing.facade.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import { CONTRACTS_POLICY } from '../domain/contracts-policy.js';
import { lessCoupon, packagePrice, wholePrice, type PackagePrice } from '../domain/package-price.js';
import { planSeries, type PlannedStart, type SeriesChange } from '../domain/series.js';
import { ContractQuotesSql, type ContractQuote } from '../infrastructure/contract-quotes.sql.js';
import { ContractsSql } from '../infrastructure/contracts.sql.js';
import { ProposeTimes } from './propose-times.js';

/** A package as a customer asks for it. Nothing in it is trusted. */
export interface PackageAsk extends VisitRequest {
  readonly addressId: string;
  readonly packageId: string;
  readonly firstAt: Date;
  readonly changes: readonly SeriesChange[];
  readonly coupon: CouponChoice;
  /** the contract that goes on with it: its first visit may lie beyond the booking horizon */
  readonly renewsId: string | null;
}

export interface PlannedVisit extends PlannedStart {
  readonly endAt: Date;
  readonly priceFen: Fen;
  /** nobody is free then */
  readonly conflict: boolean;
  /** for a conflict: the nearest times at which somebody is */
  readonly proposals: readonly Date[];
}

export interface PackagePlan {
  readonly sold: ServicePackage;
  readonly visits: readonly PlannedVisit[];
  /** less by the coupon */
  readonly price: PackagePrice;
  /** the coupon that is used, and what the account's others would do */
  readonly coupon: ChosenCoupon;
  /** frozen once nothing stands in the way */
  readonly quote: ContractQuote | null;
}

/**
 * Looks at every visit of a package before anything is paid: whether somebody is free, what else could be had, and what
 * all of it costs.
 */
@Injectable()
export class PlanPackage {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly scheduling: SchedulingFacade,
    private readonly pricing: PricingFacade,
    private readonly contracts: ContractsSql,
    private readonly quotes: ContractQuotesSql,
    private readonly proposals: ProposeTimes,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses what orders refuse of a single visit, PACKAGE_UNKNOWN, NOT_FOUND for another's contract to renew, PACKAGE_PLAN_INVALID, SLOT_… for a first start
   * beyond the booking horizon or a later one that cannot be asked for at all, and what a coupon that is named refuses.
   */
  async plan(accountId: string, ask: PackageAsk): Promise<Result<PackagePlan>> {
    const db = this.transactions.reader;
    const visit = await this.orders.checkVisit(db, accountId, ask);
    if (isRefused(visit)) return visit;
    const sold = visit.service.packages.find((one) => one.id === ask.packageId);
    if (!sold) return refuse('PACKAGE_UNKNOWN');
    if (ask.renewsId !== null && !(await this.contracts.own(db, accountId, ask.renewsId))) return refuse('NOT_FOUND');
    const starts = await this.startsOf(db, visit, sold, ask);
    if (isRefused(starts)) return starts;

    const subjects = starts.map(({ startAt }) => ({
      service: visit.service,
      district: visit.address.district,
      hours: visit.scope.hours,
      addOns: visit.scope.addOns,
      tier: visit.tier,
      startAt,
    }));
    const prices = await Promise.all(subjects.map((subject) => this.pricing.price(db, subject)));
    const full = packagePrice(sold, prices);
    const ruleVersion = prices[0]!.ruleVersion;
    const whole = wholePrice(full, ruleVersion);
    const coupon = await this.pricing.couponOver(db, accountId, subjects, whole, ask.coupon);
    if (isRefused(coupon)) return coupon;
    const price = coupon.used ? lessCoupon(full, coupon.used.line) : full;
    const times = starts.map((start) => start.startAt);
    const found = await this.proposals.forSeries(db, visit, times);
    const visits = starts.map((start, index) => ({
      ...start,
      endAt: addMinutes(start.startAt, visit.scope.durationMinutes),
      priceFen: price.visits[index]!.shareFen,
      ...found[index]!,
    }));
    const free = visits.every((one) => !one.conflict);
    const couponId = coupon.used?.couponId ?? null;
    const quote = free ? await this.freeze(accountId, ask, visit, times, price, { ruleVersion, couponId }) : null;
    return { sold, visits, price, coupon, quote };
  }

  private async startsOf(
    db: Tx,
    visit: AskedVisit,
    sold: ServicePackage,
    ask: PackageAsk,
  ): Promise<Result<PlannedStart[]>> {
    const place = { lat: visit.address.lat, lng: visit.address.lng };
    const need = { service: visit.service, durationMinutes: visit.scope.durationMinutes, place };
    const first =
      ask.renewsId === null
        ? await this.scheduling.checkStart(db, need, ask.firstAt)
        : await this.scheduling.checkSeriesStart(db, ask.firstAt);
    if (isRefused(first)) return first;
    const starts = planSeries(sold, ask.firstAt, ask.changes);
    if (isRefused(starts)) return starts;
    for (const { startAt } of starts) {
      const possible = await this.scheduling.checkSeriesStart(db, startAt);
      if (isRefused(possible)) return possible;
    }
    return starts;
  }

  private async freeze(
    accountId: string,
    ask: PackageAsk,
    visit: AskedVisit,
    starts: readonly Date[],
    price: PackagePrice,
    made: Pick<ContractQuote, 'ruleVersion' | 'couponId'>,
  ): Promise<ContractQuote> {
    const now = this.clock.now();
    const content = {
      serviceId: visit.service.id,
      serviceVersion: visit.service.version,
      packageId: ask.packageId,
      addressId: ask.addressId,
      hours: visit.scope.hours,
      addOns: visit.scope.addOns,
      visits: price.visits.map(({ lines, shareFen }, index) => ({ startAt: starts[index]!, shareFen, lines })),
      grossFen: price.grossFen,
      totalFen: price.totalFen,
      ...made,
      renewsId: ask.renewsId,
    };
    const quote: ContractQuote = {
      id: this.ids.next(),
      accountId,
      ...content,
      hash: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
      expiresAt: addMinutes(now, CONTRACTS_POLICY.quoteMinutes.value),
    };
    await this.quotes.add(this.transactions.reader, quote, now);
    return quote;
  }
}
