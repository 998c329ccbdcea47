import { Injectable } from '@nestjs/common';
import type { Fen } from '@daowei/shared/kernel/fen';
import type { Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import {
  PricingFacade,
  type FrozenQuote,
  type Price,
  type PriceCap,
  type PriceSubject,
  type VisitSubject,
} from '../contract/pricing.facade.js';
import { priceOf } from '../domain/price.js';
import { PriceRulesSql } from '../infrastructure/price-rules.sql.js';
import { FreezeQuote } from './freeze-quote.js';
import { RedeemQuote } from './redeem-quote.js';

/** The module's door: each method leads to the use case behind it. */
@Injectable()
export class PricingService extends PricingFacade {
  constructor(
    private readonly rules: PriceRulesSql,
    private readonly freezing: FreezeQuote,
    private readonly redeeming: RedeemQuote,
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
}
