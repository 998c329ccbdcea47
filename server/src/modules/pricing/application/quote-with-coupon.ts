import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { CouponChoice, CouponedQuote, Price, PriceCap, PriceSubject } from '../contract/pricing.facade.js';
import { isValid, lessBy, verdictOf, type CouponVerdict } from '../domain/coupon.js';
import { neverAbove } from '../domain/price-cap.js';
import { priceOf } from '../domain/price.js';
import { CouponsSql, type OwnCoupon } from '../infrastructure/coupons.sql.js';
import { PriceRulesSql } from '../infrastructure/price-rules.sql.js';
import { FreezeQuote } from './freeze-quote.js';

interface Tried {
  readonly coupon: OwnCoupon;
  readonly verdict: CouponVerdict;
  readonly saves: number;
}

/** Freezes a price less by a coupon, and says of the account's others what they would do. */
@Injectable()
export class QuoteWithCoupon {
  constructor(
    private readonly rules: PriceRulesSql,
    private readonly coupons: CouponsSql,
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
    const now = this.clock.now();
    const set = await this.rules.inForce(tx, now);
    const price = neverAbove(priceOf(set, subject), cap);
    const available = (await this.coupons.available(tx, accountId, now)).map((coupon) => tried(coupon, subject, price));
    const coupons = available.sort((a, b) => b.saves - a.saves || (a.coupon.id < b.coupon.id ? -1 : 1));
    const chosen =
      typeof choice === 'object' ? await this.named(tx, accountId, choice.couponId, subject, price) : coupons[0];
    if (chosen && isRefused(chosen)) return chosen;
    const used = choice !== 'none' && chosen && 'line' in chosen.verdict ? chosen : null;
    const quote = await this.freezing.keep(tx, accountId, subject, {
      set,
      price: used && 'line' in used.verdict ? lessBy(price, used.verdict.line) : price,
      couponId: used?.coupon.id ?? null,
    });
    return {
      quote,
      coupons: coupons.map(({ coupon, verdict, saves }) => ({
        id: coupon.id,
        name: coupon.terms.name,
        savesFen: fen(saves),
        unmet: 'unmet' in verdict ? verdict.unmet : null,
      })),
    };
  }

  private async named(
    tx: Tx,
    accountId: string,
    couponId: string,
    subject: PriceSubject,
    price: Price,
  ): Promise<Result<Tried>> {
    const coupon = await this.coupons.own(tx, accountId, couponId);
    if (!coupon) return refuse('NOT_FOUND', '没有找到这张优惠券');
    if (coupon.state !== 'available') return refuse('COUPON_USED');
    if (!isValid(coupon.terms, this.clock.now())) return refuse('COUPON_EXPIRED');
    const found = tried(coupon, subject, price);
    return 'unmet' in found.verdict ? refuse('COUPON_UNMET', `这张优惠券${found.verdict.unmet}`) : found;
  }
}

function tried(coupon: OwnCoupon, subject: PriceSubject, price: Price): Tried {
  const verdict = verdictOf(coupon.terms, subject, price);
  return { coupon, verdict, saves: 'line' in verdict ? -verdict.line.amountFen : 0 };
}
