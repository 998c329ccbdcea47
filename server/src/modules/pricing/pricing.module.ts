import { Module } from '@nestjs/common';
import { FreezeQuote } from './application/freeze-quote.js';
import { PricingService } from './application/pricing.service.js';
import { RedeemQuote } from './application/redeem-quote.js';
import { PricingFacade } from './contract/pricing.facade.js';
import { PriceRulesSql } from './infrastructure/price-rules.sql.js';
import { QuotesSql } from './infrastructure/quotes.sql.js';

@Module({
  providers: [PriceRulesSql, QuotesSql, FreezeQuote, RedeemQuote, { provide: PricingFacade, useClass: PricingService }],
  exports: [PricingFacade],
})
export class PricingModule {}
