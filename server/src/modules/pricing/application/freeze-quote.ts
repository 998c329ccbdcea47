import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { FrozenQuote, Price, PriceCap, PriceSubject } from '../contract/pricing.facade.js';
import { neverAbove } from '../domain/price-cap.js';
import type { PriceRules } from '@daowei/shared/rules/price-rules';
import { priceOf } from '../domain/price.js';
import { quoteHash, subjectText } from '../domain/quote-hash.js';
import { PriceRulesSql } from '../infrastructure/price-rules.sql.js';
import { QuotesSql } from '../infrastructure/quotes.sql.js';

/** A price under the rules it was made by, with the coupon whose line it carries. */
export interface PriceToKeep {
  readonly price: Price;
  readonly set: PriceRules;
  readonly couponId: string | null;
}

/** Prices a visit and keeps the price for the account until the quote expires. */
@Injectable()
export class FreezeQuote {
  constructor(
    private readonly rules: PriceRulesSql,
    private readonly quotes: QuotesSql,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async freeze(tx: Tx, accountId: string, subject: PriceSubject, cap?: PriceCap): Promise<FrozenQuote> {
    const set = await this.rules.inForce(tx, this.clock.now());
    return this.keep(tx, accountId, subject, { set, price: neverAbove(priceOf(set, subject), cap), couponId: null });
  }

  async keep(
    tx: Tx,
    accountId: string,
    subject: PriceSubject,
    { price, set, couponId }: PriceToKeep,
  ): Promise<FrozenQuote> {
    const now = this.clock.now();
    const quote: FrozenQuote = {
      id: this.ids.next(),
      accountId,
      serviceId: subject.service.id,
      serviceVersion: subject.service.version,
      ...price,
      couponId,
      hash: quoteHash(subject, price.lines, price.ruleVersion, couponId),
      expiresAt: addMinutes(now, set.quoteMinutes),
    };
    await this.quotes.add(tx, { quote, subject: subjectText(subject), tier: subject.tier }, now);
    return quote;
  }
}
