import { Injectable } from '@nestjs/common';
import { sumFen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import type { CancellationRule } from '@daowei/shared/rules/cancellation';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { CancellationRules } from '../../orders/contract/cancellation-rules.js';
import type { DayRange, WorkerWholeDays } from '../../scheduling/contract/whole-days.js';
import { checkDays, lengthOf } from '../domain/stay-days.js';
import { quoteHash } from '../domain/quote-hash.js';
import { priceLines } from '../domain/stay-price.js';
import { STAYS_POLICY } from '../domain/stays-policy.js';
import { StayQuotesSql, type StayQuote } from '../infrastructure/stay-quotes.sql.js';
import { FindDays, type CheckedWish, type StayWish } from './find-days.js';

export interface QuotedStay {
  readonly wish: CheckedWish;
  readonly quote: StayQuote;
  /** what calling it off would cost */
  readonly cancellation: CancellationRule;
  /** free on all of the days, nearest first */
  readonly candidates: readonly WorkerWholeDays[];
}

/** Freezes the price of a range of days and tells who could come. */
@Injectable()
export class QuoteStay {
  constructor(
    private readonly transactions: Transactions,
    private readonly days: FindDays,
    private readonly quotes: StayQuotesSql,
    private readonly rules: CancellationRules,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Refuses what `FindDays.check` and `checkDays` refuse, and STAY_TAKEN with alternatives. */
  async quote(accountId: string, request: StayWish, range: DayRange): Promise<Result<QuotedStay>> {
    const db = this.transactions.reader;
    const wish = await this.days.check(db, accountId, request);
    if (isRefused(wish)) return wish;
    const now = this.clock.now();
    const allowed = checkDays(range, wish.terms, now);
    if (allowed) return allowed;
    const candidates = await this.days.candidates(db, wish, range);
    if (candidates.length === 0) return this.days.taken(db, wish, range);
    const cancellation = await this.rules.inForce(db, 'stay', now);
    const quote = this.freeze(accountId, request.addressId, wish, range, cancellation, now);
    await this.transactions.run((tx) => this.quotes.add(tx, quote, now));
    return { wish, quote, cancellation, candidates: candidates.slice(0, STAYS_POLICY.candidates.value) };
  }

  private freeze(
    accountId: string,
    addressId: string,
    { service, terms }: CheckedWish,
    { first, last }: DayRange,
    { version: cancellationVersion }: CancellationRule,
    now: Date,
  ): StayQuote {
    const lines = priceLines(service, terms, lengthOf({ first, last }));
    const quoted = {
      accountId,
      serviceId: service.id,
      serviceVersion: service.version,
      addressId,
      first,
      last,
      lines,
      totalFen: sumFen(lines.map(({ amountFen }) => amountFen)),
      cancellationVersion,
    };
    return {
      ...quoted,
      id: this.ids.next(),
      hash: quoteHash(quoted),
      expiresAt: addMinutes(now, STAYS_POLICY.quoteMinutes.value),
    };
  }
}
