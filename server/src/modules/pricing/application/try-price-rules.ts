import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { flawsOfRules, type PriceRuleSet } from '@daowei/shared/rules/price-rules';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { CatalogFacade, type ServiceKind } from '../../catalog/contract/catalog.facade.js';
import { PastBookings, type PastBooking } from '../contract/past-bookings.js';
import type { CouponTerms } from '../contract/pricing.facade.js';
import { PRICING_POLICY } from '../domain/pricing-policy.js';
import { subjectOfText, type WrittenSubject } from '../domain/quote-hash.js';
import { changesBetween, mostTelling, repriced, summaryOf, type TrialSummary, type Tried } from '../domain/reprice.js';
import { CouponsSql } from '../infrastructure/coupons.sql.js';
import { QuotesSql, type StoredQuote } from '../infrastructure/quotes.sql.js';

export type TriedBooking = Tried & {
  readonly booking: PastBooking;
  /** as it was asked for; null when that is not known any more */
  readonly visit: WrittenSubject | null;
};

export interface Trial {
  /** bookings that were looked at, at most */
  readonly most: number;
  readonly summary: TrialSummary;
  /** those that change most, and those that cannot be priced again */
  readonly telling: readonly TriedBooking[];
}

/**
 * What the newest bookings would have cost under other rules, by the price function they were sold by. Reads a bounded
 * number of rows by key, whatever the history, and writes nothing.
 */
@Injectable()
export class TryPriceRules {
  constructor(
    private readonly transactions: Transactions,
    private readonly bookings: PastBookings,
    private readonly quotes: QuotesSql,
    private readonly coupons: CouponsSql,
    private readonly catalog: CatalogFacade,
  ) {}

  /** Refuses PRICE_RULES_INVALID with every flaw by its field. */
  async on(set: PriceRuleSet): Promise<Result<Trial>> {
    const fields = flawsOfRules(set);
    if (fields.length > 0) {
      return refuse('PRICE_RULES_INVALID', fields.map(({ message }) => message).join('；'), { fields });
    }
    const db = this.transactions.reader;
    const most = PRICING_POLICY.previewBookings.value;
    const bookings = await this.bookings.latest(db, most);
    const quotes = await this.quotes.byIds(
      db,
      bookings.map(({ quoteId }) => quoteId),
    );
    const services = await this.servicesOf(db, [...quotes.values()]);
    const couponIds = [...quotes.values()].flatMap(({ quote: { couponId } }) => (couponId ? [couponId] : []));
    const terms = await this.coupons.termsByIds(db, couponIds);
    const tried = bookings.map((booking) => tryOn(set, booking, quotes.get(booking.quoteId), services, terms));
    return { most, summary: summaryOf(tried), telling: mostTelling(tried, PRICING_POLICY.previewShown.value) };
  }

  /** The versions that were sold; a few, however many bookings. */
  private async servicesOf(tx: Tx, quotes: readonly StoredQuote[]): Promise<Map<string, ServiceKind>> {
    const wanted = new Map(
      quotes.map(({ quote: { serviceId, serviceVersion } }) => [
        keyOf(serviceId, serviceVersion),
        { serviceId, serviceVersion },
      ]),
    );
    const found = new Map<string, ServiceKind>();
    for (const [key, { serviceId, serviceVersion }] of wanted) {
      const service = await this.catalog.version(tx, serviceId, serviceVersion);
      if (service) found.set(key, service);
    }
    return found;
  }
}

const keyOf = (serviceId: string, version: number): string => `${serviceId} ${version}`;

function tryOn(
  set: PriceRuleSet,
  booking: PastBooking,
  stored: StoredQuote | undefined,
  services: ReadonlyMap<string, ServiceKind>,
  terms: ReadonlyMap<string, CouponTerms>,
): TriedBooking {
  if (!stored) {
    return {
      booking,
      visit: null,
      oldFen: booking.totalFen,
      newFen: null,
      unpriced: '没有找到当时的报价，无法重新计价',
    };
  }
  const { quote, subject, tier } = stored;
  const visit = subjectOfText(subject);
  const about = { booking, visit, oldFen: quote.totalFen };
  const service = services.get(keyOf(quote.serviceId, quote.serviceVersion));
  if (!service) return { ...about, newFen: null, unpriced: '当时的服务版本已经不在目录里，无法重新计价' };
  const coupon = quote.couponId === null ? null : (terms.get(quote.couponId) ?? null);
  const price = repriced(set, { ...visit, service, tier }, quote.lines, coupon);
  return { ...about, newFen: price.totalFen, changes: changesBetween(quote.lines, price.lines) };
}
