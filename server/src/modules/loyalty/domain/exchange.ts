import type { OfferGift } from '@daowei/shared/rules/exchange-offers';
import type { Currency } from './currency.js';

/** What was spent on an offer. */
export interface Exchange {
  readonly id: string;
  readonly accountId: string;
  readonly offerId: string;
  readonly offerVersion: number;
  readonly name: string;
  readonly currency: Currency;
  readonly price: number;
  readonly gift: OfferGift;
  readonly couponId: string | null;
  /** of a right */
  readonly until: Date | null;
  readonly state: 'given' | 'returned';
  readonly madeAt: Date;
}
