import { Injectable } from '@nestjs/common';
import type { Fen } from '@daowei/shared/kernel/fen';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import {
  PricingFacade,
  type AmountGift,
  type ChosenCoupon,
  type CouponChoice,
  type CouponedQuote,
  type FrozenQuote,
  type Price,
  type PriceCap,
  type PriceSubject,
  type VisitSubject,
} from '../contract/pricing.facade.js';
import { verdictOver } from '../domain/coupon.js';
import { priceOf } from '../domain/price.js';
import { CouponsSql } from '../infrastructure/coupons.sql.js';
import { PriceRulesSql } from '../infrastructure/price-rules.sql.js';
import { ChooseCoupon } from './choose-coupon.js';
import { FreezeQuote } from './freeze-quote.js';
import { GrantCoupon } from './grant-coupon.js';
import { QuoteWithCoupon } from './quote-with-coupon.js';
import { RedeemQuote } from './redeem-quote.js';

/** The module's door: each method leads to the use case behind it. */
@Injectable()
export class PricingService extends PricingFacade {
  constructor(
    private readonly rules: PriceRulesSql,
    private readonly freezing: FreezeQuote,
    private readonly redeeming: RedeemQuote,
    private readonly couponQuotes: QuoteWithCoupon,
    private readonly choosing: ChooseCoupon,
    private readonly coupons: CouponsSql,
    private readonly granting: GrantCoupon,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async price(tx: Tx, subject: PriceSubject): Promise<Price> {
    return priceOf(await this.rules.inForce(tx, this.clock.now()), subject);
  }

  override async priceStarts(tx: Tx, subject: Omit<PriceSubject, 'startAt'>, starts: readonly Date[]): Promise<Fen[]> {
    const set = await this.rules.inForce(tx, this.clock.now());
    return starts.map((startAt) => priceOf(set, { ...subject, startAt }).totalFen);
  }

  override quote(tx: Tx, accountId: string, subject: PriceSubject, cap?: PriceCap): Promise<FrozenQuote> {
    return this.freezing.freeze(tx, accountId, subject, cap);
  }

  override redeem(tx: Tx, accountId: string, quoteId: string, subject: VisitSubject): Promise<Result<FrozenQuote>> {
    return this.redeeming.redeem(tx, accountId, quoteId, subject);
  }

  override quoteWithCoupon(
    tx: Tx,
    accountId: string,
    subject: PriceSubject,
    choice: CouponChoice,
    cap?: PriceCap,
  ): Promise<Result<CouponedQuote>> {
    return this.couponQuotes.quote(tx, accountId, subject, choice, cap);
  }

  override couponOver(
    tx: Tx,
    accountId: string,
    subjects: readonly PriceSubject[],
    price: Price,
    choice: CouponChoice,
  ): Promise<Result<ChosenCoupon>> {
    return this.choosing.choose(tx, accountId, choice, (terms) => verdictOver(terms, subjects, price));
  }

  override async takeCoupon(tx: Tx, couponId: string, reference: string): Promise<Result<null>> {
    return (await this.coupons.take(tx, couponId, reference, this.clock.now())) ? null : refuse('COUPON_USED');
  }

  override retakeCoupon(tx: Tx, reference: string): Promise<boolean> {
    return this.coupons.retake(tx, reference, this.clock.now());
  }

  override giveBackCoupon(tx: Tx, reference: string): Promise<void> {
    return this.coupons.giveBack(tx, reference);
  }

  override giveAmount(tx: Tx, accountId: string, gift: AmountGift, actor: AuditActor): Promise<string> {
    return this.granting.giveAmount(tx, accountId, gift, actor);
  }

  override grantCoupon(
    tx: Tx,
    accountId: string,
    kindId: string,
    actor: AuditActor,
    because: string,
  ): Promise<Result<{ couponId: string; name: string }>> {
    return this.granting.grant(tx, accountId, kindId, actor, because);
  }
}
