import { Injectable } from '@nestjs/common';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { CouponChoice, CouponedQuote, PriceCap, PriceSubject } from '../contract/pricing.facade.js';
import { lessBy, verdictOf } from '../domain/coupon.js';
import { neverAbove } from '../domain/price-cap.js';
import { priceOf } from '../domain/price.js';
import { PriceRulesSql } from '../infrastructure/price-rules.sql.js';
import { ChooseCoupon } from './choose-coupon.js';
import { FreezeQuote } from './freeze-quote.js';

/** Freezes a price less by a coupon, and says of the account's others what they would do. */
@Injectable()
export class QuoteWithCoupon {
  constructor(
    private readonly rules: PriceRulesSql,
    private readonly choosing: ChooseCoupon,
    private readonly freezing: FreezeQuote,
    private readonly clock: Clock,
  ) {}

  async quote(
    tx: Tx,
    accountId: string,
    subject: PriceSubject,
    choice: CouponChoice,
    cap?: PriceCap,
  ): Promise<Result<CouponedQuote>> {
    const set = await this.rules.inForce(tx, this.clock.now());
    const price = neverAbove(priceOf(set, subject), cap);
    const chosen = await this.choosing.choose(tx, accountId, choice, (terms) => verdictOf(terms, subject, price));
    if (isRefused(chosen)) return chosen;
    const { used, coupons } = chosen;
    const quote = await this.freezing.keep(tx, accountId, subject, {
      set,
      price: used ? lessBy(price, used.line) : price,
      couponId: used?.couponId ?? null,
    });
    return { quote, coupons };
  }
}
