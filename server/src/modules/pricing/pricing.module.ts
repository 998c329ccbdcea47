import { Module } from '@nestjs/common';
import { PolicyBook } from '../../platform/policy/policy-book.js';
import { sheetOf } from '../../platform/policy/policy.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { CouponKinds } from './application/coupon-kinds.js';
import { ChooseCoupon } from './application/choose-coupon.js';
import { FreezeQuote } from './application/freeze-quote.js';
import { GrantCoupon } from './application/grant-coupon.js';
import { ListOwnCoupons } from './application/list-own-coupons.js';
import { PricingService } from './application/pricing.service.js';
import { PublishPriceRules } from './application/publish-price-rules.js';
import { QuoteWithCoupon } from './application/quote-with-coupon.js';
import { RedeemQuote } from './application/redeem-quote.js';
import { TryPriceRules } from './application/try-price-rules.js';
import { PricingFacade } from './contract/pricing.facade.js';
import { PRICING_POLICY } from './domain/pricing-policy.js';
import { CouponKindsController } from './http/coupon-kinds.admin.controller.js';
import { CouponsController } from './http/coupons.customer.controller.js';
import { PriceRulesController } from './http/price-rules.admin.controller.js';
import { CouponsSql } from './infrastructure/coupons.sql.js';
import { PriceRulesSql } from './infrastructure/price-rules.sql.js';
import { QuotesSql } from './infrastructure/quotes.sql.js';

const TABLES = [PriceRulesSql, QuotesSql, CouponsSql];
const USE_CASES = [
  ChooseCoupon,
  FreezeQuote,
  QuoteWithCoupon,
  RedeemQuote,
  GrantCoupon,
  CouponKinds,
  ListOwnCoupons,
  PublishPriceRules,
  TryPriceRules,
];

@Module({
  imports: [CatalogModule, PrivacyModule],
  controllers: [CouponsController, CouponKindsController, PriceRulesController],
  providers: [...TABLES, ...USE_CASES, { provide: PricingFacade, useClass: PricingService }],
  exports: [PricingFacade],
})
export class PricingModule {
  constructor(policies: PolicyBook) {
    policies.add(sheetOf('价格与优惠券', PRICING_POLICY));
  }
}
