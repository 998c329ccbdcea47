import type { Fen } from '@daowei/shared/kernel/fen';
import type { Interval } from '@daowei/shared/kernel/interval';
import type { Result } from '@daowei/shared/kernel/result';
import type { Tier } from '@daowei/shared/rules/tiers';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AddOnChoice, ServiceKind } from '../../catalog/contract/catalog.facade.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';

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
  /** the coupon whose line is among them, or null; booking takes it */
  readonly couponId: string | null;
  /** over subject, lines, rule version and coupon */
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

/** What a coupon gives, and when. Terms of a kind are never edited: a coupon is a promise. */
export interface CouponTerms {
  /** on the price line */
  readonly name: string;
  /** why the company gives it */
  readonly because: string;
  readonly discount:
    | { readonly kind: 'amount'; readonly amountFen: Fen }
    | { readonly kind: 'percent'; readonly basisPoints: number; readonly capFen: Fen | null };
  /** of service and add-ons */
  readonly leastSpendFen: Fen;
  /** ids; null: every service */
  readonly services: readonly string[] | null;
  /** which visits it is for; null: whatever the visit is like. Checked when a quote is made, which holds for that visit only. */
  readonly visit: {
    /** names */
    readonly districts: readonly string[] | null;
    /** of the start in Shanghai, 1 = Monday to 7 */
    readonly weekdays: readonly number[] | null;
    /** starts in [fromMinute, toMinute) of its day */
    readonly hours: { readonly fromMinute: number; readonly toMinute: number } | null;
  };
  /** when it may be chosen; the visit may be later */
  readonly valid: Interval;
}

/** A coupon that makes good something, rather than an offer the office thought of. */
export interface AmountGift {
  /** on the price line */
  readonly name: string;
  readonly because: string;
  readonly amountFen: Fen;
  /** good until the end of the Shanghai month so many months on */
  readonly months: number;
}

/** 'best': the one that takes off most; by id: the customer's choice. */
export type CouponChoice = 'best' | 'none' | { readonly couponId: string };

/** One of the account's coupons, tried on a price. */
export interface TriedCoupon {
  readonly id: string;
  readonly name: string;
  /** what it takes off; 0 when it does not apply */
  readonly savesFen: Fen;
  /** why it does not apply, or null */
  readonly unmet: string | null;
}

export interface CouponedQuote {
  readonly quote: FrozenQuote;
  /** all that are available, those that save most first */
  readonly coupons: readonly TriedCoupon[];
}

/** The coupon a price uses, with its line, and what all that are available would do, those that save most first. */
export interface ChosenCoupon {
  readonly used: { readonly couponId: string; readonly line: QuoteLine } | null;
  readonly coupons: readonly TriedCoupon[];
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
  /**
   * Like `quote`, less by one of the account's coupons: of the capped price where there is a cap. Refuses, where one is named, NOT_FOUND for another account's,
   * COUPON_USED, COUPON_EXPIRED, COUPON_UNMET with the condition.
   */
  abstract quoteWithCoupon(
    tx: Tx,
    accountId: string,
    subject: PriceSubject,
    choice: CouponChoice,
    cap?: PriceCap,
  ): Promise<Result<CouponedQuote>>;
  /**
   * The same choice over visits that are bought together: the coupon's conditions must hold for each of them, its
   * amounts count for all. Nothing is frozen. Refuses as `quoteWithCoupon`.
   * @param price of all of them
   */
  abstract couponOver(
    tx: Tx,
    accountId: string,
    subjects: readonly PriceSubject[],
    price: Price,
    choice: CouponChoice,
  ): Promise<Result<ChosenCoupon>>;
  /**
   * Takes a coupon for whoever the reference names; of two at once one gets it. Its conditions were checked by the
   * quote. Refuses COUPON_USED.
   */
  abstract takeCoupon(tx: Tx, couponId: string, reference: string): Promise<Result<null>>;
  /** Takes again what was given back; false when somebody else has it or there never was one. */
  abstract retakeCoupon(tx: Tx, reference: string): Promise<boolean>;
  /** The account may use the coupon again, within its days; nothing happens when the reference has none. */
  abstract giveBackCoupon(tx: Tx, reference: string): Promise<void>;
  /** Gives an account a coupon that is worth an amount, whatever it is used for. Audited. @returns its id */
  abstract giveAmount(tx: Tx, accountId: string, gift: AmountGift, actor: AuditActor): Promise<string>;
  /** Gives an account a coupon. Refuses NOT_FOUND, COUPON_EXPIRED when the kind's days are over. Audited. */
  abstract grantCoupon(
    tx: Tx,
    accountId: string,
    kindId: string,
    actor: AuditActor,
    because: string,
  ): Promise<Result<{ readonly couponId: string; readonly name: string }>>;
}
