import type { Currency } from './currency.js';
import type { OfferGift } from './offers.js';

/** What was spent on an offer. */
export interface Exchange {
  readonly id: string;
  readonly accountId: string;
  readonly offerId: string;
  readonly offerVersion: number;
  readonly name: string;
  readonly currency: Currency;
  readonly price: number;
  readonly gift: OfferGift['kind'];
  readonly couponId: string | null;
  /** of a right */
  readonly until: Date | null;
  readonly state: 'given' | 'returned';
  readonly madeAt: Date;
}
