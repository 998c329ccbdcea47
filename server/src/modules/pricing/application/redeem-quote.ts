import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { FrozenQuote, VisitSubject } from '../contract/pricing.facade.js';
import { quoteHash, subjectText } from '../domain/quote-hash.js';
import { QuotesSql } from '../infrastructure/quotes.sql.js';

/** Gives out what was frozen, and only to its owner, in time, and for the very same visit. */
@Injectable()
export class RedeemQuote {
  constructor(
    private readonly quotes: QuotesSql,
    private readonly clock: Clock,
  ) {}

  async redeem(tx: Tx, accountId: string, quoteId: string, subject: VisitSubject): Promise<Result<FrozenQuote>> {
    const stored = await this.quotes.own(tx, accountId, quoteId);
    if (!stored) return refuse('NOT_FOUND', '没有找到这份报价，请重新确认价格');
    const { quote } = stored;
    if (stored.subject !== subjectText(subject)) return refuse('QUOTE_MISMATCH');
    if (this.clock.now() >= quote.expiresAt) return refuse('QUOTE_STALE');
    if (quote.hash !== quoteHash(subject, quote.lines, quote.ruleVersion, quote.couponId)) {
      throw new Error(`quote ${quote.id} does not match its own hash: the row was altered`);
    }
    return quote;
  }
}
