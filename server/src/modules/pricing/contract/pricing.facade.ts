import type { Fen } from '@daowei/shared/kernel/fen';
import type { Result } from '@daowei/shared/kernel/result';
import type { Tier } from '@daowei/shared/rules/tiers';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AddOnChoice, ServiceKind } from '../../catalog/contract/catalog.facade.js';

export interface QuoteLine {
  readonly kind: 'base' | 'add_on' | 'weekend' | 'peak' | 'district' | 'tier' | 'coupon' | 'discount';
  readonly label: string;
  readonly because: string;
  /** negative on a discount */
  readonly amountFen: Fen;
}

/** The visit that is to be priced; the same content always has the same text. */
export interface VisitSubject {
  readonly service: ServiceKind;
  readonly district: string;
  readonly startAt: Date;
  readonly hours: number | null;
  /** each add-on at most once, all of them the service's own */
  readonly addOns: readonly AddOnChoice[];
}

/** A visit and who asks for it. */
export interface PriceSubject extends VisitSubject {
  readonly tier: Tier;
}

export interface FrozenQuote {
  readonly id: string;
  readonly accountId: string;
  readonly serviceId: string;
  readonly serviceVersion: number;
  readonly lines: readonly QuoteLine[];
  readonly totalFen: Fen;
  readonly ruleVersion: number;
  /** over subject, lines and rule version */
  readonly hash: string;
  readonly expiresAt: Date;
}

export interface Price {
  readonly lines: readonly QuoteLine[];
  readonly totalFen: Fen;
  readonly ruleVersion: number;
}

/** A price somebody was promised: the quote costs no more, and a line says why. */
export interface PriceCap {
  readonly totalFen: Fen;
  /** of the line that keeps it */
  readonly label: string;
  readonly because: string;
}

export abstract class PricingFacade {
  /** Prices without freezing; for calendars. */
  abstract price(tx: Tx, subject: PriceSubject): Promise<Price>;
  /** Prices of many starts of one subject; rules are read once. */
  abstract priceStarts(tx: Tx, subject: Omit<PriceSubject, 'startAt'>, starts: readonly Date[]): Promise<Fen[]>;
  /** Prices and freezes for the account; with a cap never dearer than promised. */
  abstract quote(tx: Tx, accountId: string, subject: PriceSubject, cap?: PriceCap): Promise<FrozenQuote>;
  /**
   * The frozen quote, at the frozen price even when the rules or the buyer's tier have changed since. Refuses NOT_FOUND
   * for another account's or an unknown one, QUOTE_STALE when it has expired, QUOTE_MISMATCH when it is not for this
   * subject.
   */
  abstract redeem(tx: Tx, accountId: string, quoteId: string, subject: VisitSubject): Promise<Result<FrozenQuote>>;
}
